import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const SERVER = fileURLToPath(new URL('./server.ts', import.meta.url))
const PATIENCE = 60_000

/** A digest of the image that the process showed, and the position it had then. */
export type Shown = { readonly position: number; readonly digest: string }

export type Running = {
  readonly address: string
  readonly shown: () => Shown | undefined
  /** SIGKILL; resolves when the process is gone and all it printed was read. */
  readonly kill: () => Promise<void>
}

/** Starts a server process over a folder. Rejects with what it said when it ends before it serves. */
export async function startServer(dir: string): Promise<Running> {
  const child = spawn(process.execPath, [SERVER, dir], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, LOG_LEVEL: 'silent' },
  })
  const closed = once(child, 'close')
  const end = () => child.kill('SIGKILL')
  process.once('exit', end)
  let printed = ''
  child.stdout.on('data', (chunk) => {
    printed += chunk
  })
  const address = await toAddress(child, () => printed)
  return {
    address,
    shown: () => toShown(printed),
    kill: async () => {
      end()
      await closed
      process.off('exit', end)
    },
  }
}

async function toAddress(child: ChildProcess, printed: () => string): Promise<string> {
  let said = ''
  child.stderr?.on('data', (chunk) => {
    said += chunk
  })
  for (let waited = 0; waited < PATIENCE; waited += 20) {
    const found = /http:\/\/\S+(?=\n)/.exec(printed())?.[0]
    if (found) return found
    if (child.exitCode !== null) throw new Error(`the server ended: ${said}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  child.kill('SIGKILL')
  throw new Error(`the server did not serve within a minute: ${said}`)
}

function toShown(printed: string): Shown | undefined {
  const whole = printed.slice(0, printed.lastIndexOf('\n') + 1)
  const last = [...whole.matchAll(/^image (\d+) (\w{64})$/gm)].at(-1)
  return last && { position: Number(last[1]), digest: last[2] ?? '' }
}
