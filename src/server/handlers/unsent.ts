import type { Answer, LaterName } from '../../contract/index.ts'
import type { Post } from '../../domain/coalition/index.ts'
import { toQuarantineEntry } from '../../domain/quarantine/index.ts'
import { type DraftId, type Officer, refuse } from '../../kit/index.ts'
import { type Asker, getCaller, getOfficer, type Handlers } from '../asker.ts'
import type { Node } from '../node.ts'
import {
  type Bundle,
  bundleQueue,
  findBundle,
  listBundles,
  putBundle,
  tell,
} from '../quarantine.ts'
import { findFormer, quarantine } from '../quarantining.ts'
import { findActor } from '../sessions.ts'
import { recordAll } from '../unsent.ts'

type Names =
  | 'sendUnsent'
  | 'listQuarantine'
  | 'openQuarantined'
  | 'adoptQuarantined'
  | 'setAsideQuarantined'

export function unsentHandlers(
  node: Node,
  handlers: Pick<Handlers, LaterName>,
): Pick<Handlers, Names> {
  return {
    sendUnsent: ({ post: id, giveUp, acts }, asker) => {
      const { officer, posts } = getCaller(asker)
      const held = posts.find((post) => post.id === id)
      const post = held ?? findFormer(node, officer.id, id)
      if (!post) return refuse('post-not-held', { field: 'post' })
      // One sending at a time, from however many tabs: in order.
      return node.alone(`unsent/${officer.id}`, async () =>
        held && !giveUp
          ? { results: await recordAll(node, handlers, acts, asAt(node, asker, held)) }
          : {
              results: await quarantine(
                node,
                { officer: officer.id, post },
                acts,
                held ? 'given-up' : 'relieved',
              ),
            },
      )
    },
    ...deciders(node, handlers),
  }
}

/** The asker as who acts from another of the own posts than the one chosen. */
function asAt(node: Node, asker: Asker, post: Post): Asker {
  const caller = getCaller(asker)
  const actor = findActor(node.image.coalition, caller.officer.id, post, node.now())
  return { ...asker, caller: { ...caller, post, actor } }
}

function deciders(
  node: Node,
  handlers: Pick<Handlers, LaterName>,
): Pick<Handlers, Exclude<Names, 'sendUnsent'>> {
  /** Alone with a bundle of the own unit; one of another unit is answered like none. */
  const withBundle = async <T>(
    id: DraftId,
    by: Officer,
    work: (bundle: Bundle) => Promise<T>,
  ): Promise<T | ReturnType<typeof refuse>> =>
    node.alone(bundleQueue(id), async () => {
      const bundle = await findBundle(node, id)
      return bundle?.unit === by.unit ? work(bundle) : refuse('draft-unknown')
    })
  return {
    listQuarantine: async (_input, asker) => {
      const bundles = await listBundles(node, getOfficer(asker).unit)
      return {
        rows: bundles.map((bundle) => ({
          ...toShown(node, bundle),
          acts: bundle.acts.map(({ command, name, madeAt }) => ({ command, name, madeAt })),
        })),
      }
    },

    openQuarantined: ({ id }, asker) =>
      withBundle(id, getOfficer(asker), async (bundle) => {
        const { acts } = bundle
        await tell(node, getOfficer(asker), bundle, (place) =>
          toQuarantineEntry('work.opened', { acts: acts.length }, place),
        )
        return { ...toShown(node, bundle), acts: [...acts] }
      }),

    adoptQuarantined: ({ id }, asker) =>
      withBundle(id, getOfficer(asker), async (bundle) => {
        const results = await recordAll(node, handlers, bundle.acts, asker, 'adopting')
        await settle(node, getOfficer(asker), bundle, results)
        return { results }
      }),

    setAsideQuarantined: ({ id, reason, words }, asker) =>
      withBundle(id, getOfficer(asker), async (bundle) => {
        const { post } = getOfficer(asker)
        await putBundle(node, { ...bundle, aside: { reason, words, at: node.now(), post } })
        await tell(node, getOfficer(asker), bundle, (place) =>
          toQuarantineEntry('work.set-aside', { reason }, place),
        )
        return { id }
      }),
  }
}

/** What was recorded leaves the bundle; an empty bundle goes. */
async function settle(
  node: Node,
  by: Officer,
  bundle: Bundle,
  results: Answer<'adoptQuarantined'>['results'],
): Promise<void> {
  const done = results.flatMap(({ command, done }) => (done === 'recorded' ? [command] : []))
  const rest = bundle.acts.filter(({ command }) => !done.includes(command))
  if (done.length === 0) return
  if (rest.length > 0) await putBundle(node, { ...bundle, acts: rest })
  await tell(
    node,
    by,
    bundle,
    (place) => toQuarantineEntry('work.adopted', { commands: done }, place),
    rest.length > 0 ? {} : { drops: true },
  )
}

/** Where a case is named that this reader's unit knows, with its number. */
function toShown({ image }: Node, bundle: Bundle) {
  const { id, post, at, why, aside, case: about } = bundle
  const number = about && image.rows.get(about)?.number
  return {
    id,
    post,
    at,
    why,
    officer: image.coalition.officers.get(bundle.officer)?.name ?? bundle.officer,
    ...(about ? { case: about } : {}),
    ...(number ? { number } : {}),
    ...(aside ? { aside } : {}),
  }
}
