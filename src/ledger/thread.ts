import { Worker } from 'node:worker_threads'
import type { EngineOptions, Operations } from './engine.ts'
import { type FaultCode, LedgerFault } from './fault.ts'
import type { Checkpoint } from './store.ts'

/** A call to the thread; `values` are the operation's arguments. */
export type Request = {
  readonly id: number
  readonly operation: string
  readonly values: readonly unknown[]
}
export type Reply = {
  readonly id: number
  readonly value?: unknown
  /** Without a code it is a bug, with one an outage. */
  readonly failure?: { readonly code?: FaultCode; readonly message: string }
}

export type Caller = <Name extends keyof Operations>(
  operation: Name,
  ...values: Parameters<Operations[Name]>
) => Promise<ReturnType<Operations[Name]>>

type Waiting = { resolve: (value: unknown) => void; reject: (error: Error) => void }

/** Beside this file, in TypeScript here and in JavaScript once compiled. */
const WORKER = new URL(
  import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js',
  import.meta.url,
)

/** The thread of worker.ts, once it owns its folder. Rejects with the fault that kept it from that. */
export async function startThread(options: EngineOptions) {
  const worker = new Worker(WORKER, { workerData: options, name: 'ledger' })
  const waiting = new Map<number, Waiting>()
  let ended: LedgerFault | undefined
  let last = 0

  const end = (reason: LedgerFault): void => {
    ended ??= reason
    for (const { reject } of waiting.values()) reject(ended)
    waiting.clear()
  }
  worker.on('message', (replies: Reply[]) => {
    for (const reply of replies) settle(waiting, reply)
  })
  worker.on('error', (error) =>
    end(new LedgerFault('closed', 'the ledger failed', { cause: error })),
  )
  worker.on('exit', () => end(new LedgerFault('closed', 'the ledger is closed')))

  const send = (operation: string, values: readonly unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (ended) return reject(ended)
      last += 1
      waiting.set(last, { resolve, reject })
      worker.postMessage({ id: last, operation, values } satisfies Request)
    })

  // Casts of the three below: the thread answers with the operation's own value.
  const call: Caller = (operation, ...values) =>
    send(operation, values) as Promise<ReturnType<Operations[typeof operation]>>
  const integrate = () => send('integrate', []) as Promise<Checkpoint[]>

  const makeDurable = () => send('settle', []) as Promise<void>

  let closing: Promise<unknown> | undefined
  const close = async (): Promise<void> => {
    if (ended) return
    closing ??= send('close', [])
    await closing
    end(new LedgerFault('closed', 'the ledger is closed'))
    await worker.terminate()
  }

  const stop = async (error: unknown): Promise<never> => {
    await worker.terminate()
    throw error
  }
  await new Promise<unknown>((resolve, reject) => waiting.set(0, { resolve, reject })).catch(stop)
  return { call, integrate, settle: makeDurable, close }
}

function settle(waiting: Map<number, Waiting>, reply: Reply): void {
  const waiter = waiting.get(reply.id)
  waiting.delete(reply.id)
  if (reply.failure) waiter?.reject(toError(reply.failure))
  else waiter?.resolve(reply.value)
}

const toError = ({ code, message }: NonNullable<Reply['failure']>): Error =>
  code ? new LedgerFault(code, message) : new Error(message)
