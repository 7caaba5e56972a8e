import type { MessageId, Say } from '../../words/index.ts'
import { hasMessage } from '../ui/words.ts'

/** Ids and codes that tell a reader nothing. */
const SILENT = new Set(['draft', 'case', 'id', 'version', 'kind', 'key', 'label'])
/** Members that a form asks for under other words than their own. */
const ASKED_AS: Readonly<Record<string, MessageId>> = {
  text: 'contact.story',
  issuer: 'contact.paper-issuer',
  papers: 'contact.papers-part',
  relations: 'contact.relations-part',
}

type Line = { readonly path: string; readonly words: string }

/** The filled members of what was typed, in the words of the forms where there are such. */
export function toLines(value: unknown, say: Say, path: readonly string[] = []): readonly Line[] {
  if (value === undefined || value === null || value === '') return []
  if (typeof value !== 'object')
    return [{ path: toPath(path, say), words: toWords(path.at(-1) ?? '', String(value), say) }]
  return Object.entries(value)
    .filter(([name]) => name !== 'asOf' && (path.length > 0 || !SILENT.has(name)))
    .flatMap(([name, member]) => toLines(member, say, [...path, name]))
}

/** The part of the form that holds all of them says nothing. */
const toPath = (path: readonly string[], say: Say): string =>
  path
    .filter((name, at) => at > 0 || !['contact', 'statement', 'body'].includes(name))
    .map((name) => toHeading(name, say))
    .join(' › ')

function toHeading(name: string, say: Say): string {
  const asked = ASKED_AS[name] ?? `contact.${toKebab(name)}`
  if (/^\d+$/.test(name)) return String(Number(name) + 1)
  return hasMessage(asked) ? say(asked) : name
}

function toWords(name: string, value: string, say: Say): string {
  for (const id of [`${name}.${value}`, `contact.${name}.${value}`, `contact.age.${value}`])
    if (hasMessage(id)) return say(id)
  if (value === 'true') return say('ui.yes')
  return value === 'false' ? say('ui.no') : value
}

const toKebab = (name: string): string => name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)
