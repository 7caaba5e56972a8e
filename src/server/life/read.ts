import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CoalitionState } from '../../domain/coalition/index.ts'
import type { LifeSettings } from '../../life/index.ts'
import { type FileFault, type Path, type ReadFile, readYaml } from '../coalition-yaml.ts'
import { lifeFile } from './schema.ts'

const FILE = 'life.yaml'

/**
 * How lives go in a coalition, from the folder of its data, checked against the coalition in the ledger; or
 * every fault with its line. Read for made-up lives only: nothing of it enters the ledger.
 */
export async function readLife(
  dir: string,
  coalition: CoalitionState,
): Promise<LifeSettings | FileFault[]> {
  const file = await readFileOf(dir)
  if (Array.isArray(file)) return file
  const faults = findUnknown(file, coalition)
  return faults.length > 0 ? faults : file.value
}

/** How many years are lived through: needed before the coalition is in the ledger. */
export async function readYears(dir: string): Promise<number | FileFault[]> {
  const file = await readFileOf(dir)
  return Array.isArray(file) ? file : file.value.span.years
}

async function readFileOf(dir: string): Promise<ReadFile<LifeSettings> | FileFault[]> {
  const text = await findText(join(dir, FILE))
  return text === undefined
    ? [{ file: FILE, line: 1, reason: 'missing file' }]
    : readYaml(FILE, text, lifeFile)
}

async function findText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

type Named = readonly [kind: string, code: string, path: Path]

/** A fault for each code that neither the coalition nor the file itself knows. */
function findUnknown(file: ReadFile<LifeSettings>, coalition: CoalitionState): FileFault[] {
  const life = file.value
  const codes = (list: string) => new Set((coalition.lists.get(list) ?? []).map((one) => one.code))
  const known: Readonly<Record<string, { has(code: string): boolean }>> = {
    unit: coalition.units as ReadonlyMap<string, unknown>,
    paper: coalition.papers,
    text: coalition.texts,
    need: codes('need'),
    language: codes('language'),
    'decline-reason': codes('decline-reason'),
    outcome: codes('outcome'),
    'not-asked-reason': codes('not-asked-reason'),
    'annulment-reason': codes('annulment-reason'),
    names: new Set(Object.keys(life.names)),
    place: new Set(Object.keys(life.places)),
    origins: new Set(Object.keys(life.origins)),
    kind: new Set(life.kinds.map(({ id }) => id)),
    source: new Set(['D', 'K', ...Object.keys(life.sources)]),
  }
  const named = [...namedOnce(life), ...namedByKind(life), ...marksOf(life, [])]
  return named
    .filter(([kind, code]) => !known[kind]?.has(code))
    .map(([kind, code, path]) => ({
      file: file.file,
      line: file.lineOf(path),
      reason: `unknown ${kind} ${code}`,
    }))
}

function namedOnce(life: LifeSettings): Named[] {
  const { consent, arrivals, places, origins } = life
  const keys = (kind: string, path: string, of: object) =>
    Object.keys(of).map((code): Named => [kind, code, [path, code]])
  return [
    ...(['adult', 'child', 'group'] as const).map(
      (name): Named => ['text', consent[name], ['consent', name]],
    ),
    ...arrivals.kinds.map((code, at): Named => ['kind', code, ['arrivals', 'kinds', at]]),
    ...arrivals.home.map(({ unit }, at): Named => ['unit', unit, ['arrivals', 'home', at]]),
    ...Object.entries(places).flatMap(([code, { names, languages }]): Named[] => [
      ['names', names, ['places', code]],
      ...languages.map((language): Named => ['language', language, ['places', code]]),
    ]),
    ...Object.entries(origins).flatMap(([name, { of }]) =>
      Object.keys(of).map((code): Named => ['place', code, ['origins', name, 'of', code]]),
    ),
    ...life.papers.map(({ kind }, at): Named => ['paper', kind, ['papers', at]]),
    ['paper', life.travelPaper.kind, ['travelPaper']],
    ...keys('decline-reason', 'declines', life.declines),
    ...keys('outcome', 'outcomes', life.outcomes),
    ...keys('not-asked-reason', 'notAsked', life.notAsked),
    ...keys('annulment-reason', 'annulments', life.annulments),
    ['annulment-reason', life.entersTwice, ['entersTwice']],
  ]
}

const namedByKind = ({ kinds, referrals }: LifeSettings): Named[] => [
  ...kinds.flatMap(({ origins, destinations, home }, at): Named[] => [
    ['origins', origins, ['kinds', at, 'origins']],
    ...destinations.flatMap(({ units }, own) =>
      units.map((unit): Named => ['unit', unit, ['kinds', at, 'destinations', own]]),
    ),
    ...home.map(({ unit }, own): Named => ['unit', unit, ['kinds', at, 'home', own]]),
  ]),
  ...referrals.flatMap(({ need, to }, at): Named[] => [
    ['need', need, ['referrals', at, 'need']],
    ...to.map((unit, own): Named => ['unit', unit, ['referrals', at, 'to', own]]),
  ]),
]

/** Every mark of a source, wherever a figure stands. */
function marksOf(value: unknown, path: Path): Named[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => {
    const here = [...path, Array.isArray(value) ? Number(key) : key]
    if (key !== 'source' || typeof inner !== 'string') return marksOf(inner, here)
    return [...inner.matchAll(/\[([A-Z]\d*[a-z]?)\]/g)].map(
      ([, mark = '']): Named => ['source', mark, here],
    )
  })
}
