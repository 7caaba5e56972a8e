import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Grid } from '../../domain/arrivals/index.ts'
import { isRefusal } from '../../kit/index.ts'
import { readSheet, type SheetLimits } from '../../server/sheet.ts'
import { CliFault } from '../fault.ts'
import { isParquet, readParquet } from './parquet.ts'
import type { Say } from './say.ts'

/** A file on the analyst's own machine may be larger than what a browser sends. */
const LIMITS: SheetLimits = { bytes: 256 * 1024 * 1024, rows: 500_000 }

/** Reads a list as a grid of cells; the content decides what it is. Throws a sentence if it is none. */
export async function readFileGrid(path: string, say: Say, sheet?: string): Promise<Grid> {
  const bytes = await readBytes(path, say)
  const name = basename(path)
  const grid = isParquet(bytes)
    ? await readParquet(bytes, name, LIMITS.rows)
    : await readSheet(bytes, name, { ...(sheet && { sheet }), limits: LIMITS })
  if (!isRefusal(grid)) return grid
  const why = say(
    // Refusals of lists all have words.
    `refusal.${grid.code}` as Parameters<Say>[0],
    grid.facts,
  )
  throw new CliFault(say('list-link.file-refused', { file: name, why }))
}

async function readBytes(path: string, say: Say): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === 'ENOENT') throw new CliFault(say('list-link.no-file', { file: path }))
    if (code === 'EISDIR') throw new CliFault(say('list-link.is-folder', { file: path }))
    throw error
  }
}
