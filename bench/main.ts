import {
  closeSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os'
import { basename, join } from 'node:path'

// `npm run bench -- NAME` runs bench/NAME.ts; without a name every workload runs, one after the other. Numbers
// behind the name are how many cases there are, where a workload asks for them.
// A workload is a file here that exports `run(sizes): Promise<void>` and prints its own figures.

const NEARLY_FREE_MS = 0.2

async function main(name: string | undefined, sizes: readonly number[]): Promise<void> {
  const known = readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith('.ts') && file !== 'main.ts')
    .map((file) => basename(file, '.ts'))
    .sort()
  if (name !== undefined && !known.includes(name)) {
    console.error(`No workload "${name}". There are: ${known.join(', ') || 'none yet'}.`)
    process.exitCode = 1
    return
  }
  console.log(machineLine())
  console.log(fsyncLine(medianFsyncMs()))
  if (name === undefined) console.log(`workloads: ${known.join(', ') || 'none yet'}`)
  for (const each of name === undefined ? known : [name]) await runWorkload(each, sizes)
}

async function runWorkload(name: string, sizes: readonly number[]): Promise<void> {
  const module: unknown = await import(`./${name}.ts`)
  if (!hasRun(module)) return
  console.log(`\n${name}`)
  await module.run(sizes.length > 0 ? sizes : undefined)
}

type Run = (sizes?: readonly number[]) => Promise<void>

function hasRun(module: unknown): module is { run: Run } {
  return (
    typeof module === 'object' &&
    module !== null &&
    'run' in module &&
    typeof module.run === 'function'
  )
}

function machineLine(): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor'
  const memory = Math.round(totalmem() / 2 ** 30)
  return `machine: ${availableParallelism()} × ${model}, ${memory} GiB, ${process.platform}-${process.arch}, Node ${process.versions.node}`
}

// A figure of durable writes means nothing without what the disk charges for durability.
function medianFsyncMs(): number {
  const folder = mkdtempSync(join(tmpdir(), 'rujukan-fsync-'))
  const file = openSync(join(folder, 'probe'), 'w')
  const block = new Uint8Array(4096)
  const times: number[] = []
  for (let i = 0; i < 51; i += 1) {
    const started = performance.now()
    writeSync(file, block)
    fsyncSync(file)
    times.push(performance.now() - started)
  }
  closeSync(file)
  rmSync(folder, { recursive: true })
  return times.sort((a, b) => a - b)[25] ?? Number.NaN
}

function fsyncLine(ms: number): string {
  const figure = `fsync of 4 kB: ${ms.toFixed(2)} ms (median of 51)`
  return ms < NEARLY_FREE_MS
    ? `${figure}: fsync nearly free here, a real disk is slower to make a write durable`
    : figure
}

await main(process.argv[2], process.argv.slice(3).map(Number))
