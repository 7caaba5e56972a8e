import { fork } from 'node:child_process'
import type { FileForm } from '../../domain/attachment/index.ts'
import { type Refusal, refuse } from '../../kit/index.ts'
import { Turns } from '../turns.ts'

/** What is to be done, and what came of it: they cross between the processes. */
export type Order = { readonly bytes: Uint8Array; readonly form: FileForm }

/** Milliseconds for one picture, its process's start included. */
const PATIENCE = 30_000

/** Beside this file, in TypeScript here and in JavaScript once compiled. */
const PROCESS = new URL(
  import.meta.url.endsWith('.ts') ? './image-process.ts' : './image-process.js',
  import.meta.url,
)

/** No file is written, no process started, no address reached by its JavaScript; the decoders are addons. */
const CONFINED = ['--permission', '--allow-addons', '--allow-fs-read=*']

/**
 * `cleanImage` in a process of its own: pictures come from anywhere and their decoders are not written in a safe
 * language. What one of them breaks is that process, which holds no key. Never rejects.
 */
export const cleanImageApart = (order: Order): Promise<Uint8Array | Refusal> =>
  turns.take(() => clean(order))

/** Each may take some hundred megabytes. */
const turns = new Turns(2)

function clean(order: Order): Promise<Uint8Array | Refusal> {
  const child = fork(PROCESS, {
    serialization: 'advanced',
    execArgv: CONFINED,
    // Nothing of what the server was started with, its key least of all.
    env: {},
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  const { promise, resolve } = Promise.withResolvers<Uint8Array | Refusal>()
  const end = (answer: Uint8Array | Refusal) => {
    clearTimeout(timer)
    resolve(answer)
    child.kill('SIGKILL')
  }
  const broken = () => end(refuse('attachment-image-broken'))
  const timer = setTimeout(broken, PATIENCE)
  // The cast: image-process.ts sends nothing else.
  child.once('message', (answer) => end(answer as Uint8Array | Refusal))
  child.once('error', broken)
  child.once('exit', broken)
  child.send(order, (error) => {
    if (error) broken()
  })
  return promise
}
