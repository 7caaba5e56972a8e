import type { CaseRow } from '../domain/case/row.ts'
import { nameTokens } from '../domain/person/name.ts'
import type { CaseId } from '../kit/index.ts'
import { mergedNewest } from './merged.ts'
import { byText, Sorted, SortedIds } from './sorted.ts'

/** Cases of one party by each word of their names, lower case. */
export class NameIndex {
  readonly #words = new Sorted(byText)
  /** Most words of names belong to one case: a list for each would weigh more than the words. */
  readonly #cases = new Map<string, CaseId | SortedIds<CaseId>>()

  get isEmpty(): boolean {
    return this.#cases.size === 0
  }

  /** Moves a case from the words its names had to those they have. */
  move(id: CaseId, had: ReadonlySet<string>, has: ReadonlySet<string>): void {
    for (const word of had) if (!has.has(word)) this.#drop(word, id)
    for (const word of has) if (!had.has(word)) this.#add(word, id)
  }

  /** Cases by each word that begins so; one with two such words stands in two lists. */
  listsOf(text: string): readonly SortedIds<CaseId>[] {
    const lists: SortedIds<CaseId>[] = []
    for (const word of this.#words.ascending(text)) {
      if (!word.startsWith(text)) break
      const ids = this.#cases.get(word)
      if (ids) lists.push(toList(ids))
    }
    return lists
  }

  #add(word: string, id: CaseId): void {
    const known = this.#cases.get(word)
    if (known === undefined) {
      this.#words.add(word)
      this.#cases.set(word, id)
      return
    }
    const ids = toList(known)
    ids.add(id)
    if (ids !== known) this.#cases.set(word, ids)
  }

  #drop(word: string, id: CaseId): void {
    const known = this.#cases.get(word)
    if (known === undefined) return
    const ids = toList(known)
    ids.delete(id)
    const [last] = ids.ascending()
    if (last !== undefined) {
      this.#cases.set(word, ids.size === 1 ? last : ids)
      return
    }
    this.#words.delete(word)
    this.#cases.delete(word)
  }

  toJSON(): unknown {
    return this.#cases
  }
}

function toList(ids: CaseId | SortedIds<CaseId>): SortedIds<CaseId> {
  if (typeof ids !== 'string') return ids
  const list = new SortedIds<CaseId>()
  list.add(ids)
  return list
}

/** Words of the names that stand in a row, each once; none of an annulled case, which nobody looks for. */
export function wordsOf(row: CaseRow | undefined): ReadonlySet<string> {
  const words = new Set<string>()
  if (row?.annulled) return words
  for (let stated = row?.named; stated; stated = stated.before)
    for (const word of nameTokens(stated.name ?? '')) words.add(word)
  return words
}

/** Cases whose names have a word beginning as each asked word does, of those that are `wanted`; newest first. */
export function findNamed(
  index: NameIndex,
  text: string,
  wanted: (id: CaseId) => boolean = () => true,
): Generator<CaseId> {
  const [rarest = [], ...others] = nameTokens(text)
    .map((word) => index.listsOf(word))
    .sort((a, b) => sizeOf(a) - sizeOf(b))
  return mergedNewest(
    rarest,
    undefined,
    (id) => others.every((lists) => lists.some((ids) => ids.has(id))) && wanted(id),
  )
}

const sizeOf = (lists: readonly SortedIds<CaseId>[]): number =>
  lists.reduce((sum, { size }) => sum + size, 0)
