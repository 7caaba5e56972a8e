import { chmodSync, existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { CliFault } from '../fault.ts'
import type { Settings } from './settings.ts'

/** The files that a run writes, so that the run can be refused before the work. */
export const OUTPUTS = ['pairs.csv', 'groups.csv', 'rows.csv', 'report.html'] as const

/** Refuses to write over anything, unless forced; a folder is made where none is. */
export function checkPlaces({ out, force, saveModel, say }: Settings): void {
  if (existsSync(out) && !statSync(out).isDirectory())
    throw new CliFault(say('list-link.out-is-file', { file: out }))
  const files = [...OUTPUTS.map((name) => join(out, name)), ...(saveModel ? [saveModel] : [])]
  for (const file of files) {
    if (existsSync(file) && statSync(file).isDirectory())
      throw new CliFault(say('list-link.is-folder', { file }))
    if (existsSync(file) && !force) throw new CliFault(say('list-link.exists', { file }))
  }
}

/** For the owner alone: what is written holds personal data. */
export function writeOwn(file: string, text: string, force: boolean): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  writeFileSync(file, text, { mode: 0o600, flag: force ? 'w' : 'wx' })
  chmodSync(file, 0o600)
}
