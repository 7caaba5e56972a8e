import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { FIELDS } from '../domain/arrivals/mapping.ts'
import type { ArrivalsVocabulary } from '../domain/arrivals/vocabulary.ts'
import { type FileFault, readYaml } from './coalition-yaml.ts'

const words = z.array(z.string().min(1))

const pattern = z.string().refine(isPattern, { error: 'no regular expression' })

function isPattern(source: string): boolean {
  try {
    new RegExp(source, 'u')
    return true
  } catch {
    return false
  }
}

/** What a coalition's `arrivals.yaml` holds. */
export const arrivalsVocabulary = z.strictObject({
  headings: z.partialRecord(z.enum(FIELDS), z.record(z.string(), words)),
  patterns: z.strictObject({
    nationalId: pattern,
    passport: pattern,
    travelDocument: pattern,
    phone: pattern,
    flight: pattern,
  }),
  sexWords: z.strictObject({ female: words, male: words }),
  months: z.record(z.string(), z.int().min(1).max(12)),
  dateOrder: z.enum(['dmy', 'mdy']),
  ageWords: z.strictObject({ years: words, months: words, about: words }),
  joiners: words,
  childWords: words,
  nothing: words,
  unnamed: words,
  titles: words,
  footers: words,
  papers: z
    .strictObject({
      nationalId: z.string().exactOptional(),
      passport: z.string().exactOptional(),
      travelDocument: z.string().exactOptional(),
    })
    .exactOptional(),
})

const FILE = 'arrivals.yaml'

/** The words of a coalition's lists, or every fault in its file. Throws if there is no such file. */
export async function readVocabulary(dir: string): Promise<ArrivalsVocabulary | FileFault[]> {
  const read = readYaml(FILE, await readFile(join(dir, FILE), 'utf8'), arrivalsVocabulary)
  return Array.isArray(read) ? read : read.value
}
