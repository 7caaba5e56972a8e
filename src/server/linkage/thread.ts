import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { LikenessEngine } from './engine.ts'

/** What the thread is asked; answered in the order of asking. */
type Operations = Pick<LikenessEngine, 'put' | 'forget' | 'ask' | 'askList' | 'toPieces' | 'load'>
type Name = keyof Operations

export type Call = <N extends Name>(
  name: N,
  ...values: Parameters<Operations[N]>
) => Promise<ReturnType<Operations[N]>>

export type Thread = {
  readonly call: Call
  /** Settles when the thread ended by itself, and not when it was told to. */
  readonly died: Promise<unknown>
  readonly worker: Worker
  end(): Promise<unknown>
}

type Request = { readonly id: number; readonly name: Name; readonly values: readonly unknown[] }
type Reply = { readonly id: number; readonly value?: unknown; readonly failed?: string }
type Waiting = { resolve: (value: unknown) => void; reject: (error: Error) => void }

/** The engine in a thread of its own: no search holds up another request. */
export function startLikenessThread(model: string): Thread {
  const worker = new Worker(new URL(import.meta.url), {
    workerData: { likeness: model },
    name: 'likeness',
  })
  // A process that is done does not wait for it.
  worker.unref()
  const waiting = new Map<number, Waiting>()
  const dying = Promise.withResolvers<unknown>()
  let last = 0
  let ended = false
  const stop = (): void => {
    ended = true
    for (const { reject } of waiting.values()) reject(new Error('the thread of likeness ended'))
    waiting.clear()
  }
  const die = (cause: unknown): void => {
    if (ended) return
    stop()
    dying.resolve(cause)
  }
  worker.on('message', ({ id, value, failed }: Reply) => {
    const waiter = waiting.get(id)
    waiting.delete(id)
    if (failed === undefined) waiter?.resolve(value)
    else waiter?.reject(new Error(failed))
  })
  worker.on('error', die)
  worker.on('exit', die)
  const call: Call = (name, ...values) =>
    new Promise((resolve, reject) => {
      if (ended) return reject(new Error('the thread of likeness ended'))
      last += 1
      // The cast: the thread answers with the operation's own value.
      waiting.set(last, { resolve: resolve as Waiting['resolve'], reject })
      worker.postMessage({ id: last, name, values } satisfies Request)
    })
  return {
    call,
    died: dying.promise,
    worker,
    end: () => {
      stop()
      return worker.terminate()
    },
  }
}

type Order = { readonly likeness: string }

/** Tests run in threads too: only a thread started with an order compares. */
const isOrder = (given: unknown): given is Order =>
  typeof given === 'object' && given !== null && 'likeness' in given

if (!isMainThread && isOrder(workerData)) {
  const engine = new LikenessEngine(workerData.likeness)
  parentPort?.on('message', ({ id, name, values }: Request) => {
    parentPort?.postMessage(answer(engine, id, name, values))
  })
}

function answer(engine: LikenessEngine, id: number, name: Name, values: readonly unknown[]): Reply {
  try {
    // The cast: Call has checked the values against the operation.
    const operation = engine[name].bind(engine) as (...given: readonly unknown[]) => unknown
    return { id, value: operation(...values) }
  } catch (error) {
    return { id, failed: error instanceof Error ? error.message : String(error) }
  }
}
