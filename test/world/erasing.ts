import type { CaseId } from '../../src/kit/index.ts'
import { eraseApproved } from '../../src/server/erasing.ts'
import { type Browser, command, type Lantern, signedIn } from './node.ts'
import { quayHead } from './people.ts'

/** A case of the quay is erased: ordered by one officer, approved by another. */
export async function erase(lantern: Lantern, clerk: Browser, id: CaseId): Promise<void> {
  await clerk.orderErasure({ case: id, command: command(), reason: 'asked', words: 'x' })
  const head = await signedIn(lantern, quayHead)
  await head.approveErasure({ case: id, command: command() })
  await eraseApproved(lantern.node)
}
