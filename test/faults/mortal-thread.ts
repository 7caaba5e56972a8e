// Loaded before a server (`--import`): SIGUSR2 ends its worker threads, as running out of memory would.
import { createRequire, syncBuiltinESMExports } from 'node:module'

const threads = createRequire(import.meta.url)('node:worker_threads')
const started: { terminate(): Promise<number> }[] = []

threads.Worker = class extends threads.Worker {
  constructor(...given: unknown[]) {
    super(...given)
    started.push(this as unknown as (typeof started)[number]) // a Worker is one
  }
}
syncBuiltinESMExports()
process.on('SIGUSR2', () => {
  for (const thread of started) void thread.terminate()
})
