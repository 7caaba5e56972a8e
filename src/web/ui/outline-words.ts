import type { MessageId } from '../../words/index.ts'
import { useSay } from './language.tsx'

type Outline = { readonly sex: string; readonly ageBand: string; readonly children: number }

/** The outline of a person in words: sex, age band, accompanying children. No name, no place. */
export function useOutlineWords(): (outline: Outline) => string {
  const say = useSay()
  return ({ sex, ageBand, children }) =>
    [
      say(`sex.${sex}` as MessageId), // every sex has its words
      ageBand === 'unknown'
        ? say('age-band.unknown')
        : say('age-band.years', { band: ageBand.replace('-', '–') }),
      ...(children > 0 ? [say('cases.with-children', { count: children })] : []),
    ]
      .map((part, n) => (n === 0 ? part : part.charAt(0).toLowerCase() + part.slice(1)))
      .join(', ')
}
