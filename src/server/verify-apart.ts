import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { type VerifyOptions, type VerifyReport, verify } from '../ledger/verify.ts'
import { Turns } from './turns.ts'

/** `verify` in a thread of its own: proving a large ledger holds up no officer. Rejects as it does. */
export function verifyApart(
  options: Pick<VerifyOptions, 'dir' | 'checkpoint'>,
): Promise<VerifyReport> {
  return turns.take(() => verifyIn(options))
}

const turns = new Turns(1)

function verifyIn(options: Pick<VerifyOptions, 'dir' | 'checkpoint'>): Promise<VerifyReport> {
  const worker = new Worker(new URL(import.meta.url), { workerData: { verify: options } })
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('the verifying thread ended without a report')))
  })
}

type Order = { readonly verify: VerifyOptions }

/** Tests run in threads too: only a thread started with an order verifies. */
const isOrder = (given: unknown): given is Order =>
  typeof given === 'object' && given !== null && 'verify' in given

if (!isMainThread && isOrder(workerData)) {
  parentPort?.postMessage(await verify(workerData.verify))
}
