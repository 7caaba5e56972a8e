import { Worker } from 'node:worker_threads'
import { quantile } from './figures.ts'

/** One request of the closed loop. */
export type Shot = {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly cookie: string
  readonly body?: string
}

export type Orders = {
  readonly port: number
  readonly hands: number
  readonly shots: readonly Shot[]
}

/** Milliseconds of every request as its client felt them, and how many were not answered with 200. */
export type Fired = { readonly times: Float64Array; readonly ms: number; readonly wrong: number }

export type Figures = {
  readonly rate: number
  readonly median: number
  readonly p95: number
  readonly p99: number
  /** Processor time of the server's own thread for each request, microseconds: what a busy machine does not blur. */
  readonly work: number
}

/**
 * Fires all shots from `hands` connections, each sending its next request when its last is answered.
 * The clients live in a thread of their own, so that they do not stop the server's.
 */
export async function fire(orders: Orders): Promise<Figures> {
  const before = process.threadCpuUsage()
  const { times, ms, wrong } = await inThread(orders)
  const { user, system } = process.threadCpuUsage(before)
  if (wrong > 0) throw new Error(`${wrong} of ${orders.shots.length} requests were not answered`)
  times.sort()
  const at = (share: number) => quantile(times, share)
  return {
    rate: (times.length / ms) * 1000,
    median: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    work: (user + system) / times.length,
  }
}

function inThread(orders: Orders): Promise<Fired> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./client-thread.ts', import.meta.url), {
      workerData: orders,
    })
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}
