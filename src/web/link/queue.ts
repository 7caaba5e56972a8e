import { useState } from 'react'
import type { Answer } from '../../contract/index.ts'
import type { MessageId } from '../../words/index.ts'

export type Row = Answer<'listLinks'>['rows'][number]

/** A pair changes its key with what it waits for: an answered one makes room for its next step. */
export const keyOf = ({ kind, link, match, case: id, other }: Row): string =>
  `${kind} ${link ?? match ?? `${id} ${other ?? ''}`}`

/** The own institution has said what it has to say. */
export const waitsForOther = ({ kind, confirmed }: Row): boolean => kind === 'link' && confirmed

export const kindWords = (row: Row): MessageId =>
  waitsForOther(row) ? 'links.kind.waits' : `links.kind.${row.kind}`

/** The pair that is looked at: the one chosen, else the oldest that was not left waiting. */
export function useQueue(rows: readonly Row[]) {
  const [chosen, choose] = useState<string>()
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const mine = rows.filter((row) => !waitsForOther(row))
  const open = mine.filter((row) => !left.has(keyOf(row)))
  const now = mine.find((row) => keyOf(row) === chosen) ?? open[0]
  return {
    now,
    at: now ? mine.indexOf(now) + 1 : 0,
    total: mine.length,
    left: mine.length - open.length,
    choose,
    /** Goes on; the pair stays in the list. */
    leave: (row: Row) => {
      choose(undefined)
      setLeft((before) => new Set([...before, keyOf(row)]))
    },
    /** Begins again with those that were left waiting. */
    again: () => setLeft(new Set()),
  }
}
