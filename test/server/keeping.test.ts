import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { DAY, HOUR } from '../../src/kit/index.ts'
import { keepOnce } from '../../src/server/keeping.ts'
import { newFolder, openLantern } from '../world/node.ts'

async function kept() {
  const lantern = await openLantern()
  const backup = { to: newFolder(), keysTo: newFolder(), every: 24 * HOUR }
  const keep = () => keepOnce(lantern.node, { dir: lantern.dir, backup })
  const pass = (ms: number) => {
    lantern.time.now += ms
  }
  return { ...lantern, ...backup, keep, pass }
}

test('a node backs itself up as often as it was told, and not more often', async () => {
  const { to, keysTo, keep, pass } = await kept()
  await keep()
  await keep()
  expect(readdirSync(to)).toHaveLength(1)
  pass(23 * HOUR)
  await keep()
  expect(readdirSync(to)).toHaveLength(1)
  pass(HOUR)
  expect(await keep()).toEqual([expect.stringContaining('backup written')])
  expect(readdirSync(to)).toHaveLength(2)
  expect(readdirSync(keysTo)).toHaveLength(3)
})

test('it removes copies of keys after thirty days and keeps the ledgers', async () => {
  const { to, keysTo, keep, pass } = await kept()
  for (let day = 0; day < 32; day += 1) {
    await keep()
    pass(DAY)
  }
  await keep()
  expect(readdirSync(to)).toHaveLength(33)
  expect(readdirSync(keysTo).filter((name) => name.startsWith('keys-'))).toHaveLength(30)
})

test('a list of erasures that was lost is written again, also without any plan', async () => {
  const { dir, node, keysTo, keep } = await kept()
  await keep()
  rmSync(join(keysTo, 'erasures.jsonl'))
  await keepOnce(node, { dir })
  for (const folder of [dir, keysTo]) expect(existsSync(join(folder, 'erasures.jsonl'))).toBe(true)
})

test('a backup that fails keeps no old copy of keys alive', async () => {
  const { dir, node, to, keysTo, keep, pass } = await kept()
  await keep()
  pass(30 * DAY)
  const nowhere = { to: join(dir, 'within'), keysTo, every: 24 * HOUR }
  await expect(keepOnce(node, { dir, backup: nowhere })).rejects.toThrow(/apart/)
  expect(readdirSync(keysTo).filter((name) => name.startsWith('keys-'))).toEqual([])
  expect(readdirSync(to)).toHaveLength(1)
})
