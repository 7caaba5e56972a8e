import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { newFolder } from '../world/node.ts'

const PROCESS = fileURLToPath(new URL('./erasing-process.ts', import.meta.url))

test('the heap of the node holds the name while the case is kept, and no more once it is erased', () => {
  const dir = newFolder()
  const { status, stderr } = spawnSync(process.execPath, ['--expose-gc', PROCESS, dir], {
    encoding: 'utf8',
  })
  expect(stderr).toBe('')
  expect(status).toBe(0)
  const holds = (name: string) =>
    readFileSync(join(dir, `${name}.heapsnapshot`))
      .toString('latin1')
      .toLowerCase()
  expect(holds('before')).toContain('qzheapplover')
  expect(holds('after')).not.toContain('qzheapplover')
}, 120_000)
