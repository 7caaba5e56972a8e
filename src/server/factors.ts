import type { OfficerId } from '../kit/index.ts'
import type { Node } from './node.ts'

/** In how many ways an officer can sign in. */
export async function countFactors({ ledger }: Node, officer: OfficerId): Promise<number> {
  const passwords = await ledger.credentials.listOf(officer)
  const passkeys = await ledger.passkeys.listOf(officer)
  const links = await ledger.providerLinks.listOf(officer)
  return passwords.length + passkeys.length + links.length
}

/** Every way to sign in, every unused link and every sitting of an officer ends. */
export async function dropFactors({ ledger }: Node, officer: OfficerId): Promise<void> {
  await ledger.credentials.dropOf(officer)
  await ledger.passkeys.dropOf(officer)
  await ledger.providerLinks.dropOf(officer)
  await ledger.enrolments.dropOf(officer)
}
