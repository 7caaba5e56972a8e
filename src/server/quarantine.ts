import { z } from 'zod'
import type { Given } from '../contract/index.ts'
import { type HANDED_IN, type SET_ASIDE, toQuarantineEntry } from '../domain/quarantine/index.ts'
import {
  type Actor,
  type CaseId,
  type CommandId,
  type DraftId,
  type Instant,
  isRefusal,
  type OfficerId,
  type PartyId,
  type PostId,
  quarantineStream,
  type UnitId,
} from '../kit/index.ts'
import type { NewLedgerEntry } from '../ledger/index.ts'
import { findDraftBody } from './draft.ts'
import type { Node } from './node.ts'

export type UnsentAct = Given<'sendUnsent'>['acts'][number]

/** Unsent acts of one chain, as they lie in quarantine. */
export type Bundle = {
  readonly id: DraftId
  readonly officer: OfficerId
  /** Where it was done. */
  readonly post: PostId
  readonly unit: UnitId
  readonly party: PartyId
  readonly at: Instant
  readonly why: (typeof HANDED_IN)[number]
  readonly case?: CaseId
  readonly acts: readonly UnsentAct[]
  readonly aside?: {
    readonly reason: (typeof SET_ASIDE)[number]
    readonly words: string
    readonly at: Instant
    readonly post: PostId
  }
}

const KIND = 'quarantine'

/** Drafts that belong to the unit and to no post of it: no id of a post has a slash. */
const placeOf = (unit: UnitId): PostId => `${KIND}/${unit}` as PostId

export async function findBundle(node: Node, id: DraftId): Promise<Bundle | undefined> {
  const draft = await node.ledger.findDraft(id)
  return draft?.kind === KIND ? readBundle(draft.body) : undefined
}

/** Of a unit, the oldest first. */
export async function listBundles(node: Node, unit: UnitId): Promise<Bundle[]> {
  const drafts = await node.ledger.listDrafts(placeOf(unit))
  return drafts.flatMap(({ body }) => readBundle(body) ?? [])
}

export const putBundle = (node: Node, bundle: Bundle): Promise<void> =>
  node.ledger.putDraft({
    id: bundle.id,
    post: placeOf(bundle.unit),
    party: bundle.party,
    kind: KIND,
    updatedAt: node.now(),
    body: { label: '', body: bundle, ...(bundle.case ? { case: bundle.case } : {}) },
  })

/** The queue of a bundle; what is written of it waits in that of its stream. */
export const bundleQueue = (id: DraftId): string => `bundle/${id}`

/** Writes what became of a bundle into its stream; `drops`: the bundle itself goes with that entry. */
export async function tell(
  node: Node,
  by: Actor,
  bundle: Pick<Bundle, 'id' | 'unit' | 'post' | 'party'>,
  entry: (place: Pick<Bundle, 'unit' | 'post'>) => NewLedgerEntry,
  given: { readonly command?: CommandId; readonly drops?: true } = {},
): Promise<void> {
  const stream = quarantineStream(bundle.id)
  const expected = (await node.ledger.readStream(stream)).length
  const options = {
    command: given.command ?? (node.nextId() as CommandId), // the node's only source of ids
    ...(given.drops ? { dropDrafts: [bundle.id] } : {}),
  }
  const place = { stream, log: bundle.party, seen: () => expected }
  const written = await node.write(by, options, place, () => [entry(bundle)])
  if (isRefusal(written)) throw new Error(`${stream} went on meanwhile`)
}

export const toldQuarantined = ({ officer, why, acts }: Bundle) => {
  const named = acts.map(({ command, name, madeAt }) => ({ command, name, madeAt }))
  return (place: Pick<Bundle, 'unit' | 'post'>) =>
    toQuarantineEntry('work.quarantined', { officer, why, acts: named }, place)
}

// Written by putBundle and nowhere else: looked at as far as one that is damaged would do harm.
const stored = z.object({ id: z.string(), unit: z.string(), acts: z.array(z.unknown()) })

function readBundle(body: unknown): Bundle | undefined {
  const bundle = findDraftBody(body)?.body
  return stored.safeParse(bundle).success ? (bundle as Bundle) : undefined
}
