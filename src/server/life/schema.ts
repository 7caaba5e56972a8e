import { z } from 'zod'
import { CHANNELS, SAFETIES, SEXES } from '../../domain/case/entries.ts'
import { PERSONAL_CLASSES, PURPOSES, type UnitId } from '../../kit/index.ts'
import { DELAYS, type LifeSettings, SHARES } from '../../life/index.ts'

const line = z.string().trim().min(1, 'empty')
const lines = z.array(z.string()).min(1)
const code = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'not a code (small letters, digits, -)')
/** A code that matched becomes an id here; whether there is such a unit, `read.ts` looks up. */
const unit = code.transform((text) => text as UnitId)
const country = z.string().regex(/^[A-Z]{2}$/, 'not a country code (two capital letters)')
const share = z.number().min(0).max(1)
const weight = z.number().positive()
const source = z.string().regex(/\[[A-Z]\d*[a-z]?\]/, 'no mark of a source, such as [S52] or [D]')
const weights = <Key extends string>(keys: readonly Key[]) => z.partialRecord(z.enum(keys), weight)
const spread = { median: z.number().positive(), sigma: z.number().min(0).max(3) }

const nameGroup = z.strictObject({
  men: lines,
  women: lines,
  second: lines,
  single: share,
  son: line.exactOptional(),
  daughter: line.exactOptional(),
  patronym: share.exactOptional(),
})

const paper = z.strictObject({
  kind: code,
  issuer: line,
  number: line,
  womenAdd: z.int().min(31).exactOptional(),
  known: share,
  altered: share.exactOptional(),
  source,
})

const kind = z
  .strictObject({
    id: code,
    weight,
    women: share,
    age: z.strictObject({ from: z.int().min(18), to: z.int().max(90) }),
    minors: share,
    origins: code,
    destinations: z
      .array(z.strictObject({ country, weight, units: z.array(unit).min(1), places: lines }))
      .min(1),
    home: z.array(z.strictObject({ unit, weight })).min(1),
    companies: lines,
    channels: weights(CHANNELS),
    safety: weights(SAFETIES),
    told: z.array(lines).min(1),
    source,
  })
  .refine(({ age }) => age.from <= age.to, { error: 'ends before it begins', path: ['age'] })

const referral = z.strictObject({
  need: code,
  to: z.array(unit).min(1),
  weight,
  urgency: weights(['now', 'today', 'week', 'routine']),
  classes: z.array(z.enum(PERSONAL_CLASSES)).min(1),
  purpose: z.enum(PURPOSES),
  explained: lines,
  served: lines,
  sexes: z.array(z.enum(SEXES)).min(1).exactOptional(),
  minors: z.boolean().exactOptional(),
  from: z.enum(['abroad', 'home']).exactOptional(),
})

const coded = z.record(code, z.strictObject({ weight, words: lines }))

const arrivals = z.strictObject({
  size: z.strictObject({ ...spread, most: z.int().min(6) }),
  kinds: z.array(code).min(1),
  home: z.array(z.strictObject({ unit, place: line, weight })).min(1),
  abroad: line,
  returned: line,
  source,
})

const consent = z.strictObject({
  adult: code,
  child: code,
  group: code,
  days: z.int().min(30),
  guardian: lines,
  witness: lines,
  bestInterest: lines,
  vitalInterest: lines,
  review: lines,
  withdrawn: lines,
})

const said = z.strictObject({
  neverSay: lines,
  accepted: lines,
  takenBack: lines,
  helped: lines,
  more: lines,
  lead: lines,
  leadDeclined: lines,
})

/** `life.yaml` of a coalition. A figure without the mark of a source is refused. */
export const lifeFile: z.ZodType<LifeSettings> = z.strictObject({
  sources: z.record(z.string().regex(/^[A-Z]\d+[a-z]?$/, 'not a mark, such as S52d'), line),
  span: z.strictObject({
    years: z.number().min(0.1).max(10),
    growth: z.number().min(1).max(5),
    source,
  }),
  shares: z.record(z.enum(SHARES), z.strictObject({ share, source })),
  delays: z.record(z.enum(DELAYS), z.strictObject({ ...spread, source })),
  referralsEach: z.strictObject({ weights: z.array(weight).min(1), source }),
  arrivals,
  names: z.record(code, nameGroup),
  spellings: z.strictObject({ source, sets: z.array(lines) }),
  places: z.record(
    line,
    z.strictObject({ place: line, town: line, names: code, languages: z.array(code).min(1) }),
  ),
  origins: z.record(code, z.strictObject({ source, of: z.record(line, weight) })),
  papers: z.array(paper),
  travelPaper: paper,
  phone: line,
  address: line,
  kinds: z.array(kind).min(1),
  referrals: z.array(referral),
  consent,
  declines: coded,
  outcomes: coded,
  notAsked: z.record(code, weight),
  annulments: coded,
  entersTwice: code,
  said,
  officers: z.strictObject({ first: lines, second: lines }),
})
