import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { type Model, toModelText } from '../../linkage/index.ts'
import { CliFault } from '../fault.ts'
import type { Settings } from './settings.ts'

const share = z.number().min(0).max(1)
const count = z.int().min(0)

const columnModel = z.strictObject({
  column: z.strictObject({
    id: z.string(),
    kind: z.enum([
      'name',
      'words',
      'text',
      'date',
      'code',
      'id-number',
      'phone',
      'email',
      'region',
      'category',
    ]),
    rule: z
      .strictObject({
        length: z.int(),
        region: z.tuple([count, count]),
        day: count,
        month: count,
        year: count,
        womenAdd: count,
        newestYear: count,
      })
      .exactOptional(),
  }),
  levels: z.array(z.strictObject({ code: z.string(), m: share, u: share })).min(1),
  frequency: z.strictObject({
    rows: count,
    floor: count,
    words: z.array(z.tuple([z.string(), count])),
  }),
})

/** Format 1 of a model; another format is refused. */
const modelFile = z.strictObject({
  format: z.literal(1),
  profile: z.strictObject({ id: z.string(), version: z.int() }),
  columns: z.array(columnModel).min(1),
  defaultDays: z.array(count),
  mates: z.number().min(0),
  records: count,
  seed: z.int(),
})

/** How a coalition keeps one: the same text within its own file. */
const coalitionFile = z.object({ model: z.string() })

/** Reads a model that was kept. Throws a sentence where it is none, or one of another profile. */
export function readModel(path: string, { profile, say }: Settings): Model {
  const kept = parseJson(readFileSync(path, 'utf8'))
  const wrapped = coalitionFile.safeParse(kept)
  const read = modelFile.safeParse(wrapped.success ? parseJson(wrapped.data.model) : kept)
  if (!read.success) throw new CliFault(say('list-link.no-model', { file: path }))
  const { data } = read
  if (data.profile.id !== profile.id || data.profile.version !== profile.version)
    throw new CliFault(
      say('list-link.other-profile', {
        file: path,
        theirs: `${data.profile.id} ${data.profile.version}`,
        ours: `${profile.id} ${profile.version}`,
      }),
    )
  return data
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** SHA-256 of the model's canonical text, in hex: two models with one hash give the same scores. */
export const hashOf = (model: Model): string =>
  createHash('sha256').update(toModelText(model)).digest('hex')
