import { z } from 'zod'

const estimate = z.object({
  value: z.number(),
  low: z.number().exactOptional(),
  high: z.number().exactOptional(),
})
const measures = {
  observed: estimate.exactOptional(),
  kappa: estimate.exactOptional(),
  ac1: estimate.exactOptional(),
}

/** Of one light or one question, between two raters. */
export const aspect = z.object({
  aspect: z.string(),
  pairs: z.number(),
  differ: z.number(),
  ...measures,
})

/** Of cases: figures behind which a person might be guessed are left out, all of them or the coefficients. */
export const caseAspect = z.object({
  aspect: z.string(),
  withheld: z.enum(['all', 'coefficients']).exactOptional(),
  pairs: z.number().exactOptional(),
  differ: z.number().exactOptional(),
  ...measures,
})
