import type { MessageId, Say } from '../../words/index.ts'
import { hasMessage } from '../ui/words.ts'

/** Ids and codes that tell a reader nothing. */
const SILENT = new Set([
  'command',
  'draft',
  'case',
  'interview',
  'id',
  'version',
  'kind',
  'key',
  'label',
])
/** Parts of the input that hold all the rest. */
const WHOLE = new Set(['contact', 'statement', 'body', 'subject'])
/** Members that a form asks for under other words than their own. */
const ASKED_AS: Readonly<Record<string, MessageId>> = {
  text: 'contact.story',
  issuer: 'contact.paper-issuer',
  papers: 'contact.papers-part',
  relations: 'contact.relations-part',
  instrument: 'interview.instrument',
  interpreter: 'interview.interpreter',
  form: 'instrument.form',
  why: 'interview.why',
}

/** The same where nothing holds it: the acts of an interview. */
const ASKED_ALONE: Readonly<Record<string, MessageId>> = { language: 'interview.language' }

/** Where else the words of a code may stand. */
const ELSEWHERE = ['contact.age', 'interview.end']

/** How a reader is told what stands in codes. */
export type Naming = {
  readonly say: Say
  readonly country: (code: string) => string
  readonly language: (code: string) => string
  readonly instrument: (id: string) => string
  /** A question of an interview by its id. */
  readonly question: (id: string) => string
}
type Line = { readonly path: string; readonly words: string }

/** The filled members of what was typed, in the words of the forms where there are such. */
export function toLines(
  value: unknown,
  naming: Naming,
  path: readonly string[] = [],
): readonly Line[] {
  if (value === undefined || value === null || value === '') return []
  if (isAnswer(value)) return [toAnswerLine(value, naming)]
  if (typeof value !== 'object') {
    const words = toWords(path.at(-1) ?? '', String(value), naming)
    return [{ path: toPath(path, naming.say), words }]
  }
  return Object.entries(value)
    .filter(([name]) => name !== 'asOf' && (path.length > 0 || !SILENT.has(name)))
    .filter(([name]) => name !== 'kind' || path.join() !== 'statement')
    .flatMap(([name, member]) => toLines(member, naming, [...path, name]))
}

type TypedAnswer = Readonly<Record<'question' | 'value' | 'evidence' | 'note', unknown>>

const isAnswer = (value: unknown): value is TypedAnswer =>
  typeof value === 'object' && value !== null && 'question' in value && 'value' in value

/** The question, and what was answered with all that was written beside it. */
function toAnswerLine({ question, value, evidence, note }: TypedAnswer, naming: Naming): Line {
  const told = (id: string, code: string) => (hasMessage(id) ? naming.say(id) : code)
  const words = [
    told(`instrument.answer.${value}`, String(value)),
    ...(Array.isArray(evidence) ? evidence : []).map((kind) =>
      told(`interview.evidence.${kind}`, String(kind)),
    ),
    ...(typeof note === 'string' && note ? [note] : []),
  ]
  return { path: naming.question(String(question)), words: words.join(' \u00b7 ') }
}

/** The part of the form that holds all of them says nothing, nor does the kind of a thing that is named. */
const toPath = (path: readonly string[], say: Say): string => {
  const alone = path.length === 1 ? ASKED_ALONE[path[0] ?? ''] : undefined
  if (alone) return say(alone)
  return path
    .filter((name, at) => (at > 0 ? name !== 'kind' : !WHOLE.has(name)))
    .map((name) => toHeading(name, say))
    .join(' › ')
}

function toHeading(name: string, say: Say): string {
  const asked = ASKED_AS[name] ?? `contact.${toKebab(name)}`
  if (/^\d+$/.test(name)) return String(Number(name) + 1)
  return hasMessage(asked) ? say(asked) : name
}

function toWords(
  name: string,
  value: string,
  { say, country, language, instrument }: Naming,
): string {
  if (name === 'language') return language(value)
  if (name === 'instrument') return instrument(value)
  if (/country/i.test(name) || name === 'nationality') return country(value)
  for (const beginning of [name, `contact.${name}`, `instrument.${name}`, ...ELSEWHERE]) {
    const id = `${beginning}.${value}`
    if (hasMessage(id)) return say(id)
  }
  if (value === 'true') return say('ui.yes')
  return value === 'false' ? say('ui.no') : value
}

const toKebab = (name: string): string => name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)
