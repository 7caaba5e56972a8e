import { z } from 'zod'
import {
  AUDIENCES,
  BEARERS,
  NOTICE,
  RETAINED,
  RISE_TARGETS,
  ROLES,
} from '../domain/coalition/index.ts'
import type { OfficerId, PartyId, PostId, Purpose, RuleId, UnitId } from '../kit/index.ts'
import { PURPOSES } from '../kit/index.ts'
import { PROFILE_IDS } from '../linkage/index.ts'
import { code, date, duration, id, line, sourced, toWords, type Words } from './coalition-fields.ts'
import { panel } from './coalition-panel.ts'
import { isIssuer } from './providers/issuer.ts'
import { arrivalsVocabulary } from './sheet-vocabulary.ts'
import { toVignetteRow } from './vignette-schema.ts'

/** Shapes of a coalition's files. `languages` are those the coalition says it speaks: every text has all. */
export function toSchemas(languages: readonly string[]) {
  const words = toWords(languages)
  return {
    'parties.yaml': z.array(toParty(words)),
    'successions.yaml': z.array(succession),
    'calendars.yaml': z.record(code, calendar),
    'holidays.yaml': z.record(holidaySetName, z.strictObject({ dates: z.array(date), ...sourced })),
    'units.yaml': z.array(toUnit(words)),
    'posts.yaml': z.array(toPost(words)),
    'rules.yaml': z.array(toRule(words)),
    'retention.yaml': z.array(toRetention(words)),
    'lists.yaml': z.record(code, z.array(toChoice(words)).min(1)),
    'texts.yaml': z.array(toText(words)),
    'vignettes.yaml': z.array(toVignetteRow(words)),
    'papers.yaml': z.array(toPaper(words)),
    'regions.yaml': regions,
    'arrivals.yaml': arrivalsVocabulary,
    'sandbox.yaml': sandbox,
  }
}
export type Schemas = ReturnType<typeof toSchemas>
export type FileName = keyof Schemas
export type Contents = { [Name in FileName]: z.output<Schemas[Name]> }

/** See scripts/likeness-model.ts: written by a program, read as JSON. */
export const likenessFile = z.strictObject({
  version: z.string().regex(/^[0-9a-f]{16}$/),
  learnedFrom: z.literal('invented'),
  model: z.string().min(2),
})

const zone = z.string().refine(isZone, { error: 'not a time zone' })
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'not a time (HH:MM)')

/** A country (`MY`) or a part of it (`MY-01`), as ISO 3166 or the holiday library names it. */
const holidaySetName = z.string().regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/, 'not a country code')

/** `coalition.yaml`, read first because it names the languages. */
export const coalitionFile = z.strictObject({
  id: code,
  languages: z.array(z.string().regex(/^[a-z]{2,3}$/, 'not a language code')).min(1),
  name: z.record(z.string(), line),
  founded: date,
  zone,
  ...sourced,
  /** Years for which days off are computed. */
  holidays: z.strictObject({ from: z.int().min(1970), to: z.int().max(2100) }),
  /** Matches with what others hold that registrations may raise in a day. */
  matches: z
    .strictObject({ perPost: z.int().min(1), perUnit: z.int().min(1), source: line })
    .exactOptional(),
  panel: panel.exactOptional(),
  /** How the names of its people are written; names in Latin letters anywhere, where nothing is said. */
  linkage: z.strictObject({ profile: z.enum(PROFILE_IDS) }).exactOptional(),
  /** After how many minutes without an act a person who was taken returns to the queue. */
  queue: z
    .strictObject({
      idleMinutes: z.int().min(1),
      interviewMinutes: z.int().min(1),
      source: line,
    })
    .exactOptional(),
})

function isZone(text: string): boolean {
  try {
    return Boolean(Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text))
  } catch {
    return false
  }
}

const toParty = (words: Words) =>
  z.strictObject({
    id: id<PartyId>(),
    name: words,
    short: line,
    joined: date,
    until: date.exactOptional(),
    head: id<UnitId>().exactOptional(),
    provider: provider.exactOptional(),
    ...sourced,
  })

/** Over plain HTTP nobody could tell who answers: only a provider on this machine, to try it. */
const issuer = z.string().refine(isIssuer, {
  error: 'not an https address without query and fragment (http only at 127.0.0.1, ::1, localhost)',
})
const provider = z.strictObject({ issuer, client: line, ...sourced })

const succession = z.strictObject({
  id: code,
  on: date,
  from: id<PartyId>(),
  to: z
    .array(
      z.strictObject({ party: id<PartyId>(), units: z.array(id<UnitId>()).min(1).exactOptional() }),
    )
    .min(1),
  ...sourced,
})

