// Quarantine: what an officer did without the network and the unit received after the officer was
// relieved of the post. Entries say that it came, who looked, and what became of it; what was typed lies
// sealed beside them as a draft, until another officer of the unit records it. Refuses to hold a word
// about a person.
import type { CommandId, Instant, NewEntry, OfficerId, PostId, UnitId } from '../../kit/index.ts'

/** Why it was not simply recorded: the officer had been relieved or disabled, or gave up a refused act to the unit. */
export const HANDED_IN = ['relieved', 'disabled', 'given-up'] as const
/** Why it is not recorded after all. */
export const SET_ASIDE = ['recorded-already', 'mistaken', 'outdated', 'not-ours'] as const

type Bodies = {
  'work.quarantined': {
    readonly officer: OfficerId
    readonly why: (typeof HANDED_IN)[number]
    readonly acts: readonly {
      readonly command: CommandId
      readonly name: string
      readonly madeAt: Instant
    }[]
  }
  'work.opened': { readonly acts: number }
  'work.adopted': { readonly commands: readonly CommandId[] }
  'work.set-aside': { readonly reason: (typeof SET_ASIDE)[number] }
}
export const QUARANTINE_TYPES = [
  'work.quarantined',
  'work.opened',
  'work.adopted',
  'work.set-aside',
] as const satisfies readonly (keyof Bodies)[]

/** An entry of the stream `quarantine/<id>`; `post` is the one in which the work was done. */
export const toQuarantineEntry = <Type extends keyof Bodies>(
  type: Type,
  body: Bodies[Type],
  { unit, post }: { readonly unit: UnitId; readonly post: PostId },
): NewEntry<Type, Bodies[Type]> => ({ type, class: 'outline', route: { unit, post }, body })
