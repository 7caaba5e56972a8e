import { fileURLToPath } from 'node:url'
import {
  type CoalitionData,
  type CoalitionState,
  decideApply,
  EMPTY_COALITION,
  foldCoalition,
  type HolidaySet,
} from '../../../src/domain/coalition/index.ts'
import { type Instant, isRefusal, toInstant } from '../../../src/kit/index.ts'
import { readCoalition, toFaultLine } from '../../../src/server/coalition-files.ts'

/** The invented coalition of this folder. */
export const SARNATH_DIR = fileURLToPath(new URL('.', import.meta.url))
export const INDONESIA_DIR = fileURLToPath(
  new URL('../../../coalitions/indonesia', import.meta.url),
)
export const SARNATH_OPENED: Instant = toInstant(Date.UTC(2025, 8, 1, 9))

/** The coalition of 2016 without the days off, which take seconds to compute. */
export function readIndonesia(): Promise<CoalitionData> {
  const names = ['ID', 'MY-14', 'MY-01', 'MY-13', 'KH', 'MM', 'SA', 'AE', 'HK', 'TW']
  const none = { firstYear: 2023, lastYear: 2028, dates: [] }
  return readData(INDONESIA_DIR, true, new Map(names.map((name) => [name, { name, ...none }])))
}

/** Files of a coalition that must be without fault. */
export async function readData(
  dir: string = SARNATH_DIR,
  sandbox = true,
  holidays: ReadonlyMap<string, HolidaySet> = new Map(),
): Promise<CoalitionData> {
  const data = await readCoalition(dir, { sandbox, holidays })
  if (Array.isArray(data)) throw new Error(data.map(toFaultLine).join('\n'))
  return data
}

/** The coalition after its files were applied to an empty ledger. */
export function open(data: CoalitionData, at: Instant = SARNATH_OPENED): CoalitionState {
  const entries = decideApply(EMPTY_COALITION, data, at)
  if (isRefusal(entries)) throw new Error(entries.code)
  return foldCoalition(entries)
}
