import type { CoalitionState, Post } from '../domain/coalition/index.ts'
import { HOUR, type Instant, type OfficerId, type PostId, toInstant } from '../kit/index.ts'
import { chanceOf, happens, logNormal } from './chance.ts'
import type { Span } from './openings.ts'
import type { LifeSettings } from './settings.ts'

/** An officer leaves a post: to change places with a colleague, or for somebody new. */
export type Posting = { readonly at: Instant; readonly post: PostId } & (
  | { readonly with: PostId }
  | { readonly officer: OfficerId; readonly name: string; readonly login: string }
)

/** Of those who leave so many stay in their institution. */
const CHANGE_PLACES = 0.35

/** Who changes posts on the way, in order of time. Offices that administer and audit stay in their hands. */
export function toPostings(
  settings: LifeSettings,
  coalition: CoalitionState,
  seed: number,
  { from, until }: Span,
): Posting[] {
  const posts = [...coalition.posts.values()].filter(
    (post) => isHandling(post) && coalition.terms.has(post.id),
  )
  const postings = posts.flatMap((post) => {
    const chance = chanceOf(seed, 'posting', post.id)
    const colleagues = posts.filter(
      (other) => other.id !== post.id && areAlike(coalition, post, other),
    )
    const own: Posting[] = []
    let at = from + chance.next() * logNormal(chance, settings.delays.posting) * HOUR
    for (let each = 1; at < until; each += 1) {
      const when = { at: toInstant(Math.round(at)), post: post.id }
      const swap = colleagues.length > 0 && happens(chance, CHANGE_PLACES)
      own.push(
        swap
          ? { ...when, with: chance.pick(colleagues).id }
          : { ...when, ...toNewcomer(settings, post, each, chance) },
      )
      at += Math.max(30 * 24, logNormal(chance, settings.delays.posting)) * HOUR
    }
    return own
  })
  return postings.sort((a, b) => a.at - b.at)
}

const isHandling = ({ roles }: Post): boolean =>
  roles.every((role) => role !== 'administrator' && role !== 'auditor' && role !== 'secretariat')

const areAlike = (coalition: CoalitionState, a: Post, b: Post): boolean =>
  a.roles.join() === b.roles.join() &&
  coalition.units.get(a.unit)?.party === coalition.units.get(b.unit)?.party

function toNewcomer(
  { officers }: LifeSettings,
  post: Post,
  each: number,
  chance: ReturnType<typeof chanceOf>,
) {
  const name = `${chance.pick(officers.first)} ${chance.pick(officers.second)}`
  const id = `sandbox-${post.id}-${each + 1}`
  return {
    officer: id as OfficerId, // a code as the coalition's files have them
    name,
    login: `${name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}.${id.slice('sandbox-'.length)}`,
  }
}
