import type { EndpointName } from '../contract/index.ts'
import type { CaseId, DataClass, PostId } from '../kit/index.ts'
import { type Asker, getWorker } from './asker.ts'
import type { Disclosed } from './disclosed.ts'
import type { Node } from './node.ts'

/** Before an answer with personal data leaves, its disclosure is written; if that fails, nothing leaves. */
export async function recordDisclosed(
  disclosed: readonly Disclosed[],
  name: EndpointName,
  asker: Asker,
  node: Node,
): Promise<void> {
  const { system } = asker
  const seen = system && system !== 'unknown' ? system.seen : asker.caller?.session.seen
  const fresh = disclosed.filter((one) => !seen?.has(keyOf(one)))
  if (fresh.length === 0) return
  const by = getWorker(asker)
  const { unit, party, purpose } = by
  const who =
    by.kind === 'system' ? { credential: by.credential } : { officer: by.officer, post: by.post }
  const at = node.now()
  await node.ledger.recordAccess(
    fresh.map((one) => ({
      at,
      ...who,
      unit,
      party,
      purpose,
      ...one,
      action: isOpened(node, one.case, who.post) ? 'breakGlass' : name,
    })),
  )
  for (const one of fresh) seen?.add(keyOf(one))
}

/** Whether an emergency opened the case to this post: the list of who looked says so. */
export const isOpened = ({ image, now }: Node, id: CaseId, post: PostId | undefined): boolean =>
  image.rows.get(id)?.glasses?.some((glass) => glass.post === post && glass.until > now()) ?? false

const keyOf = (one: { readonly case: CaseId; readonly class: DataClass }): string =>
  `${one.case}|${one.class}`
