import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { findDeadExports } from '../../scripts/dead-exports.mjs'

const root = mkdtempSync(join(tmpdir(), 'rujukan-dead-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

it('names the values that nobody imports, and no others', () => {
  write(
    'src/kit/a.ts',
    'export const used = 1\nexport const dead = 2\nexport type Shape = string\n',
  )
  write('src/kit/passed.ts', 'export const passedOn = 1\n')
  write('src/kit/index.ts', "export { passedOn } from './passed.ts'\n")
  write('src/kit/whole.ts', 'export const inside = 1\n')
  write('src/kit/late.ts', 'export const loaded = 1\n')
  write('src/ledger/index.ts', 'export const door = 1\n')
  write('test/a.test.ts', "import { used } from '../src/kit/a.ts'\nused\n")
  write('test/b.test.ts', "import * as all from '../src/kit/whole.ts'\nall\n")
  write('test/c.test.ts', "await import('../src/kit/late.ts')\n")
  expect(findDeadExports(root)).toEqual([
    { file: 'src/kit/a.ts', name: 'dead' },
    { file: 'src/kit/index.ts', name: 'passedOn' },
  ])
})

function write(file: string, text: string) {
  mkdirSync(dirname(join(root, file)), { recursive: true })
  writeFileSync(join(root, file), text)
}
