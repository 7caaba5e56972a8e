import type { Answer } from '../../contract/index.ts'
import { useSay } from '../ui/language.tsx'
import { usePartyName, usePostTitle, useUnitName } from '../ui/naming.ts'

export type Links = Answer<'readLinks'>
export type Match = Links['matches'][number]
export type LinkView = Links['links'][number]
export type Evidence = Match['evidence']

/** Who did something, as far as it is known: post, unit, institution. */
export function useWho(): (by: {
  readonly unit?: string
  readonly post?: string
  readonly party?: string
}) => string {
  const unitName = useUnitName()
  const partyName = usePartyName()
  const postTitle = usePostTitle()
  return ({ unit, post, party }) =>
    [post && postTitle(post), unit && unitName(unit), party && partyName(party)]
      .filter(Boolean)
      .join(', ')
}

/** With whom a link is, in words: the case where the reader may open it, else the unit. */
export function useOtherWords(): (link: Pick<LinkView, 'number' | 'otherUnit'>) => string {
  const say = useSay()
  const unitName = useUnitName()
  return ({ number, otherUnit }) => {
    if (number) return say('link.with-case', { number })
    return otherUnit ? say('link.with-unit', { unit: unitName(otherUnit) }) : say('link.with-other')
  }
}
