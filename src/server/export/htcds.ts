import type { Answer, Given } from '../../contract/index.ts'
import { isLive, visibleClasses } from '../../domain/access/grants.ts'
import type { CaseState } from '../../domain/case/state.ts'
import { findBirth, findName } from '../../domain/case/state.ts'
import {
  HTCDS_IDS,
  HTCDS_LABELS,
  type HtcdsPerson,
  OUR_LOSSES,
  type OurLoss,
  toHtcdsRow,
} from '../../exchange/index.ts'
import {
  type CaseId,
  type Instant,
  isRefusal,
  type Officer,
  type PersonalClass,
  type Refusal,
  refuse,
} from '../../kit/index.ts'
import { type Asker, getOfficer } from '../asker.ts'
import { toExportNumber } from '../case-number.ts'
import { heldBy } from '../held.ts'
import type { Node } from '../node.ts'
import { recordTaken, takeOut } from './take-out.ts'
import { toWording, type Wording } from './wording.ts'
import type { Sheet } from './write.ts'

/** Cases of one workbook: each is opened whole. More are taken in parts. */
const MOST = 2000

/** Classes of which the workbook has a column. */
const COLUMNS: readonly PersonalClass[] = ['identity', 'contact', 'journey']

/** Open cases in the standard's workbook, with a second sheet that says what it cannot hold. */
export async function exportHtcds(
  node: Node,
  input: Given<'exportHtcds'>,
  asker: Asker,
): Promise<Answer<'exportHtcds'> | Refusal> {
  const by = getOfficer(asker)
  if (input.purpose !== by.purpose)
    return refuse('purpose-of-another-post', { field: 'purpose', facts: { purpose: by.purpose } })
  const cases = chosen(node, input, by)
  if (isRefusal(cases)) return cases
  if (cases.length > MOST)
    return refuse('htcds-too-many', { facts: { rows: cases.length, most: MOST } })
  const words = toWording(node, asker.language, asker.say, by.unit)
  const people: HtcdsPerson[] = []
  const disclosed: { case: CaseId; class: PersonalClass }[] = []
  for (const id of cases) {
    const state = await node.findCase(id)
    if (!state) continue
    const agreed = agreedClasses(node, state, by)
    const person = toPerson(state, agreed, by, words, node.now())
    people.push(person)
    for (const name of agreed) if (fills(person, name)) disclosed.push({ case: id, class: name })
  }
  const losses = countLosses(people)
  const number = toExportNumber(node)
  const sheets = toSheets(node, { number, people, losses, by, words })
  await recordTaken(node, disclosed, by, `exportHtcds ${number}`)
  const file = await takeOut(node, by, {
    number,
    sheets,
    form: 'xlsx',
    list: 'htcds',
    filter: input.numbers ? {} : { scope: input.scope },
    purpose: input.purpose,
    rows: people.length,
    disclosed: new Set(disclosed.map((one) => one.case)).size,
  })
  return { ...file, losses: losses.map(({ field, rows }) => ({ field, rows })) }
}

/** The cases named, or all open ones; one that this reader does not lead is answered like none. */
function chosen(
  node: Node,
  { scope, numbers }: Given<'exportHtcds'>,
  by: Officer,
): CaseId[] | Refusal {
  const { image } = node
  const heir = node.heir()
  const isOpenAndLed = (id: CaseId): boolean => {
    const row = image.rows.get(id)
    return row !== undefined && !row.annulled && heir(row.leadParty, row.leadUnit) === by.party
  }
  if (!numbers) {
    const own = scope === 'party' ? heldBy(image, by.party, node.now()) : image.ledBy.get(by.unit)
    return [...(own?.newest() ?? [])].filter(isOpenAndLed)
  }
  const found = numbers.map((number) => image.numbers.get(number.trim().toUpperCase()))
  const known = found.flatMap((id) => (id !== undefined && isOpenAndLed(id) ? [id] : []))
  return known.length === numbers.length ? known : refuse('case-unknown', { field: 'numbers' })
}

/**
 * Classes that may leave the coalition: this reader sees them, and the person agreed to their being given to
 * somebody. The lead's own sight is no leave to hand them to a system of others.
 */
function agreedClasses(node: Node, state: CaseState, by: Officer): PersonalClass[] {
  const now = node.now()
  const seen = visibleClasses(state, { ...by, heir: node.heir() }, now)
  const live = [...state.consents.values()].filter(
    (consent) => consent.purpose === by.purpose && isLive(consent, now),
  )
  return COLUMNS.filter(
    (name) => seen.has(name) && live.some(({ classes }) => classes.includes(name)),
  )
}

