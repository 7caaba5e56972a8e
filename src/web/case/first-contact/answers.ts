import type { Asked } from '../../../contract/index.ts'
import type { Channel, Relation, SafeContact, Safety, Sex } from '../../../domain/case/entries.ts'
import { isMinor, type Minor } from '../../../domain/person/age.ts'
import { type CaseId, findLocalDate, type LocalDate } from '../../../kit/index.ts'
import type { MessageId, Values } from '../../../words/index.ts'
import { filled } from '../../form/filled.ts'

export type AgeKind = 'birthDate' | 'age' | 'about' | 'unknown'
export type AgeAnswers = {
  readonly ageKind: AgeKind
  readonly birthDate: string
  readonly years: string
}
export type PaperAnswers = {
  readonly kind: string
  readonly issuer: string
  readonly number: string
  readonly name: string
  readonly birthDate: string
}
export type ReachAnswers = {
  readonly phone: string
  readonly how: NonNullable<SafeContact['how']> | ''
  readonly when: string
  readonly neverSay: string
  readonly whoMayKnow: string
}

/** The form as it is typed: texts, so that nothing half-written is lost. */
export type Answers = AgeAnswers &
  ReachAnswers & {
    readonly safety: Safety | ''
    readonly name: string
    readonly notNamed: boolean
    readonly sex: Sex
    readonly language: string
    readonly country: string
    readonly place: string
    readonly children: string
    readonly channel: Channel | ''
    /** `key` tells them apart while they are typed. */
    readonly papers: readonly (PaperAnswers & { readonly key: string })[]
    readonly story: string
    readonly origin: string
    readonly address: string
    readonly relations: readonly {
      readonly kind: Relation
      readonly other: CaseId
      readonly number: string
    }[]
  }

export const NO_PAPER: PaperAnswers = { kind: '', issuer: '', number: '', name: '', birthDate: '' }

export const NO_ANSWERS: Answers = {
  safety: '',
  name: '',
  notNamed: false,
  sex: 'unknown',
  ageKind: 'unknown',
  birthDate: '',
  years: '',
  language: 'id',
  country: '',
  place: '',
  children: '0',
  channel: '',
  phone: '',
  how: '',
  when: '',
  neverSay: '',
  whoMayKnow: '',
  papers: [],
  story: '',
  origin: '',
  address: '',
  relations: [],
}

/** Answers as a draft kept them; what an older form did not ask is empty. */
export function fromDraft(body: unknown): Answers {
  if (typeof body !== 'object' || body === null) return NO_ANSWERS
  return { ...NO_ANSWERS, ...body } // only this form writes drafts of its kind
}

/** What is wrong with an answer, by the id of its input. */
export type Wrong = {
  readonly field: string
  readonly message: MessageId
  readonly values?: Values
}

export type Contact = Asked<'registerCase'>['contact']

/** The endpoint's input, or what has to be mended first. `today` in the zone of the unit. */
export function toContact(answers: Answers, today: LocalDate): Contact | readonly Wrong[] {
  const wrong = wrongIn(answers, today)
  const { safety, channel, sex, language, country, place, story } = answers
  if (wrong.length > 0 || safety === '' || channel === '') return wrong
  return {
    name: answers.notNamed ? null : answers.name.trim(),
    sex,
    age: toAge(answers, today),
    language,
    country,
    place: place.trim(),
    safety,
    children: Number(answers.children),
    channel,
    safe: toSafe(answers),
    papers: answers.papers.filter(isStarted).map(toPaper),
    story: story.trim(),
    relations: answers.relations.map(({ kind, other }) => ({ kind, other })),
    ...filled({ origin: answers.origin, address: answers.address }),
  }
}

/** What is known of the person so far, for looking whether she is known already. */
export function toQuestion(answers: Answers, today: LocalDate): Asked<'findAlike'> {
  const { name, notNamed, sex, papers, phone, origin } = answers
  return {
    ...(notNamed ? {} : filled({ name })),
    ...filled({ phone, origin }),
    sex,
    age: toAge(answers, today),
    papers: papers.filter(({ kind }) => kind !== '').map(toPaper),
  }
}

function wrongIn(answers: Answers, today: LocalDate): Wrong[] {
  const { safety, name, notNamed, channel, country, language, children } = answers
  const count = Number(children)
  const checks: [boolean, Wrong][] = [
    [safety === '', { field: 'safety', message: 'contact.safety-missing' }],
    [!notNamed && !name.trim(), { field: 'name', message: 'contact.name-missing' }],
    [country === '', { field: 'country', message: 'contact.country-missing' }],
    [language === '', { field: 'language', message: 'contact.language-missing' }],
    [
      children.trim() === '' || !Number.isInteger(count) || count < 0 || count > 30,
      { field: 'children', message: 'contact.children-wrong' },
    ],
    [channel === '', { field: 'channel', message: 'contact.channel-missing' }],
  ]
  const papers = answers.papers.flatMap((paper, index): Wrong[] =>
    isStarted(paper) && paper.kind === ''
      ? [
          {
            field: `paper-${index}-kind`,
            message: 'contact.paper-kind-missing',
            values: { n: index + 1 },
          },
        ]
      : [],
  )
  const [first, second, ...rest] = checks.flatMap(([is, what]) => (is ? [what] : []))
  return [first, second, ...wrongAge(answers, today), ...rest, ...papers].filter(
    (what) => what !== undefined,
  )
}

/** What is wrong with the age alone. */
export function wrongAge({ ageKind, birthDate, years }: AgeAnswers, today: LocalDate): Wrong[] {
  switch (ageKind) {
    case 'unknown':
      return []
    case 'birthDate': {
      const date = findLocalDate(birthDate)
      return date && date <= today
        ? []
        : [{ field: 'birthDate', message: 'contact.birth-date-wrong' }]
    }
    case 'age':
    case 'about': {
      const count = Number(years)
      const fits = years.trim() !== '' && Number.isInteger(count) && count >= 0 && count <= 120
      return fits ? [] : [{ field: 'years', message: 'contact.years-wrong' }]
    }
  }
}

/** The age as stated today; unknown while it is not yet whole. */
export function toAge(answers: AgeAnswers, asOf: LocalDate): Contact['age'] {
  if (wrongAge(answers, asOf).length > 0 || answers.ageKind === 'unknown')
    return { kind: 'unknown' }
  const birthDate = findLocalDate(answers.birthDate)
  if (answers.ageKind === 'birthDate')
    return birthDate ? { kind: 'birthDate', birthDate } : { kind: 'unknown' }
  return { kind: answers.ageKind, years: Number(answers.years), asOf }
}

/** Whether the answers so far say that this is a child. In doubt a child. */
export const minorSoFar = (answers: AgeAnswers, today: LocalDate): Minor =>
  isMinor(toAge(answers, today), today)

export function toSafe({ phone, how, when, neverSay, whoMayKnow }: ReachAnswers): SafeContact {
  return { ...filled({ phone, when, neverSay, whoMayKnow }), ...(how ? { how } : {}) }
}

const isStarted = ({ kind, issuer, number, name, birthDate }: PaperAnswers): boolean =>
  [kind, issuer, number, name, birthDate].some((text) => text.trim() !== '')

export function toPaper({ kind, issuer, number, name, birthDate }: PaperAnswers) {
  const date = findLocalDate(birthDate)
  return {
    kind,
    issuer: issuer.trim(),
    ...filled({ number, name }),
    ...(date ? { birthDate: date } : {}),
  }
}
