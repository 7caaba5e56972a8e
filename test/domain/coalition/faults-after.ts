import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect } from 'vitest'
import { readCoalition, toFaultLine } from '../../../src/server/coalition-files.ts'
import { SARNATH_DIR } from '../../world/coalition/sarnath.ts'

const folders: string[] = []
afterEach(async () => {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })))
})

export type Change = readonly [file: string, from: string | RegExp, to: string]

/** The faults of the invented coalition after one change to its files. */
export async function faultsAfter(...changes: Change[]): Promise<string[]> {
  const dir = await copyFiles()
  for (const [file, from, to] of changes) {
    const text = await readFile(join(dir, file), 'utf8')
    expect(text).toMatch(from)
    await writeFile(join(dir, file), text.replace(from, to))
  }
  const read = await readCoalition(dir, { sandbox: true })
  return Array.isArray(read) ? read.map(toFaultLine) : []
}

/** A copy of the invented coalition's files, gone with the test. */
export async function copyFiles(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'sarnath-'))
  folders.push(dir)
  await cp(SARNATH_DIR, dir, { recursive: true })
  return dir
}
