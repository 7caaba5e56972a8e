// A process of its own that appends from eight hands until it is killed, and says on stdout what was
// acknowledged: one line `<case> <version>` per append.
import { writeSync } from 'node:fs'
import type { StreamId } from '../../src/kit/index.ts'
import { openLedger } from '../../src/ledger/index.ts'
import { access, KEMLU, NOON, newCommand, note, officer } from './requests.ts'

const ledger = await openLedger({
  dir: process.argv[2] ?? '',
  masterKey: new Uint8Array(32).fill(7),
  node: 'node.test',
  upcast: (_type, _version, body) => body,
  typeVersion: () => 1,
})

async function writeForever(hand: number): Promise<void> {
  for (let version = 0; ; version += 1) {
    const stream = `case/${hand}-${Math.floor(version / 10)}` as StreamId
    const entries = [note(`${hand} ${version}`)]
    await ledger.append({
      command: `${hand}-${newCommand()}` as ReturnType<typeof newCommand>,
      actor: officer,
      now: NOON,
      streams: [{ stream, expected: version % 10, log: KEMLU, entries }],
    })
    writeSync(1, `${stream} ${(version % 10) + 1}\n`)
    if (version % 10 === 9) await ledger.recordAccess([access()])
    if (version % 25 === 0 && hand === 0) await ledger.integrate()
  }
}

await Promise.all(Array.from({ length: 8 }, (_, hand) => writeForever(hand)))
