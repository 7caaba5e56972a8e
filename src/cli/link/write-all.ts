import { chmodSync, existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { toModelText } from '../../linkage/index.ts'
import { CliFault } from '../fault.ts'
import type { Outcome } from './outcome.ts'
import { toReport } from './report.ts'
import type { Settings } from './settings.ts'
import { TABLE_FILES } from './table-file.ts'
import { TABLES, toTables } from './tables.ts'

/** Writes tables, report and, if asked for, the model, and says which files. */
export function writeAll(outcome: Outcome): void {
  const { settings, found } = outcome
  const { format, force, saveModel, say } = settings
  const tables = toTables(outcome)
  const contents = [
    ...TABLES.map((name) => TABLE_FILES[format](tables[name])),
    toReport(outcome),
    ...(saveModel ? [`${toModelText(found.model)}\n`] : []),
  ]
  const files = filesOf(settings)
  contents.forEach((content, at) => {
    writeOwn(files[at] ?? '', content, force)
  })
  for (const file of files) console.log(say('list-link.written', { file }))
}

/** Refuses to write over anything, unless forced, before the work. */
export function checkPlaces(settings: Settings): void {
  const { out, force, say } = settings
  if (existsSync(out) && !statSync(out).isDirectory())
    throw new CliFault(say('list-link.out-is-file', { file: out }))
  for (const file of filesOf(settings)) {
    if (existsSync(file) && statSync(file).isDirectory())
      throw new CliFault(say('list-link.is-folder', { file }))
    if (existsSync(file) && !force) throw new CliFault(say('list-link.exists', { file }))
  }
}

const filesOf = ({ out, format, saveModel }: Settings): string[] => [
  ...TABLES.map((name) => join(out, `${name}.${format}`)),
  join(out, 'report.html'),
  ...(saveModel ? [saveModel] : []),
]

/** For the owner alone: what is written holds personal data. */
function writeOwn(file: string, content: string | Uint8Array, force: boolean): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  writeFileSync(file, content, { mode: 0o600, flag: force ? 'w' : 'wx' })
  chmodSync(file, 0o600)
}
