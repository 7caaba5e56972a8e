import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { wordsIn } from '../domain/coalition/index.ts'
import { openNode } from '../server/boot.ts'
import type { Node } from '../server/node.ts'
import { CliFault } from './fault.ts'
import { toTime } from './machine-time.ts'
import type { Flags } from './main.ts'
import { apply, COALITION, serveNode, toConfig } from './run.ts'
import { openFilled, toWanted } from './sandbox-life.ts'

/** Opens a sandbox coalition with invented people on this machine and prints where to go. */
export async function run(flags: Flags): Promise<void> {
  const config = toConfig(flags, true)
  const wanted = toWanted(flags)
  const masterKey = toSandboxKey(config.dir)
  const coalition = resolve(flags.coalition ?? COALITION)
  const node = wanted
    ? await openFilled({ dir: config.dir, masterKey }, coalition, wanted)
    : await openNode({ dir: config.dir, masterKey, ...toTime(flags, true) })
  if (!wanted) await apply(node, coalition, true)
  const address = await serveNode(node, config)
  if (flags.dev) return await serveSources(address, config.port)
  const [first, second] = findNeighbours(node)
  console.log(`
  Rujukan · sandbox · everything in it is made up
  ${address}

  Three things to try:
  1. ${address}/app/  sign in with one click at ${first} and register a person (Ctrl K, “buka kasus baru”).
  2. Ask for consent and refer the person to ${second}; sign in there in another window and accept.
  3. “Daftar kedatangan”: import examples/arrivals-554.xlsx, mend what it refuses, confirm.

  Data: ${config.dir} · stop with Ctrl C
`)
}

/** The app from its sources, reloading as they change; the API stays where it is. */
async function serveSources(address: string, port: number): Promise<void> {
  const { createServer } = await import('vite')
  const vite = await createServer({
    configFile: resolve(import.meta.dirname, '../../vite.config.ts'),
    server: { host: '127.0.0.1', port: port + 1, proxy: { '/api': address } },
  })
  await vite.listen()
  console.log(`  Rujukan · sandbox · from sources\n  ${vite.resolvedUrls?.local[0] ?? ''}`)
}

/** A unit abroad and one of another institution that gives shelter: names for the things to try. */
function findNeighbours({ image: { coalition } }: Node): readonly [string, string] {
  const units = [...coalition.units.values()]
  const home = units[0]?.country
  const first = units.find(({ country }) => country !== home) ?? units[0]
  const second = units.find(
    ({ party, kind, country }) => party !== first?.party && kind === 'shelter' && country === home,
  )
  return [wordsIn(first?.name ?? {}, 'id'), wordsIn((second ?? units.at(-1))?.name ?? {}, 'id')]
}

/** Only a sandbox keeps its master key beside the data. */
function toSandboxKey(dir: string): Uint8Array {
  const path = join(dir, 'master.key')
  try {
    if (existsSync(path)) return readFileSync(path)
    mkdirSync(dir, { recursive: true, mode: 0o700 })
    const key = randomBytes(32)
    writeFileSync(path, key, { mode: 0o600, flag: 'wx' })
    return key
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    throw new CliFault(
      `The data folder ${dir} cannot be written (${code}): choose another one with --data DIR.`,
    )
  }
}
