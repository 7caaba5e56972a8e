import {
  decideBeginTerm,
  decideEndTerm,
  holderOf,
  type NewCoalitionEntry,
  type Post,
  partyOfUnit,
  registerEntry,
} from '../../domain/coalition/index.ts'
import {
  type CommandId,
  isRefusal,
  type Officer,
  type PostId,
  type Refusal,
} from '../../kit/index.ts'
import type { Act, Posting } from '../../life/index.ts'
import type { Node } from '../node.ts'

/** Which of several desks of a unit works on a case: always the same one, told by a number of the case. */
export function findActor(
  node: Node,
  { unit, purpose, supervisor }: Act['by'],
  desk: number,
): Officer | undefined {
  const { coalition } = node.image
  const party = partyOfUnit(coalition, unit, node.now())
  const held = postsFor(node, unit, purpose, supervisor ?? false)
  const post = held[desk % Math.max(1, held.length)]
  const holder = post && holderOf(coalition, post.id, node.now())
  if (!party || !post || !holder) return undefined
  return { kind: 'officer', officer: holder.id, post: post.id, unit, party, purpose: post.purpose }
}

/** Posts that are held now: caseworkers (or who investigates), else a supervisor, who may do what they may. */
function postsFor(
  node: Node,
  unit: Act['by']['unit'],
  purpose: Act['by']['purpose'],
  supervisor: boolean,
): Post[] {
  const { coalition } = node.image
  const own = [...coalition.posts.values()].filter(
    (post) =>
      post.unit === unit &&
      post.closed === undefined &&
      holderOf(coalition, post.id, node.now()) !== undefined,
  )
  const fitting = own.filter((post) => post.purpose === purpose)
  const heads = fitting.filter(({ roles }) => roles.includes('supervisor'))
  const desks = fitting.filter(({ roles }) => !roles.includes('supervisor'))
  if (supervisor) return heads
  if (desks.length > 0) return desks
  // A unit without investigators still answers what is put to it.
  return heads.length > 0 ? heads : own.filter((post) => post.purpose === 'protection')
}

/** An officer leaves a post and another one takes it, in entries of the coalition. */
export async function changePost(node: Node, posting: Posting): Promise<void> {
  const { coalition } = node.image
  const leaves = holderOf(coalition, posting.post, node.now())
  if (!leaves) return
  if ('with' in posting) {
    const other = holderOf(coalition, posting.with, node.now())
    // One officer may hold both already.
    if (!other || other.id === leaves.id) return
    await endTerm(node, leaves.id, posting.post)
    await endTerm(node, other.id, posting.with)
    await beginTerm(node, other.id, posting.post)
    await beginTerm(node, leaves.id, posting.with)
    return
  }
  const { officer: id, name, login } = posting
  const newcomer = registerEntry('officer.enrolled', { id, name, login, invented: true })
  await register(node, () => [newcomer])
  await endTerm(node, leaves.id, posting.post)
  await beginTerm(node, id, posting.post)
}

const endTerm = (node: Node, officer: Officer['officer'], post: PostId) =>
  register(node, () => decideEndTerm(node.image.coalition, { officer, post }, node.now()))

const beginTerm = (node: Node, officer: Officer['officer'], post: PostId) =>
  register(node, () => decideBeginTerm(node.image.coalition, { officer, post }, node.now()))

async function register(node: Node, decide: () => readonly NewCoalitionEntry[] | Refusal) {
  const command = node.nextId() as CommandId // the node's only source of ids
  const done = await node.register({ kind: 'node', node: 'rujukan' }, command, decide)
  if (isRefusal(done)) throw new Error(`a change of posts was refused: ${done.code}`)
}
