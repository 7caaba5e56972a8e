import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import type { CoalitionData, CoalitionName, HolidaySet } from '../domain/coalition/index.ts'
import type { Instrument } from '../domain/identification/index.ts'
import { PLAIN } from '../linkage/index.ts'
import { readInstruments } from './coalition-instruments.ts'
import { findBrokenReferences, type ReadFiles } from './coalition-references.ts'
import {
  coalitionFile,
  type FileName,
  likenessFile,
  regions as regionsSchema,
  type Schemas,
  toSchemas,
} from './coalition-schema.ts'
import { type FileFault, type ReadFile, readYaml } from './coalition-yaml.ts'
import { findVignetteFileFaults } from './vignette-schema.ts'

export type { FileFault } from './coalition-yaml.ts'

export type Reading = {
  /** With the made-up officers and contacts of `sandbox.yaml`. */
  readonly sandbox?: boolean
  /** Days off already in the ledger: not computed again while the years are the same. */
  readonly holidays?: ReadonlyMap<string, HolidaySet>
}

/**
 * The files of a coalition as one checked value, or every fault in them with file and line. Throws
 * only if the folder cannot be read.
 */
export async function readCoalition(
  dir: string,
  { sandbox = false, holidays: known = new Map() }: Reading = {},
): Promise<CoalitionData | FileFault[]> {
  const named = await readOne(dir, 'coalition.yaml', coalitionFile)
  if (Array.isArray(named)) return named
  const files = await readFiles(dir, toSchemas(named.value.languages))
  if (Array.isArray(files)) return files
  const broken = findBrokenReferences(files, { named, sandbox })
  if (broken.length > 0) return broken
  const regions = await readRegions(dir, files)
  if (Array.isArray(regions)) return regions
  const likeness = await readLikeness(dir, profileOf(named.value))
  if (Array.isArray(likeness)) return likeness
  const instruments = await readInstruments(dir, named.value.languages)
  if (isFaults(instruments)) return instruments
  const unread = findVignetteFileFaults(files['vignettes.yaml'], instruments)
  if (unread.length > 0) return unread
  const holidays = await toHolidays(files, named.value.holidays, known)
  return toData(named.value, files, { regions, likeness, instruments, holidays, sandbox })
}

const isFaults = (read: readonly (Instrument | FileFault)[]): read is FileFault[] =>
  read.some((one) => 'reason' in one)

/** `units.yaml:14: party: unknown party kemlo` */
export const toFaultLine = ({ file, line, reason }: FileFault): string =>
  `${file}:${line}: ${reason}`

const OPTIONAL: ReadonlySet<string> = new Set<FileName>([
  'successions.yaml',
  'holidays.yaml',
  'regions.yaml',
  'arrivals.yaml',
  'retention.yaml',
  'vignettes.yaml',
  'sandbox.yaml',
])

async function readOne<Schema extends Parameters<typeof readYaml>[2]>(
  dir: string,
  file: string,
  schema: Schema,
) {
  const text = await findText(dir, file)
  if (text === undefined) return [{ file, line: 1, reason: 'missing file' }]
  return readYaml(file, text, schema)
}

