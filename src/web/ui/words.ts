import type { Language, MessageId, Say, Texts } from '../../words/index.ts'
import { toLookup } from '../../words/lookup.ts'

/**
 * A thin line carries the words of one language, not of two, and of those first what the first pages say: each is
 * a file of its own (vite.config.ts).
 */
type File = () => Promise<{ readonly texts: Partial<Texts<MessageId>> }>
const FIRST: Readonly<Record<Language, File>> = {
  id: () => import('../../words/in-id.ts'),
  en: () => import('../../words/in-en.ts'),
}
const LATER: Readonly<Record<Language, File>> = {
  id: () => import('../../words/in-id-later.ts'),
  en: () => import('../../words/in-en-later.ts'),
}

type Loaded = {
  readonly texts: Partial<Texts<MessageId>>
  readonly say: Say
  readonly all: boolean
}
const loaded = new Map<Language, Loaded>()
const listeners = new Set<() => void>()

/** Brings what the first pages say; rejects when the network is gone and the browser never kept the words. */
export async function loadFirstWords(language: Language): Promise<void> {
  if (loaded.has(language)) return
  const { texts } = await FIRST[language]()
  if (!loaded.has(language)) keep(language, texts, false)
}

/** Brings every word of a language; rejects as above. */
export async function loadWords(language: Language): Promise<void> {
  await loadFirstWords(language)
  if (loaded.get(language)?.all) return
  const { texts } = await LATER[language]()
  const first = loaded.get(language)
  // Whoever asked meanwhile waited for the same file.
  if (first && !first.all) keep(language, { ...first.texts, ...texts }, true)
}

/** Words of a language that was loaded before. Throws an Error when it was not: a fault of ours. */
export function sayIn(language: Language): Say {
  const ready = loaded.get(language)
  if (!ready) throw new Error(`The words of "${language}" were not loaded.`)
  return ready.say
}

/** Every word of a language; undefined until they came. */
export function findSay(language: Language): Say | undefined {
  const ready = loaded.get(language)
  return ready?.all ? ready.say : undefined
}

/** Whether such a message exists: codes of refusals and findings are data when they arrive. */
export function hasMessage(id: string): id is MessageId {
  const known = [...loaded.values()].some(({ texts }) => Object.hasOwn(texts, id))
  if (!known) bringRest()
  return known
}

/** Calls `listener` when more words have come. Gives back how to end it. */
export function onWords(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function keep(language: Language, texts: Partial<Texts<MessageId>>, all: boolean) {
  const lookup = toLookup(texts as Texts<MessageId>, language) // Whole, or filled up by what `say` brings.
  const say: Say = (id, values) => {
    if (all || Object.hasOwn(texts, id)) return lookup(id, values)
    bringRest()
    return ''
  }
  loaded.set(language, { texts, say, all })
  for (const listener of listeners) listener()
}

/** A first page wants a word that the build did not foresee: all come, and the page is drawn again. */
function bringRest() {
  for (const [language, { all }] of loaded) if (!all) loadWords(language).catch(() => {}) // Without a network the next page asks again.
}
