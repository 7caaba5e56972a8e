import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import type { Grid } from '../domain/arrivals/grid.ts'
import { type Refusal, refuse } from '../kit/index.ts'
import { readSheet } from './sheet.ts'
import { Turns } from './turns.ts'

/** Milliseconds; 50,000 rows of 16 columns take some 15 s on a slow machine. */
const PATIENCE = 60_000
/** Heap of the thread. 50,000 rows of 16 columns need about 1 GB in the library. */
const HEAP_MB = 1500

/**
 * `readSheet` in a thread of its own, so that a long list holds up no other request and a file made to
 * exhaust the reader ends the thread, not the process (`list-too-large-inside`). Never rejects.
 */
export function readSheetApart(
  bytes: Uint8Array,
  fileName: string,
  options: { sheet?: string } = {},
): Promise<Grid | Refusal> {
  return turns.take(() => readApart({ bytes, fileName, options }))
}

/** Each may fill its heap: a second file waits until the first is read. */
const turns = new Turns(2)

function readApart(order: Order): Promise<Grid | Refusal> {
  const worker = new Worker(new URL(import.meta.url), {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
  })
  return new Promise((resolve) => {
    const end = (answer: Grid | Refusal) => {
      clearTimeout(timer)
      resolve(answer)
      void worker.terminate()
    }
    const timer = setTimeout(() => end(refuse('list-too-large-inside')), PATIENCE)
    worker.once('message', end)
    worker.once('error', () => end(refuse('list-too-large-inside')))
    worker.once('exit', () => end(refuse('list-too-large-inside')))
  })
}

type Order = { bytes: Uint8Array; fileName: string; options: { sheet?: string } }

if (!isMainThread && isOrder(workerData)) {
  const { bytes, fileName, options } = workerData
  parentPort?.postMessage(await readSheet(bytes, fileName, options))
}

/** Tests run in threads too: only a thread started with an order reads. */
function isOrder(given: unknown): given is Order {
  return typeof given === 'object' && given !== null && 'fileName' in given && 'bytes' in given
}
