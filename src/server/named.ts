import type { CaseRow } from '../domain/case/row.ts'
import { nameTokens } from '../domain/person/name.ts'
import type { CaseId } from '../kit/index.ts'
import type { Image } from './image.ts'
import { SortedIds } from './sorted.ts'

/** Words of the names that stand in a row, each once. */
const wordsOf = (row: CaseRow | undefined): ReadonlySet<string> =>
  new Set(row?.names.flatMap(({ name }) => nameTokens(name ?? '')))

/** Moves a case from the words its names had to those they have. */
export function nameAnew(
  byWord: Map<string, SortedIds<CaseId>>,
  id: CaseId,
  before: CaseRow | undefined,
  row: CaseRow | undefined,
): void {
  const had = wordsOf(before)
  const has = wordsOf(row)
  for (const word of had.difference(has)) {
    const ids = byWord.get(word)
    ids?.delete(id)
    // The word itself is somebody's name.
    if (ids?.size === 0) byWord.delete(word)
  }
  for (const word of has.difference(had)) {
    const ids = byWord.get(word) ?? new SortedIds<CaseId>()
    byWord.set(word, ids)
    ids.add(id)
  }
}

/** Cases with a word of their names beginning as each asked word does, whoever holds them; newest first. */
export function findNamed({ byWord }: Image, text: string): CaseId[] {
  const [first, ...others] = nameTokens(text)
    .map((word) => beginningWith(byWord, word))
    .sort((a, b) => a.size - b.size)
  if (!first) return []
  const found = others.reduce((left, right) => left.intersection(right), first)
  return [...found].sort().reverse()
}

function beginningWith(byWord: Image['byWord'], beginning: string): Set<CaseId> {
  const found = new Set<CaseId>()
  for (const [word, ids] of byWord) {
    if (!word.startsWith(beginning)) continue
    for (const id of ids.newest()) found.add(id)
  }
  return found
}
