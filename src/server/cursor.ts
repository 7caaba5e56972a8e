import { isRefusal, type Refusal, refuse } from '../kit/index.ts'

/**
 * Where the next page of a list begins: opaque to whoever asks, bound to its list, and stable, because
 * it names the last row that was given and not how many there were.
 */
export const toCursor = (list: string, key: string | number): string =>
  Buffer.from(`${list} ${key}`).toString('base64url')

/** The key after which the page begins; '' without a cursor. Refusal: cursor-wrong. */
export function readCursor(list: string, cursor: string | undefined): string | Refusal {
  if (cursor === undefined) return ''
  const [name, key] = Buffer.from(cursor, 'base64url').toString().split(' ')
  return name === list && key ? key : refuse('cursor-wrong', { field: 'after' })
}

type Page = { readonly after?: string; readonly limit: number }

/** A page of rows that are never taken away, in an order that only grows at its end. Refusal: cursor-wrong. */
export function toPage<Row>(
  list: string,
  rows: readonly Row[],
  { after, limit }: Page,
): { readonly rows: readonly Row[]; readonly next?: string } | Refusal {
  const given = readCursor(list, after)
  if (isRefusal(given)) return given
  const from = Number(given)
  if (!Number.isSafeInteger(from) || from < 0) return refuse('cursor-wrong', { field: 'after' })
  const page = rows.slice(from, from + limit)
  const to = from + page.length
  return { rows: page, ...(to < rows.length ? { next: toCursor(list, to) } : {}) }
}
