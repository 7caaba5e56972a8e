import type { IdNumberRule } from '../compare/id-number.ts'
import type { NameProfile } from '../names/profile.ts'
import { INDONESIAN } from './indonesian.ts'
import { INDONESIAN_NUMBER } from './indonesian-number.ts'
import { LATIN } from './latin.ts'

/** How names are written and what numbers of persons tell, as a coalition's data names it. */
export type LinkageProfile = { readonly names: NameProfile; readonly number: IdNumberRule }

/** A number that tells nothing: no number has this length. */
const TELLS_NOTHING: IdNumberRule = {
  length: -1,
  region: [0, 0],
  day: 0,
  month: 0,
  year: 0,
  womenAdd: 0,
  newestYear: 0,
}

/** Where nothing is said: names in Latin letters anywhere, and numbers that tell nothing. */
export const PLAIN: LinkageProfile = { names: LATIN, number: TELLS_NOTHING }

const KNOWN: readonly LinkageProfile[] = [PLAIN, { names: INDONESIAN, number: INDONESIAN_NUMBER }]

/** The ids that a coalition may name. */
export const PROFILE_IDS: readonly string[] = KNOWN.map(({ names }) => names.id)

export const findProfile = (id: string): LinkageProfile | undefined =>
  KNOWN.find(({ names }) => names.id === id)
