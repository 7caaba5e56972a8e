import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { type PersonLines, toPersonLines } from '../../persons/lines.ts'

type Order = { readonly seed: number; readonly count: number }

/** Lines of invented persons from a thread that ends: what making them took is no memory of those who read them. */
export async function makeLines(seed: number, count: number): Promise<PersonLines> {
  const worker = new Worker(new URL(import.meta.url), {
    workerData: { seed, count } satisfies Order,
  })
  const { promise, resolve, reject } = Promise.withResolvers<PersonLines>()
  worker.once('message', resolve)
  worker.once('error', reject)
  const { text, truth } = await promise
  await worker.terminate()
  return { text, truth }
}

if (!isMainThread) {
  // Only this file starts a thread of it.
  const { seed, count } = workerData as Order
  parentPort?.postMessage(toPersonLines(seed, count))
}
