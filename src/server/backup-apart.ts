import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { type Backup, type BackupOrder, backUp } from '../ledger/backup.ts'

/** A backup in a thread of its own: copying a large ledger holds up no officer. Rejects as it does. */
export function backUpApart(order: BackupOrder): Promise<Backup> {
  const worker = new Worker(new URL(import.meta.url), { workerData: { backUp: order } })
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('the copying thread ended without a backup')))
  })
}

type Order = { readonly backUp: BackupOrder }

/** Tests run in threads too: only a thread started with an order copies. */
const isOrder = (given: unknown): given is Order =>
  typeof given === 'object' && given !== null && 'backUp' in given

if (!isMainThread && isOrder(workerData)) {
  parentPort?.postMessage(await backUp(workerData.backUp))
}
