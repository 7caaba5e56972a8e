import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'

const script = pathToFileURL(join(import.meta.dirname, '../../scripts/chromium.mjs')).href

it('without a browser says in one line what is missing and which suite is left out', () => {
  const call = `const { findChromium } = await import('${script}'); process.exit(findChromium() ? 0 : 3)`
  const env = { ...process.env, CHROMIUM: '/nowhere/chromium', NO_INSTALL: '1' }
  const args = ['--input-type=module', '-e', call]
  const { stdout, status } = spawnSync(process.execPath, args, { encoding: 'utf8', env })
  expect(status).toBe(3)
  expect(stdout.trim().split('\n')).toHaveLength(1)
  expect(stdout).toContain('Left out: the browser suite.')
})
