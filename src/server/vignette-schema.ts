import { z } from 'zod'
import {
  AGE_GROUPS,
  type AnswerValue,
  FORMS,
  findVignetteFaults,
  type Instrument,
  PATTERNS,
  type Vignette,
} from '../domain/identification/index.ts'
import { code, line, type Words } from './coalition-fields.ts'
import type { FileFault, ReadFile } from './coalition-yaml.ts'

const light = z.enum(['on', 'off'])
const ids = z.array(line)

/** One of `vignettes.yaml`: its answers stand as lists of questions. */
export const toVignetteRow = (words: Words) =>
  z.strictObject({
    id: code,
    version: z.int().min(1),
    instrument: code,
    subject: z.strictObject({ age: z.enum(AGE_GROUPS), form: z.enum(FORMS) }),
    title: words,
    story: words,
    answers: z.strictObject({ yes: ids, no: ids, unknown: ids }).transform(toAnswers),
    lights: z.strictObject({ process: light, means: light, purpose: light }),
    pattern: z.enum(PATTERNS).exactOptional(),
    why: words,
  })

function toAnswers(lists: Readonly<Record<'yes' | 'no' | 'unknown', readonly string[]>>) {
  const answers: Record<string, AnswerValue> = {}
  for (const value of ['unknown', 'no', 'yes'] as const) {
    for (const id of lists[value]) answers[id] = value
  }
  return answers
}

/** What only shows beside the instruments: unknown questions, and readings that are none. */
export function findVignetteFileFaults(
  file: ReadFile<readonly Vignette[]> | undefined,
  instruments: readonly Instrument[],
): FileFault[] {
  if (!file) return []
  return file.value.flatMap((vignette, index) =>
    findVignetteFaults(
      vignette,
      instruments.find(({ id }) => id === vignette.instrument),
    ).map(({ member, reason }) => ({
      file: file.file,
      line: file.lineOf([index, member]),
      reason: `${vignette.id}: ${reason}`,
    })),
  )
}