function toPerson(
  state: CaseState,
  agreed: readonly PersonalClass[],
  by: Officer,
  words: Wording,
  now: Instant,
): HtcdsPerson {
  const may = (name: PersonalClass) => agreed.includes(name)
  const safe = state.contacts.at(-1)?.safe ?? {}
  const origin = state.origins.at(-1)
  const age = findBirth(state)
  const isAgreed = [...state.consents.values()].some((consent) => isLive(consent, now))
  return {
    owner: words.unit(state.lead?.unit ?? by.unit),
    sex: state.outline?.sex ?? 'unknown',
    ...(isAgreed ? { consent: true } : state.refusedConsents.length > 0 ? { consent: false } : {}),
    ...(may('identity') ? { name: findName(state) ?? null, ...(age ? { age } : {}) } : {}),
    ...(may('contact') && safe.phone && !hasRule(safe) ? { phone: safe.phone } : {}),
    ...(may('journey') && origin?.place ? { place: origin.place } : {}),
    ...(may('journey') && origin?.address ? { address: origin.address } : {}),
    ...dealings(state, by, words),
    loses: lossesOf(state, agreed),
  }
}

/** A telephone number never leaves without its rules, and the standard has no field for them. */
const hasRule = ({ how, when, neverSay, whoMayKnow }: CaseState['contacts'][number]['safe']) =>
  Boolean(neverSay || whoMayKnow || when) || how === 'never' || how === 'through'

function dealings(state: CaseState, { party }: Officer, { unit, choice, when }: Wording) {
  const referrals = [...state.referrals.values()]
  const incoming = referrals.findLast((one) => one.toParty === party && one.acceptedAt)
  const outgoing = referrals.findLast((one) => one.toParty !== party)
  const day = (at: Parameters<Wording['when']>[0]) => when(at).slice(0, 10)
  return {
    ...(incoming
      ? {
          incoming: {
            from: unit(incoming.fromUnit),
            date: day(incoming.acceptedAt),
            details: choice('need', incoming.need),
          },
        }
      : {}),
    ...(outgoing
      ? {
          outgoing: {
            to: unit(outgoing.toUnit),
            date: day(outgoing.at),
            details: choice('need', outgoing.need),
          },
        }
      : {}),
  }
}

/** What this case holds and the workbook has no field for. */
function lossesOf(state: CaseState, agreed: readonly PersonalClass[]): OurLoss[] {
  const { outline, contacts, referrals } = state
  const age = findBirth(state)?.kind
  const own = [...referrals.values()]
  const is: Readonly<Record<OurLoss, boolean>> = {
    'age-in-years': age === 'age' || age === 'about',
    'further-names': state.names.length > 1,
    'safe-contact': contacts.some(({ safe }) => hasRule(safe) || safe.how !== undefined),
    whereabouts: contacts.some(({ place }) => place !== ''),
    story: state.stories.length > 0,
    papers: state.papers.length > 0,
    relations: state.relations.length > 0,
    'consent-terms': state.consents.size > 0,
    'consent-refusals': state.refusedConsents.length > 0,
    'language-country': outline !== undefined,
    safety: outline !== undefined,
    children: (outline?.children ?? 0) > 0,
    channel: outline !== undefined,
    'further-referrals': own.length > 1,
    'need-code': own.length > 0,
    outcome: own.some(({ outcome }) => outcome),
    answer: own.some(({ closing }) => closing),
    'not-consented': COLUMNS.some((name) => state.classes.has(name) && !agreed.includes(name)),
  }
  return OUR_LOSSES.filter((name) => is[name])
}

function fills(person: HtcdsPerson, name: PersonalClass): boolean {
  if (name === 'identity') return Boolean(person.name) || person.age?.kind === 'birthDate'
  if (name === 'contact') return person.phone !== undefined
  return person.place !== undefined || person.address !== undefined
}

type Counted = { readonly field: OurLoss; readonly rows: number }

const countLosses = (people: readonly HtcdsPerson[]): Counted[] =>
  OUR_LOSSES.map((field) => ({
    field,
    rows: people.filter(({ loses }) => loses.includes(field)).length,
  })).filter(({ rows }) => rows > 0)

type Told = {
  readonly number: string
  readonly people: readonly HtcdsPerson[]
  readonly losses: readonly Counted[]
  readonly by: Officer
  readonly words: Wording
}

/** The standard's sheet as it is: its first cell, empty there, says the number; beside it what was lost. */
function toSheets(node: Node, { number, people, losses, by, words }: Told): Sheet[] {
  const { say, when, zone, unit, post, code } = words
  const cover: Sheet['cover'] = [
    [say('export.number'), number],
    [say('export.confidential'), say('export.confidential-text')],
    [say('export.purpose'), say('export.for', { purpose: code('purpose', by.purpose) })],
    [say('export.as-of'), `${when(node.now())} (${zone})`],
    [say('export.by'), `${unit(by.unit)}, ${post(by.post)}`],
    [say('export.counting'), say('export.counts.htcds')],
    [say('export.rows'), people.length],
    [say('htcds.standard'), say('htcds.standard-text')],
  ]
  const rows = people.map((person, at) => [at + 1, ...toHtcdsRow(person)])
  const standard = { name: 'Sheet1', title: '', columns: [], cover, bare: true } as const
  return [
    { ...standard, rows: [[number, ...HTCDS_IDS], ['', ...HTCDS_LABELS], ...rows] },
    {
      name: say('htcds.losses'),
      title: say('htcds.losses-out'),
      cover,
      columns: [say('htcds.field'), say('htcds.rows')],
      rows: losses.map((one) => [say(`htcds.ours.${one.field}`), one.rows]),
    },
  ]
}
