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
  const line = toLine(worker)
  await line.opened.catch(async (error: unknown) => {
    await worker.terminate()
    throw error
  })

  // Casts of the three below: the thread answers with the operation's own value.
  const call: Caller = (operation, ...values) =>
    line.send(operation, values) as Promise<ReturnType<Operations[typeof operation]>>
  const integrate = () => line.send('integrate', []) as Promise<Checkpoint[]>

  const health = async (): Promise<FaultCode | undefined> =>
    line.takeTrouble() && (await call('probe').then(() => undefined, toCode))

  let closing: Promise<unknown> | undefined
  const close = async (): Promise<void> => {
    if (line.isEnded()) return
    closing ??= line.sendLast('close')
    await closing
    line.end()
    await worker.terminate()
  }
  const makeDurable = () => line.send('settle', []) as Promise<void>

  return { call, integrate, settle: makeDurable, health, died: line.died, close }
}

/** Requests that wait for the thread, until it ends: told to (`end`), or by itself (`died`). */
function toLine(worker: Worker) {
  const waiting = new Map<number, Waiting>()
  const opened = new Promise<unknown>((resolve, reject) => waiting.set(0, { resolve, reject }))
  const dying = Promise.withResolvers<LedgerFault>()
  let ended: LedgerFault | undefined
  let closing = false
  let trouble: FaultCode | undefined
  let last = 0

  const end = (reason = new LedgerFault('closed', 'the ledger is closed')): void => {
    ended ??= reason
    for (const { reject } of waiting.values()) reject(ended)
    waiting.clear()
  }
  const die = (text: string, cause?: unknown): void => {
    if (ended) return
    end(new LedgerFault('ended', text, { cause }))
    dying.resolve(ended ?? new LedgerFault('ended', text))
  }
  const take = (reply: Reply): void => {
    if (reply.failure?.code) trouble = reply.failure.code
    settle(waiting, reply)
  }
  worker.on('message', (replies: Reply[]) => replies.forEach(take))
  worker.on('error', (error) => die('the thread of the ledger failed', error))
  worker.on('exit', (code) => die(`the thread of the ledger ended (${code})`))

  const send = (operation: string, values: readonly unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (ended) return reject(ended)
      if (closing) return reject(new LedgerFault('closed', 'the ledger is being closed'))
      last += 1
      waiting.set(last, { resolve, reject })
      worker.postMessage({ id: last, operation, values } satisfies Request)
    })

  /** What comes after it would find the files closed. */
  const sendLast = (operation: string): Promise<unknown> => {
    const sent = send(operation, [])
    closing = true
    return sent
  }

  /** The fault of the last call that failed, if none was asked for since. */
  const takeTrouble = (): FaultCode | undefined => {
    const found = ended?.code ?? trouble
    trouble = undefined
    return found
  }
  return {
    opened,
    send,
    sendLast,
    takeTrouble,
    end,
    isEnded: () => ended !== undefined,
    died: dying.promise,
  }
}

function settle(waiting: Map<number, Waiting>, reply: Reply): void {
  const waiter = waiting.get(reply.id)
  waiting.delete(reply.id)
  if (reply.failure) waiter?.reject(toError(reply.failure))
  else waiter?.resolve(reply.value)
}

function toCode(error: unknown): FaultCode {
  if (error instanceof LedgerFault) return error.code
  throw error
}

const toError = ({ code, message }: NonNullable<Reply['failure']>): Error =>
  code ? new LedgerFault(code, message) : new Error(message)
