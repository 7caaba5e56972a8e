import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { onTestFinished, vi } from 'vitest'
import { toPersonRows } from '../../bench/persons/rows.ts'
import { run } from '../../src/cli/link.ts'
import type { Flags } from '../../src/cli/main.ts'
import { newFolder } from '../world/node.ts'

export const HEAD = 'Nama Lengkap,Tgl Lahir,Tempat Lahir,L/P,NIK,No Paspor,No HP,Nama Ibu'

/** Rows of invented persons as text of a list, and the person of each. */
export function invented(count: number, seed = 554): { lines: string[]; truth: Int32Array } {
  const { rows, truth } = toPersonRows(seed, count)
  return { lines: rows.map((row) => row.map((cell) => `"${cell}"`).join(',')), truth }
}

export const listOf = (...lines: readonly string[]): string => [HEAD, ...lines].join('\n')

type Row = Readonly<Record<string, string>>

/** Runs the command on files of a fresh folder; gives what it said and what it wrote. */
export async function link(
  files: Readonly<Record<string, string | Uint8Array>>,
  flags: Flags = {},
): Promise<{
  said: string
  dir: string
  pairs: Row[]
  groups: Row[]
  rows: Row[]
  report: string
}> {
  const dir = newFolder()
  for (const [name, content] of Object.entries(files)) writeFileSync(join(dir, name), content)
  const said: string[] = []
  const spy = vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line))
  onTestFinished(() => spy.mockRestore())
  const out = join(dir, 'out')
  const paths = Object.keys(files).map((name) => join(dir, name))
  await run({ out, language: 'en', ...flags }, paths)
  const table = (name: string): Row[] =>
    existsSync(join(out, name))
      ? // Every cell of a table is text.
        (parse(readFileSync(join(out, name)), { columns: true, bom: true }) as Row[])
      : []
  const report = join(out, 'report.html')
  return {
    said: said.join('\n'),
    dir,
    pairs: table('pairs.csv'),
    groups: table('groups.csv'),
    rows: table('rows.csv'),
    report: existsSync(report) ? readFileSync(report, 'utf8') : '',
  }
}
