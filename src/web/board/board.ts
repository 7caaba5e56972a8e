import type { Answer } from '../../contract/index.ts'
import { isChildBand } from '../../domain/person/age.ts'
import type { MessageId } from '../../words/index.ts'
import { useSay } from '../ui/language.tsx'
import { useNow } from '../ui/time.ts'

export type Board = Answer<'readBoard'>
export type Column = Board['columns'][number]
export type Person = Column['persons'][number]

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** How long ago an instant is, in words: `12 min`. */
export function useAge(): (since: number) => string {
  const say = useSay()
  const now = useNow()
  return (since) => {
    const age = Math.max(0, now - since)
    const [unit, size]: [MessageId, number] =
      age < HOUR ? ['age.minutes', MINUTE] : age < 2 * DAY ? ['age.hours', HOUR] : ['age.days', DAY]
    return say(unit, { n: Math.floor(age / size) })
  }
}

/** What a person is called aloud: the number of her tag, else that of her case. */
export function useCalled(): (person: Pick<Person, 'tag' | 'number'>) => string {
  const say = useSay()
  return ({ tag, number }) => (tag === undefined ? number : say('board.tag', { tag }))
}

export const isChild = ({ ageBand }: Pick<Person, 'ageBand'>): boolean => isChildBand(ageBand)
