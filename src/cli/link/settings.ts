import { z } from 'zod'
import {
  findProfile,
  type LinkageProfile,
  type NameProfile,
  PLAIN,
  PROFILE_IDS,
} from '../../linkage/index.ts'
import { LANGUAGES, type Language } from '../../words/index.ts'
import { CliFault } from '../fault.ts'
import type { Flags } from '../main.ts'
import { isRole, ROLES, type RoleId } from './roles.ts'
import { type Say, toSay } from './say.ts'
import { FORMATS, type Format } from './table-file.ts'

/** What an analyst asked for, checked. */
export type Settings = {
  readonly files: readonly string[]
  readonly say: Say
  readonly language: Language
  readonly profile: NameProfile
  /** What numbers of persons tell. */
  readonly number: LinkageProfile['number']
  readonly seed: number
  /** Probability from which a pair counts and groups are joined. */
  readonly from: number
  readonly stated: readonly StatedColumn[]
  readonly out: string
  /** Of the tables; the report is a page. */
  readonly format: Format
  readonly force: boolean
  readonly model?: string
  readonly saveModel?: string
  readonly truth?: string
  readonly sheet?: string
  /** Rows of a pair to explain, as the files count them. */
  readonly explain?: readonly [left: number, right: number]
}

/** `name=Nama Lengkap`: what a column is, said by the analyst. */
export type StatedColumn = { readonly role: RoleId | 'ignore'; readonly heading: string }

/** Whether nothing is known of the country: then every column that tells something is compared. */
export const isPlain = ({ id }: NameProfile): boolean => id === PLAIN.names.id

const NAMED = { possible: 0.5, 'almost-certain': 0.99 } as const
const SEED = 1

/**
 * Throws a sentence, in the reader's language, for whatever does not fit. `usual` is the profile that the coalition's
 * files name: it holds where the analyst names none.
 */
export function toSettings(flags: Flags, given: readonly string[], usual: string): Settings {
  const language = LANGUAGES.find((each) => each === (flags.language ?? 'id'))
  if (!language) throw new CliFault(`--language: ${LANGUAGES.join(', ')}`)
  const say = toSay(language)
  const { files, explain } = takeRows(flags, given, say)
  if (files.length < 1 || files.length > 2) throw new CliFault(say('list-link.usage'))
  const { model, truth, sheet } = flags
  const { names, number } = toProfile(flags.profile ?? usual, say)
  return {
    files,
    say,
    language,
    profile: names,
    number,
    seed: toSeed(flags.seed, say),
    from: toFrom(flags.from ?? 'possible', say),
    stated: toStated(flags.columns ?? '', say),
    out: flags.out ?? 'rujukan-link',
    format: toFormat(flags.format ?? 'csv', say),
    force: flags.force ?? false,
    ...(model && { model }),
    ...(flags['save-model'] && { saveModel: flags['save-model'] }),
    ...(truth && { truth }),
    ...(sheet && { sheet }),
    ...(explain && { explain }),
  }
}

/** `--explain 12 57`: the option takes the first number, the second stands among the files. */
function takeRows(flags: Flags, given: readonly string[], say: Say) {
  if (flags.explain === undefined) return { files: given }
  const at = given.findIndex((each) => /^\d+$/.test(each))
  const explain = [toRow.safeParse(flags.explain), toRow.safeParse(given[at])] as const
  const [left, right] = explain
  if (!left.success || !right.success) throw new CliFault(say('list-link.explain-two'))
  return { files: given.toSpliced(at, 1), explain: [left.data, right.data] as const }
}

const toRow = z.string().regex(/^\d+$/).transform(Number)

function toProfile(stated: string, say: Say): LinkageProfile {
  const profile = findProfile(stated)
  if (profile) return profile
  const known = PROFILE_IDS.join(', ')
  throw new CliFault(say('list-link.unknown-setting', { option: '--profile', stated, known }))
}

function toSeed(stated: string | undefined, say: Say): number {
  if (stated === undefined) return SEED
  if (/^\d{1,9}$/.test(stated)) return Number(stated)
  throw new CliFault(
    say('list-link.unknown-setting', { option: '--seed', stated, known: '0 … 999999999' }),
  )
}

function toFrom(stated: string, say: Say): number {
  if (stated === 'possible' || stated === 'almost-certain') return NAMED[stated]
  const share = Number(stated)
  if (stated.trim() !== '' && share > 0 && share < 1) return share
  const known = 'possible, almost-certain, 0.01 … 0.999'
  throw new CliFault(say('list-link.unknown-setting', { option: '--from', stated, known }))
}

function toFormat(stated: string, say: Say): Format {
  const format = FORMATS.find((each) => each === stated)
  if (format) return format
  const known = FORMATS.join(', ')
  throw new CliFault(say('list-link.unknown-setting', { option: '--format', stated, known }))
}

function toStated(text: string, say: Say): StatedColumn[] {
  return [...text.matchAll(/\s*([^=,]+)=("[^"]*"|[^,]*)\s*(?:,|$)/g)].map(
    ([, key = '', value = '']) => {
      const role = key.trim()
      const heading = value.trim().replace(/^"(.*)"$/, '$1')
      if (role === 'ignore' || isRole(role)) return { role, heading }
      const known = [...ROLES.map(({ id }) => id), 'ignore'].join(', ')
      throw new CliFault(
        say('list-link.unknown-setting', { option: '--columns', stated: role, known }),
      )
    },
  )
}
