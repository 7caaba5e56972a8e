import type { Asked } from '../../contract/index.ts'
import type { MessageId } from '../../words/index.ts'
import { filled } from '../form/filled.ts'
import { useCoalition } from '../ui/coalition.ts'
import { useSay, useTell } from '../ui/language.tsx'
import { useChoiceName, useCountryName } from '../ui/naming.ts'
import { useDay } from '../ui/time.ts'
import { useAgeWords } from './person-section.tsx'
import type { CaseView } from './view.ts'

type Statement = Asked<'addStatement'>['statement']

/** One field of a statement as a reader reads it. */
export type Line = { readonly field: string; readonly label: string; readonly words: string }

/** The statement that an entry of the case made, in the form in which one is sent; if this reader sees it. */
export function findStatement(view: CaseView, entry: string): Statement | undefined {
  const is = (fact: { readonly entry: string }) => fact.entry === entry
  const name = view.names?.find(is)
  if (name) return { kind: 'name', name: name.name }
  const birth = view.births?.find(is)
  if (birth) return { kind: 'age', age: birth.stated }
  const paper = view.papers?.find(is)
  if (paper) return { kind: 'paper', paper: toPaper(paper) }
  const contact = view.contacts?.find(is)
  if (contact) return { kind: 'contact', place: contact.place, safe: contact.safe }
  const story = view.stories?.find(is)
  if (story) return { kind: 'story', text: story.text }
  const origin = view.origins?.find(is)
  if (origin) return { kind: 'origin', place: origin.place, ...filled({ address: origin.address }) }
  return view.outline?.entry === entry ? toOutline(view.outline) : undefined
}

type Claim = NonNullable<CaseView['papers']>[number]

const toPaper = ({ kind, issuer, number, name, birthDate }: Claim) => ({
  kind,
  issuer,
  ...filled({ number, name }),
  ...(birthDate ? { birthDate } : {}),
})

function toOutline(outline: NonNullable<CaseView['outline']>): Statement | undefined {
  const { sex, language, country, safety, children, channel } = outline
  if (!sex || language === undefined || country === undefined) return undefined
  if (!safety || children === undefined || !channel) return undefined
  return { kind: 'outline', sex, language, country, safety, children, channel }
}

/** The fields of a statement in words, under the labels of the form that makes one. */
export function useLines(): (statement: Statement) => readonly Line[] {
  const say = useSay()
  const ageWords = useAgeWords()
  const paperLines = usePaperLines()
  const outlineLines = useOutlineLines()
  const line = useLine()
  return (stated) => {
    switch (stated.kind) {
      case 'name':
        return [line('name', 'contact.name', stated.name ?? say('case.not-named'))]
      case 'age':
        return [line('age', 'case.births', ageWords(stated.age))]
      case 'story':
        return [line('story', 'case.happened', stated.text)]
      case 'origin':
        return [
          line('origin', 'contact.origin', stated.place),
          line('address', 'contact.address', stated.address),
        ]
      case 'paper':
        return paperLines(stated.paper)
      case 'contact':
        return [
          line('how', 'contact.how', stated.safe.how && say(`contact-how.${stated.safe.how}`)),
          line('when', 'contact.when', stated.safe.when),
          line('neverSay', 'contact.never-say', stated.safe.neverSay),
          line('whoMayKnow', 'contact.who-may-know', stated.safe.whoMayKnow),
          line('place', 'contact.place', stated.place),
          line('phone', 'contact.phone', stated.safe.phone),
        ]
      case 'outline':
        return outlineLines(stated)
    }
  }
}

function useLine() {
  const say = useSay()
  return (field: string, label: MessageId, words = ''): Line => ({
    field,
    label: say(label),
    words,
  })
}

type Paper = Extract<Statement, { kind: 'paper' }>['paper']

function usePaperLines(): (paper: Paper) => readonly Line[] {
  const day = useDay()
  const tell = useTell()
  const line = useLine()
  const papers = useCoalition()?.papers
  const nameOf = (kind: string) => tell(papers?.find(({ id }) => id === kind)?.name) || kind
  return ({ kind, issuer, number, name, birthDate }) => [
    line('kind', 'contact.paper-kind', nameOf(kind)),
    line('number', 'incident.number', number),
    line('issuer', 'contact.paper-issuer', issuer),
    line('name', 'contact.paper-name', name),
    line('birthDate', 'contact.paper-birth-date', day(birthDate)),
  ]
}

type Outline = Extract<Statement, { kind: 'outline' }>

function useOutlineLines(): (outline: Outline) => readonly Line[] {
  const say = useSay()
  const countryName = useCountryName()
  const languageName = useChoiceName('language')
  const line = useLine()
  return ({ safety, sex, language, country, children, channel }) => [
    line('safety', 'contact.safety', say(`contact.safety.${safety}`)),
    line('sex', 'contact.sex', say(sex === 'unknown' ? 'contact.safety.unknown' : `sex.${sex}`)),
    line('language', 'contact.language', languageName(language)),
    line('country', 'contact.country', countryName(country)),
    line('children', 'contact.children', String(children)),
    line('channel', 'contact.channel', say(`channel.${channel}`)),
  ]
}
