import { z } from 'zod'
import { BANDS } from '../domain/link/entries.ts'
import { outlineRow } from './case.ts'
import { classed, endpoint, ofCase } from './endpoint.ts'
import * as f from './fields.ts'

/** Why, in codes and numbers: what was compared is not repeated. */
export const because = z.object({
  band: z.enum(BANDS),
  /** Bits for one person; each bit doubles the odds. */
  bits: z.number(),
  /** The strongest first. */
  reasons: f.list(
    z.object({
      column: z.string(),
      level: z.string(),
      bits: z.number(),
      /** What agrees is found at most once among so many records; a million stands for more. */
      onePer: z.number().exactOptional(),
    }),
  ),
  /** What nobody said yet and would tell most; `gain` is the share of the doubt that it takes away. */
  missing: f.list(z.object({ column: z.string(), gain: z.number() })),
  /** Indicators of trafficking and of siblings; never reasons against a match. */
  signs: f.list(z.object({ code: z.string(), years: z.number().exactOptional() })),
})

/** Not everything can be found while `building`, and nothing where the coalition has no model. */
export const finderState = z.enum(['ready', 'building', 'none'])

/** A case of the own institution that may be about the person of a row. */
export const heldAlike = ofCase(
  'case',
  z.object({
    case: f.caseId,
    number: z.string(),
    name: classed('identity', z.string().nullable()).exactOptional(),
    because: classed('identity', because),
  }),
)

export const alikeEndpoints = {
  findAlike: endpoint({
    method: 'POST',
    path: '/cases/alike',
    access: 'case.register',
    says: 'Cases of the own institution that may be about the person of a first contact under way, and why. Never what others hold; never for prosecution.',
    input: z.object({
      name: f.line(200).exactOptional(),
      sex: f.sex.exactOptional(),
      age: f.age.exactOptional(),
      papers: z.array(f.paperSeen).max(20).default([]),
      phone: f.line(40).exactOptional(),
      origin: f.line(300).exactOptional(),
      limit: z.number().int().min(1).max(20).default(5),
    }),
    output: classed(
      'outline',
      z.object({
        state: finderState,
        /** Version of what weighed. */
        model: z.string(),
        rows: f.list(
          ofCase(
            'case',
            outlineRow.extend({
              name: classed('identity', z.string().nullable()).exactOptional(),
              because: classed('identity', because),
            }),
          ),
        ),
      }),
    ),
  }),
}
