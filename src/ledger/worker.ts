// The thread that owns the embedded store: collects the calls of one turn, commits them together and
// answers after the commit. Started by thread.ts and by nothing else.
import { parentPort, workerData } from 'node:worker_threads'
import { type Call, type EngineOptions, type Operation, openEngine } from './engine.ts'
import { LedgerFault } from './fault.ts'
import type { Checkpoint } from './store.ts'
import type { Reply, Request } from './thread.ts'

/** Entries hashed in one transaction of the sequencer: some 20 ms during which no writer is served. */
const BATCH = 500

const port = parentPort
if (port)
  serve(
    (replies) => port.postMessage(replies),
    (take) => port.on('message', take),
  )

type Send = (replies: Reply[]) => void

function serve(send: Send, listen: (take: (request: Request) => void) => void): void {
  const engine = open(send)
  if (!engine) return
  let waiting: Request[] = []
  let replies: Reply[] = []
  let integrating: Promise<Checkpoint[]> | undefined

  const takeTurn = (): void => {
    const requests = waiting
    waiting = []
    engine.turn(requests.filter((request) => request.operation in engine.operations).map(toCall))
    flush()
    for (const { id, operation } of requests) if (operation === 'integrate') startIntegration(id)
    for (const { id, operation } of requests) if (operation === 'settle') settle(id)
    if (requests.some((request) => request.operation === 'close')) engine.close()
    for (const request of requests) if (request.operation === 'close') reply(request.id, undefined)
    flush()
  }

  const flush = (): void => {
    if (replies.length > 0) send(replies)
    replies = []
  }

  const reply = (id: number, value: unknown): void => {
    replies.push({ id, value })
  }

  const toCall = ({ id, operation, values }: Request): Call => ({
    // Both casts: thread.ts types every request by the operation it names.
    operation: operation as Operation,
    run: () =>
      (engine.operations[operation as Operation] as (...given: unknown[]) => unknown)(...values),
    answer: (value) => reply(id, value),
    fail: (error) => replies.push({ id, failure: toFailure(error) }),
  })

  const settle = (id: number): void => {
    try {
      engine.settle()
      reply(id, undefined)
    } catch (error) {
      replies.push({ id, failure: toFailure(error) })
    }
  }

  const startIntegration = (id: number): void => {
    integrating ??= integrate(engine).finally(() => {
      integrating = undefined
    })
    integrating.then(
      (value) => send([{ id, value }]),
      (error) => send([{ id, failure: toFailure(error) }]),
    )
  }

  listen((request) => {
    if (waiting.push(request) === 1) setImmediate(takeTurn)
  })
  send([{ id: 0, value: undefined }])
}

function open(send: Send): ReturnType<typeof openEngine> | undefined {
  try {
    // The cast: thread.ts alone starts this thread.
    return openEngine(workerData as EngineOptions)
  } catch (error) {
    send([{ id: 0, failure: toFailure(error) }])
    return undefined
  }
}

/** In batches, letting writers through between them. */
async function integrate(engine: ReturnType<typeof openEngine>): Promise<Checkpoint[]> {
  while (engine.integrate(BATCH)) await new Promise((resolve) => setImmediate(resolve))
  return engine.sign()
}

function toFailure(error: unknown): NonNullable<Reply['failure']> {
  if (error instanceof LedgerFault) return { code: error.code, message: error.message }
  return { message: error instanceof Error ? (error.stack ?? error.message) : String(error) }
}
