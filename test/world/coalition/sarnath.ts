import { fileURLToPath } from 'node:url'
import {
  type CoalitionData,
  type CoalitionState,
  decideApply,
  EMPTY_COALITION,
  foldCoalition,
} from '../../../src/domain/coalition/index.ts'
import { type Instant, isRefusal, toInstant } from '../../../src/kit/index.ts'
import { readCoalition, toFaultLine } from '../../../src/server/coalition-files.ts'

/** The invented coalition of this folder. */
export const SARNATH_DIR = fileURLToPath(new URL('.', import.meta.url))
export const SARNATH_OPENED: Instant = toInstant(Date.UTC(2025, 8, 1, 9))

/** Files of a coalition that must be without fault. */
export async function readData(dir: string = SARNATH_DIR, sandbox = true): Promise<CoalitionData> {
  const data = await readCoalition(dir, { sandbox })
  if (Array.isArray(data)) throw new Error(data.map(toFaultLine).join('\n'))
  return data
}

/** The coalition after its files were applied to an empty ledger. */
export function open(data: CoalitionData, at: Instant = SARNATH_OPENED): CoalitionState {
  const entries = decideApply(EMPTY_COALITION, data, at)
  if (isRefusal(entries)) throw new Error(entries.code)
  return foldCoalition(entries)
}
