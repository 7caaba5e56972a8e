import type { Answer } from '../../contract/index.ts'
import { isChildBand } from '../../domain/person/age.ts'
import { useNow } from '../ui/time.ts'
import { type BoardMessageId, useBoardSay } from './say.ts'

export type Board = Answer<'readBoard'>
export type Column = Board['columns'][number]
export type Person = Column['persons'][number]

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** How long ago an instant is, in words: `12 min`. */
export function useAge(): (since: number) => string {
  const say = useBoardSay()
  const now = useNow()
  return (since) => {
    const age = Math.max(0, now - since)
    const [unit, size]: [BoardMessageId, number] =
      age < HOUR ? ['age.minutes', MINUTE] : age < 2 * DAY ? ['age.hours', HOUR] : ['age.days', DAY]
    return say(unit, { n: Math.floor(age / size) })
  }
}

/** What a person is called aloud: the number of her tag, else that of her case. */
export function useCalled(): (person: Pick<Person, 'tag' | 'number'>) => string {
  const say = useBoardSay()
  return ({ tag, number }) => (tag === undefined ? number : say('board.tag', { tag }))
}

export const isChild = ({ ageBand }: Pick<Person, 'ageBand'>): boolean => isChildBand(ageBand)
