// A process of its own that erases a case and writes its heap before and after:
// `node --expose-gc erasing-process.ts FOLDER`. The name is put together here, so that nothing else holds it.
import { setTimeout as wait } from 'node:timers/promises'
import { writeHeapSnapshot } from 'node:v8'
import { registerCase } from '../../src/domain/case/register.ts'
import { approveErasure, orderErasure } from '../../src/domain/keeping/decide.ts'
import { type CaseId, type CommandId, isRefusal } from '../../src/kit/index.ts'
import { applyCoalition, openNode } from '../../src/server/boot.ts'
import { eraseApproved } from '../../src/server/erasing.ts'
import { SARNATH_DIR, SARNATH_OPENED } from '../world/coalition/sarnath.ts'
import { quayClerk, quayHead, WREN } from '../world/people.ts'

const dir = process.argv[2] ?? ''
const node = await openNode({
  dir: `${dir}/data`,
  masterKey: new Uint8Array(32).fill(7),
  now: () => SARNATH_OPENED,
})
const next = () => node.nextId() as CommandId // the node's only source of ids
await applyCoalition(node, SARNATH_DIR, false)

async function register(): Promise<CaseId> {
  const name = ['Qzheap', 'plover'].join('')
  const id = node.nextId() as CaseId // the node's only source of ids
  const entries = registerCase({ ...WREN, name }, '25-AAAA-BBBB', node.facts(quayClerk))
  if (isRefusal(entries)) throw new Error(entries.code)
  await node.open([{ id, entries }], quayClerk, { command: next() })
  return id
}

async function erase(id: CaseId): Promise<void> {
  const why = { reason: 'asked', words: 'x' }
  const orders = node.facts(quayClerk)
  await node.act(id, quayClerk, { command: next() }, (state) => orderErasure(state, why, orders))
  const approves = node.facts(quayHead)
  await node.act(id, quayHead, { command: next() }, (state) => approveErasure(state, approves))
  await eraseApproved(node)
}

async function settle(): Promise<void> {
  for (let round = 0; round < 5; round += 1) {
    await wait(50)
    globalThis.gc?.()
  }
}

const id = await register()
await settle()
writeHeapSnapshot(`${dir}/before.heapsnapshot`)
await erase(id)
await settle()
writeHeapSnapshot(`${dir}/after.heapsnapshot`)
await node.ledger.close()
