import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import type { StreamId } from '../../src/kit/index.ts'
import { verify } from '../../src/ledger/index.ts'
import { MASTER_KEY, newFolder, openIn } from './folder.ts'

const WRITER = fileURLToPath(new URL('./endless-writer.ts', import.meta.url))

test('a killed process loses nothing it acknowledged, and leaves its folder free', async () => {
  for (const target of [100, 400]) {
    const dir = newFolder()
    const acknowledged = await writeUntilKilled(dir, target)
    expect(acknowledged.length).toBeGreaterThanOrEqual(target)
    const ledger = await openIn(dir)
    for (const line of acknowledged) {
      const [stream, version] = line.split(' ')
      // The cast: the writer prints stream ids.
      const entries = await ledger.readStream(stream as StreamId)
      expect(entries.map((entry) => entry.version)).toContain(Number(version))
    }
    await ledger.integrate()
    await ledger.close()
    expect(await verify({ dir, masterKey: MASTER_KEY })).toMatchObject({ sound: true, pending: 0 })
  }
})

/** Starts the writer and kills it (SIGKILL) after `target` acknowledgements; gives all it printed. */
async function writeUntilKilled(dir: string, target: number): Promise<string[]> {
  const child = spawn(process.execPath, [WRITER, dir], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  let printed = ''
  let tried = false
  for await (const chunk of child.stdout) {
    printed += String(chunk)
    if (!tried) await expect(openIn(dir)).rejects.toMatchObject({ code: 'locked' })
    tried = true
    if (printed.split('\n').length > target) child.kill('SIGKILL')
  }
  if (child.signalCode === null) await once(child, 'exit')
  return printed.split('\n').slice(0, -1)
}
