import { environment } from '../server/config.ts'

/** Read when the program is loaded: the shell may be gone before the node stands. */
const PARENT = process.ppid

/** Milliseconds between two looks whether npm is still there. */
const LOOK = 500

/**
 * Calls it once, when the process is to end: at SIGINT and SIGTERM, and when the shell is gone below
 * which `npm start` runs it. npm ends that shell when it is ended itself, and nobody tells the node.
 */
export function onEnding(end: () => void): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end)
  if (!environment.belowNpm()) return
  const timer = setInterval(() => {
    if (process.ppid === PARENT) return
    clearInterval(timer)
    end()
  }, LOOK)
  timer.unref()
}