const weekend = z.strictObject({ from: date, days: z.array(z.int().min(1).max(7)).max(6) })

const calendar = z
  .strictObject({
    zone,
    weekend: z.array(weekend).min(1),
    hours: z.strictObject({ from: time, to: time }),
    observes: z.array(holidaySetName),
    ...sourced,
  })
  .refine(({ hours }) => hours.from < hours.to, { error: 'ends before it begins', path: ['hours'] })
  .refine((stated) => isAscending(stated.weekend.map(({ from }) => from)), {
    error: 'not in order of date',
    path: ['weekend'],
  })

const isAscending = (dates: readonly string[]) =>
  dates.every((day, index) => index === 0 || (dates[index - 1] ?? '') < day)

const contact = z.strictObject({
  phone: line.exactOptional(),
  mail: line.exactOptional(),
  address: line.exactOptional(),
  ...sourced,
})

const toUnit = (words: Words) =>
  z.strictObject({
    id: id<UnitId>(),
    party: id<PartyId>(),
    name: words,
    kind: code,
    country: z.string().regex(/^[A-Z]{2}$/, 'not a country code (two capital letters)'),
    place: line.exactOptional(),
    calendar: code,
    services: z.array(code),
    contact: contact.exactOptional(),
    from: date,
    until: date.exactOptional(),
    ...sourced,
  })

const toPost = (words: Words) =>
  z.strictObject({
    id: id<PostId>(),
    unit: id<UnitId>(),
    title: words,
    roles: z.array(z.enum(ROLES)).min(1),
    purpose: z.enum(PURPOSES satisfies readonly Purpose[]),
  })

const toRule = (words: Words) =>
  z.strictObject({
    id: id<RuleId>(),
    version: z.int().min(1),
    on: line,
    when: z.record(line, z.union([line, z.array(line).min(1)])).exactOptional(),
    bearer: z.enum(BEARERS),
    owes: z.array(line).min(1),
    cancels: z.array(line).default([]),
    within: duration,
    rises: z.array(z.strictObject({ after: duration, to: z.enum(RISE_TARGETS) })).default([]),
    sentence: words,
    source: line,
    from: date,
    until: date.exactOptional(),
  })

const toRetention = (words: Words) =>
  z.strictObject({
    id: id<RuleId>(),
    version: z.int().min(1),
    cases: z.enum(RETAINED),
    days: z.int().min(1),
    sentence: words,
    source: line,
    from: date,
    until: date.exactOptional(),
  })

const toChoice = (words: Words) =>
  z.strictObject({
    code,
    name: words,
    help: words.exactOptional(),
    retired: z.literal(true).exactOptional(),
    ...sourced,
  })

const toText = (words: Words) =>
  z.strictObject({
    id: code,
    version: z.int().min(1),
    audience: z.enum([...AUDIENCES, NOTICE]),
    title: words,
    words,
    from: date,
    ...sourced,
  })

const span = z.tuple([z.int().min(0), z.int().min(1)])

const part = z.discriminatedUnion('reads', [
  z.strictObject({ reads: z.literal('region'), at: span }),
  z.strictObject({
    reads: z.literal('birth-date'),
    day: span,
    month: span,
    year: span,
    womenAdd: z.int().min(31).exactOptional(),
  }),
  z.strictObject({ reads: z.literal('serial'), at: span, min: z.int() }),
])

const toPaper = (words: Words) =>
  z.strictObject({
    id: code,
    name: words,
    numberLabel: words,
    pattern: z.string().refine(isPattern, { error: 'not a regular expression' }),
    ignores: z.string().exactOptional(),
    digits: z.int().min(1).exactOptional(),
    parts: z.array(part).exactOptional(),
    ...sourced,
  })

function isPattern(text: string): boolean {
  try {
    return Boolean(new RegExp(text))
  } catch {
    return false
  }
}

/** Also the shape of what a coalition's `regions.ts` returns. */
export const regions = z.strictObject({
  regions: z.array(
    z.strictObject({
      code: z.string().regex(/^[0-9A-Z.-]+$/),
      name: line,
      until: date.exactOptional(),
    }),
  ),
  ...sourced,
})

const sandbox = z.strictObject({
  officers: z.array(
    z.strictObject({
      id: id<OfficerId>(),
      name: line,
      login: z.string().regex(/^[a-z0-9.-]+$/, 'not a sign-in name'),
      holds: z.array(id<PostId>()).min(1),
    }),
  ),
  contacts: z.record(code, contact).default({}),
})
