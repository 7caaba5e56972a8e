import { resolve } from 'node:path'
import { findLocalDate } from '../kit/index.ts'
import type { Model } from '../linkage/index.ts'
import { readProfile, toFaultLine } from '../server/coalition-files.ts'
import { readVocabulary } from '../server/sheet-vocabulary.ts'
import { CliFault } from './fault.ts'
import { type Found, linkLists } from './link/link-lists.ts'
import { hashOf, readModel } from './link/model-file.ts'
import { sayMend, sayNote } from './link/notes.ts'
import type { Outcome } from './link/outcome.ts'
import { toGroups, toPairs } from './link/pairs.ts'
import { readFileGrid } from './link/read-file.ts'
import { type List, readList } from './link/read-list.ts'
import { checkStated } from './link/roles.ts'
import { type Settings, toSettings } from './link/settings.ts'
import {
  explainOnTerminal,
  sayFound,
  sayJudged,
  sayList,
  toProgress,
  wipe,
} from './link/terminal.ts'
import { type Tabled, toTable } from './link/to-table.ts'
import { judge } from './link/truth.ts'
import { checkPlaces, writeAll } from './link/write-all.ts'
import type { Flags } from './main.ts'
import { COALITION } from './run.ts'

/** Finds the same persons within a list or between two, for an analyst: no node, no data folder. */
export async function run(flags: Flags, given: readonly string[] = []): Promise<void> {
  const coalition = resolve(flags.coalition ?? COALITION)
  const settings = toSettings(flags, given, await usualProfile(coalition))
  const { say } = settings
  if (!settings.explain) checkPlaces(settings)
  const model = settings.model ? readModel(settings.model, settings) : undefined
  const lists = await readLists(settings, coalition)
  const tabled = toTable(lists, settings, model)
  if (tabled.table.columns.length === 0) throw new CliFault(say('list-link.no-shared-columns'))
  const started = performance.now()
  const side = lists.length > 1 ? Uint8Array.from(tabled.places, ({ list }) => list) : undefined
  const found = linkLists(tabled.table, side, settings, model, toProgress(say))
  wipe()
  const outcome = toOutcome(settings, lists, tabled, found, model)
  if (settings.explain) return explainOnTerminal(outcome, settings.explain)
  lists.forEach((list, at) => {
    sayList(list, outcome, at, tabled.unshared)
  })
  sayFound(outcome, (performance.now() - started) / 1000)
  if (outcome.judged) sayJudged(outcome.judged, settings)
  writeAll(outcome)
}

async function usualProfile(coalition: string): Promise<string> {
  const read = await readProfile(coalition)
  if (Array.isArray(read)) throw new CliFault(read.map(toFaultLine).join('\n'))
  return read
}

async function readLists(settings: Settings, coalition: string): Promise<List[]> {
  const { files, say, sheet } = settings
  const vocabulary = await readVocabulary(coalition)
  if (Array.isArray(vocabulary)) throw new CliFault(`${coalition}: arrivals.yaml`)
  // Dates without a century are placed by the day of reading.
  const facts = { today: todayHere(), vocabulary }
  const lists: List[] = []
  for (const file of files) {
    const list = readList(await readFileGrid(file, say, sheet), file, settings, facts)
    if (list.roles.length === 0)
      throw new CliFault(
        say('list-link.no-columns', { file, known: list.headings.join(', ') || '–' }),
      )
    if (list.lines.length === 0) throw new CliFault(sayNobody(list, say))
    lists.push(list)
  }
  checkStated(settings.stated, lists, say)
  return lists
}

function sayNobody({ name, notes }: List, say: Settings['say']): string {
  const [note] = notes
  const first = note ? `${note.row}: ${sayNote(note, say)} ${sayMend(note, say)}`.trim() : ''
  return say('list-link.no-lines', { file: name, count: notes.length, first })
}

const todayHere = () => {
  const today = findLocalDate(Temporal.Now.plainDateISO().toString())
  if (!today) throw new Error('a date in ISO form')
  return today
}

function toOutcome(
  settings: Settings,
  lists: readonly List[],
  { places, notes, table }: Tabled,
  found: Found,
  model: Model | undefined,
): Outcome {
  const { truth, from, say } = settings
  return {
    settings,
    lists,
    places,
    notes: lists.map((list, at) =>
      [...list.notes, ...(notes[at] ?? [])].toSorted((a, b) => a.row - b.row),
    ),
    // What is only told by a name or a number stands in no column of a list.
    columns: table.columns
      .map(({ id }) => id)
      .filter((id) => lists.some(({ roles }) => roles.some((role) => role.id === id))),
    found,
    pairs: toPairs(found, from),
    groups: toGroups(found.person),
    hash: hashOf(model ?? found.model),
    judged: truth === undefined ? undefined : judge(found, lists, places, truth, say),
  }
}
