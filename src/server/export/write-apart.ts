import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { Turns } from '../turns.ts'
import { type Sheet, writeSheets } from './write.ts'

/** Milliseconds; ten thousand rows take one second. */
const PATIENCE = 120_000

/** Each fills memory and a processor: a third file waits. */
const turns = new Turns(2)

/** Rows up to which a thread takes longer to start than the file to write: some milliseconds. */
const SMALL = 200

/**
 * `writeSheets`, of a long file in a thread of its own, so that it holds up no other request. Rejects when
 * the thread fails or takes too long: then nothing leaves.
 */
export async function writeSheetsApart(
  form: 'xlsx' | 'csv',
  sheets: readonly Sheet[],
): Promise<Uint8Array> {
  const isSmall = sheets.every(({ rows }) => rows.length <= SMALL)
  return isSmall ? writeSheets(form, sheets) : turns.take(() => writeApart({ form, sheets }))
}

type Order = { readonly form: 'xlsx' | 'csv'; readonly sheets: readonly Sheet[] }

function writeApart(order: Order): Promise<Uint8Array> {
  const worker = new Worker(new URL(import.meta.url), { workerData: order, name: 'export' })
  return new Promise((resolve, reject) => {
    const fail = (why: unknown) => {
      clearTimeout(timer)
      reject(why instanceof Error ? why : new Error(`the file was not written: ${why}`))
      void worker.terminate()
    }
    const timer = setTimeout(() => fail('it took too long'), PATIENCE)
    worker.once('error', fail)
    worker.once('exit', fail)
    worker.once('message', (bytes: Uint8Array) => {
      clearTimeout(timer)
      resolve(bytes)
      void worker.terminate()
    })
  })
}

if (!isMainThread && isOrder(workerData))
  parentPort?.postMessage(await writeSheets(workerData.form, workerData.sheets))

/** Tests run in threads too: only a thread started with an order writes. */
function isOrder(given: unknown): given is Order {
  return typeof given === 'object' && given !== null && 'sheets' in given && 'form' in given
}
