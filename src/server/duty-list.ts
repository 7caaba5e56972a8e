import type { OpenDuty } from '../domain/duty/open.ts'
import type { Instant } from '../kit/index.ts'
import { byText, Sorted } from './sorted.ts'

/** Why a duty stands in a list: a reader is shown the duties of some tags and not of others. */
export type Tag = string

const byDue = (a: OpenDuty, b: OpenDuty): number => a.due - b.due || byText(a.duty, b.duty)

/**
 * Open duties, the soonest first, with counts kept at every change: a desk reads its first rows and
 * never walks what stands behind them.
 */
export class DutyList {
  readonly #duties = new Sorted(byDue)
  readonly #counts = new Map<Tag, number>()
  /** Of what a whole incident owes alike: how many of each tag. */
  readonly #alike = new Map<string, Map<Tag, number>>()

  add(duty: OpenDuty, tag: Tag): void {
    this.#duties.add(duty)
    this.#count(duty, tag, 1)
  }

  delete(duty: OpenDuty, tag: Tag): void {
    this.#duties.delete(duty)
    this.#count(duty, tag, -1)
  }

  soonest(): Generator<OpenDuty> {
    return this.#duties.ascending()
  }

  /** How many are due before then. */
  late(now: Instant): number {
    return this.#duties.rank(({ due }) => due < now)
  }

  /** How many are shown to whom `shows` says. */
  size(shows: (tag: Tag) => boolean = () => true): number {
    return sumOf(this.#counts, shows)
  }

  /** How many are alike with one of these. */
  alike(likeness: string, shows: (tag: Tag) => boolean): number {
    return sumOf(this.#alike.get(likeness), shows)
  }

  #count(duty: OpenDuty, tag: Tag, by: 1 | -1): void {
    addTo(this.#counts, tag, by)
    const likeness = findLikeness(duty)
    if (likeness === undefined) return
    const known = this.#alike.get(likeness) ?? new Map<Tag, number>()
    addTo(known, tag, by)
    if (known.size > 0) this.#alike.set(likeness, known)
    else this.#alike.delete(likeness)
  }

  toJSON(): unknown {
    return [[...this.soonest()], [...this.#counts].sort(), [...this.#alike.keys()].sort()]
  }
}

/** What duties about the cases of one incident have in common; every other duty stands alone. */
export const findLikeness = ({ incident, subject, rule, unit, role }: OpenDuty) =>
  incident && subject === 'case' ? `${incident}|${rule}|${unit}|${role}` : undefined

function addTo(counts: Map<Tag, number>, tag: Tag, by: number): void {
  const now = (counts.get(tag) ?? 0) + by
  if (now > 0) counts.set(tag, now)
  else counts.delete(tag)
}

function sumOf(counts: ReadonlyMap<Tag, number> | undefined, shows: (tag: Tag) => boolean): number {
  let sum = 0
  for (const [tag, count] of counts ?? []) if (shows(tag)) sum += count
  return sum
}