async function findText(dir: string, file: string): Promise<string | undefined> {
  try {
    return await readFile(join(dir, file), 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

async function readFiles(dir: string, schemas: Schemas): Promise<ReadFiles | FileFault[]> {
  const faults: FileFault[] = []
  const files: Record<string, ReadFile<unknown>> = {}
  for (const [name, schema] of Object.entries(schemas)) {
    const file = await readOne(dir, name, schema)
    if (!Array.isArray(file)) files[name] = file
    else if (!(OPTIONAL.has(name) && (await findText(dir, name)) === undefined)) {
      faults.push(...file)
    }
  }
  // Each name was read with its own schema; the required ones are all there when no fault is.
  return faults.length > 0 ? faults : (files as ReadFiles)
}

type Regions = CoalitionData['regions']

/** From `regions.yaml`, else from the default export of `regions.ts` beside the files. */
async function readRegions(dir: string, files: ReadFiles): Promise<Regions | FileFault[]> {
  const stated = files['regions.yaml']?.value
  if (stated) return stated
  for (const file of ['regions.ts', 'regions.js']) {
    if ((await findText(dir, file)) === undefined) continue
    const module: { default: () => Promise<unknown> } = await import(
      pathToFileURL(join(dir, file)).href
    )
    const checked = regionsSchema.safeParse(await module.default())
    if (checked.success) return checked.data
    return [{ file, line: 1, reason: checked.error.issues[0]?.message ?? 'wrong shape' }]
  }
  return undefined
}

const LIKENESS = 'likeness.json'
const learnedWith = z.object({ profile: z.object({ id: z.string() }) })

/** The id of the profile of names that a coalition's files name, or the faults of `coalition.yaml`. */
export async function readProfile(dir: string): Promise<string | FileFault[]> {
  const named = await readOne(dir, 'coalition.yaml', coalitionFile)
  return Array.isArray(named) ? named : profileOf(named.value)
}

const profileOf = ({ linkage }: Named): string => linkage?.profile ?? PLAIN.names.id

/**
 * The learned model; one that was changed by hand does not answer to its version any more, and one that was learned
 * with other names than the coalition's weighs nothing rightly.
 */
async function readLikeness(
  dir: string,
  profile: string,
): Promise<CoalitionData['likeness'] | FileFault[]> {
  const text = await findText(dir, LIKENESS)
  if (text === undefined) return undefined
  const fault = (reason: string): FileFault[] => [{ file: LIKENESS, line: 1, reason }]
  try {
    const read = likenessFile.safeParse(JSON.parse(text))
    if (!read.success) return fault(read.error.issues[0]?.message ?? 'wrong shape')
    const hash = createHash('sha256').update(read.data.model).digest('hex')
    if (!hash.startsWith(read.data.version)) return fault('not of its version')
    const learned = learnedWith.safeParse(JSON.parse(read.data.model))
    if (learned.data?.profile.id === profile) return read.data
    return fault(`learned with other names than coalition.yaml says: linkage profile ${profile}`)
  } catch (error) {
    if (error instanceof SyntaxError) return fault('no JSON')
    throw error
  }
}

type Named = ReturnType<typeof coalitionFile.parse>

/**
 * A set stated in `holidays.yaml` replaces what the library would compute. The library is loaded only
 * when something has to be computed: it takes a second or two.
 */
async function toHolidays(
  files: ReadFiles,
  years: Named['holidays'],
  known: ReadonlyMap<string, HolidaySet>,
): Promise<HolidaySet[]> {
  const calendars = Object.values(files['calendars.yaml'].value)
  const names = new Set(calendars.flatMap(({ observes }) => observes))
  const sets = new Map([...known].filter(([name, set]) => names.has(name) && isOf(set, years)))
  for (const [name, stated] of Object.entries(files['holidays.yaml']?.value ?? {})) {
    sets.set(name, { name, firstYear: years.from, lastYear: years.to, ...stated })
  }
  const missing = [...names].filter((name) => !sets.has(name))
  if (missing.length === 0) return [...sets.values()]
  const { toHolidaySet } = await import('./coalition-holidays.ts')
  return [...sets.values(), ...missing.map((name) => toHolidaySet(name, years, COMPUTED))]
}

/** Source of a computed set; one with another source was stated and is never reused. */
const COMPUTED = 'date-holidays 3.37 (computed)'

const isOf = (
  { firstYear, lastYear, source = COMPUTED }: HolidaySet,
  { from, to }: Named['holidays'],
): boolean => firstYear === from && lastYear === to && source === COMPUTED

type Beside = {
  readonly regions: Regions
  readonly likeness: CoalitionData['likeness']
  readonly instruments: readonly Instrument[]
  readonly holidays: readonly HolidaySet[]
  readonly sandbox: boolean
}

function toData(
  // The names are the model's, which the ledger holds.
  { holidays: _, linkage: __, ...named }: Named,
  files: ReadFiles,
  { regions, likeness, instruments, holidays, sandbox }: Beside,
): CoalitionData {
  const coalition: CoalitionName = sandbox ? { ...named, sandbox: true } : named
  return {
    named: coalition,
    parties: files['parties.yaml'].value,
    successions: files['successions.yaml']?.value ?? [],
    units: toUnits(files, sandbox),
    posts: files['posts.yaml'].value,
    rules: files['rules.yaml'].value,
    ...(files['retention.yaml'] ? { retentions: files['retention.yaml'].value } : {}),
    lists: Object.entries(files['lists.yaml'].value).map(([list, choices]) => ({ list, choices })),
    texts: files['texts.yaml'].value,
    papers: files['papers.yaml'].value,
    ...(regions ? { regions } : {}),
    ...(files['arrivals.yaml'] ? { arrivals: files['arrivals.yaml'].value } : {}),
    ...(likeness ? { likeness } : {}),
    instruments,
    ...(files['vignettes.yaml'] ? { vignettes: files['vignettes.yaml'].value } : {}),
    holidays,
    ...(sandbox ? { sandbox: toOfficers(files) } : {}),
  }
}

function toUnits(files: ReadFiles, sandbox: boolean): CoalitionData['units'] {
  const invented = sandbox ? files['sandbox.yaml']?.value.contacts : undefined
  return files['units.yaml'].value.flatMap(({ calendar: name, ...unit }) => {
    const calendar = files['calendars.yaml'].value[name]
    if (!calendar) return []
    const { zone, weekend, hours, observes } = calendar
    const contact = invented?.[unit.id]
    return {
      ...unit,
      week: { zone, weekend, hours },
      observes,
      ...(contact ? { contact: { ...contact, invented: true } as const } : {}),
    }
  })
}

const toOfficers = (files: ReadFiles): NonNullable<CoalitionData['sandbox']> =>
  (files['sandbox.yaml']?.value.officers ?? []).map((officer) => ({ ...officer, invented: true }))
