import type { Instant, UnitId } from '../../kit/index.ts'
import { hasMessage, type Language, type Say, type Values } from '../../words/index.ts'
import type { Node } from '../node.ts'

/** Words of ids and codes for one reader, as the screen has them. */
export type Wording = {
  readonly say: Say
  readonly language: Language
  readonly zone: string
  readonly unit: (id: string) => string
  readonly party: (id: string) => string
  readonly post: (id: string) => string
  readonly paper: (kind: string) => string
  readonly choice: (list: string, code: string) => string
  readonly country: (code: string) => string
  /** A code of our own (`sex.female`); the code itself when it has no words. */
  readonly code: (kind: string, code: string, values?: Values) => string
  /** A rule's sentence with its blanks named. */
  readonly sentence: (words: Readonly<Record<string, string>>) => string
  readonly tell: (words: Readonly<Record<string, string>> | undefined) => string
  /** `2026-11-25 14:03` in the zone of the reader's unit: sorts as text in every spreadsheet. */
  readonly when: (at: Instant | undefined) => string
}

export function toWording(node: Node, language: Language, say: Say, unit: UnitId): Wording {
  const { coalition } = node.image
  const zone = coalition.units.get(unit)?.calendar.zone ?? 'UTC'
  const countries = new Intl.DisplayNames(language, { type: 'region', fallback: 'code' })
  const clock = toClock(zone)
  const tell: Wording['tell'] = (words) => words?.[language] ?? words?.en ?? ''
  const named = (words: Readonly<Record<string, string>> | undefined, id: string) =>
    tell(words) || id
  const blank = (name: string): string => {
    const id = `blank.${name}`
    return hasMessage(id) ? say(id) : name
  }
  return {
    say,
    language,
    zone,
    // Both casts of this object look ids up; an unknown one is shown as it is.
    unit: (id) => named(coalition.units.get(id as UnitId)?.name, id),
    party: (id) => [...coalition.parties.values()].find((one) => one.id === id)?.short ?? id,
    post: (id) => named([...coalition.posts.values()].find((one) => one.id === id)?.title, id),
    paper: (kind) => named(coalition.papers.get(kind)?.name, kind),
    choice: (list, code) =>
      named(coalition.lists.get(list)?.find((one) => one.code === code)?.name, code),
    country: (code) => (/^[A-Z]{2}$/.test(code) ? (countries.of(code) ?? code) : code),
    code: (kind, code, values) => {
      const id = `${kind}.${code}`
      return hasMessage(id) ? say(id, values) : code
    },
    sentence: (words) => tell(words).replace(/\{(\w+)\}/g, (_, name: string) => `[${blank(name)}]`),
    tell,
    when: (at) => (at === undefined ? '' : clock(at)),
  }
}

/** Swedish writes dates as ISO 8601 does. */
function toClock(timeZone: string): (at: Instant) => string {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
  })
  return (at) => format.format(at)
}
