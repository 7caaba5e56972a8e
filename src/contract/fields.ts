import { z } from 'zod'
import { CHANNELS, CONSENT_BASES, RELATIONS, SAFETIES, SEXES } from '../domain/case/entries.ts'
import { AGE_BANDS } from '../domain/person/age.ts'
import {
  type AnswerId,
  type AttachmentId,
  type CaseId,
  type ClaimId,
  type CommandId,
  type ConsentId,
  type DeterminationId,
  type DraftId,
  type DutyId,
  type EntryId,
  type ExerciseId,
  findLocalDate,
  type GlassId,
  type IncidentId,
  type Instant,
  type InterviewId,
  type LinkId,
  type LocalDate,
  type MatchId,
  type OfficerId,
  type OpinionId,
  type PartyId,
  PERSONAL_CLASSES,
  type PostId,
  PURPOSES,
  type ReferralId,
  type ReviewId,
  type RuleId,
  type UnitId,
  UUID_PATTERN,
} from '../kit/index.ts'

// A brand is minted here and nowhere else: the check below is its proof.
const uuid = <T extends string>() => z.string().regex(UUID_PATTERN) as unknown as z.ZodType<T, T>
const code = <T extends string>() =>
  z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/) as unknown as z.ZodType<T, T>

export const caseId = uuid<CaseId>()
export const entryId = uuid<EntryId>()
export const claimId = uuid<ClaimId>()
export const consentId = uuid<ConsentId>()
export const referralId = uuid<ReferralId>()
export const dutyId = uuid<DutyId>()
export const glassId = uuid<GlassId>()
export const matchId = uuid<MatchId>()
export const linkId = uuid<LinkId>()
export const opinionId = uuid<OpinionId>()
export const determinationId = uuid<DeterminationId>()
export const reviewId = uuid<ReviewId>()
export const attachmentId = uuid<AttachmentId>()
export const interviewId = uuid<InterviewId>()
export const answerId = uuid<AnswerId>()
export const draftId = uuid<DraftId>()
export const incidentId = uuid<IncidentId>()
export const exerciseId = uuid<ExerciseId>()
export const commandId = uuid<CommandId>()
export const officerId = z.string().min(1).max(63) as unknown as z.ZodType<OfficerId, OfficerId>
export const partyId = code<PartyId>()
export const unitId = code<UnitId>()
export const postId = z.string().min(1).max(63) as unknown as z.ZodType<PostId, PostId>
export const ruleId = code<RuleId>()
export const codeWord = z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/)

/** Milliseconds since 1970 UTC. */
export const instant = z.number().int().min(0).max(8.64e15) as unknown as z.ZodType<
  Instant,
  Instant
>
export const localDate = z
  .string()
  .refine((text) => findLocalDate(text) !== undefined, { error: 'date' }) as unknown as z.ZodType<
  LocalDate,
  LocalDate
>

export const line = (max = 200) => z.string().max(max)
export const text = (max = 4000) => z.string().max(max)
export const country = z.string().regex(/^[A-Z]{2}$/)
export const language = z.string().regex(/^[a-z]{2,3}$/)

export const sex = z.enum(SEXES)
export const safety = z.enum(SAFETIES)
export const channel = z.enum(CHANNELS)
export const relation = z.enum(RELATIONS)
export const basis = z.enum(CONSENT_BASES)
export const ageBand = z.enum(AGE_BANDS)
export const purpose = z.enum(PURPOSES)
export const personalClass = z.enum(PERSONAL_CLASSES)
export const urgency = z.enum(['now', 'today', 'week', 'routine'])
export const referralState = z.enum([
  'sent',
  'received',
  'accepted',
  'declined',
  'withdrawn',
  'completed',
  'closed',
])

/** Where the next page begins: what an earlier answer gave as `next`, taken as it is. */
export const cursor = z.string().regex(/^[A-Za-z0-9_-]{1,200}$/)
/** Rows of a page at most. */
export const limit = z.coerce.number().int().min(1).max(500).default(100)

/** Base64 (RFC 4648 §4) of a whole file: one walk over its letters, of which there are millions. */
export const base64 = (max: number) =>
  z
    .string()
    .max(max)
    .refine((text) => text.length % 4 === 0 && !/[^A-Za-z0-9+/=]/.test(text), {
      error: 'base64',
    })

/** What an endpoint with `file` answers. */
export const file = z.object({ fileName: z.string(), content: z.instanceof(Uint8Array) })

/** Members of every list's input. */
export const page = { after: cursor.exactOptional(), limit }

export const list = <S extends z.ZodType>(schema: S) => z.array(schema).readonly()
/** Words by language code. */
export const words = z.record(z.string(), z.string()).readonly()

export const years = z.number().int().min(0).max(120)
export const age = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('birthDate'), birthDate: localDate }),
  z.object({ kind: z.literal('age'), years, asOf: localDate }),
  z.object({ kind: z.literal('about'), years, asOf: localDate }),
  z.object({ kind: z.literal('unknown') }),
])

export const safeContact = z.object({
  phone: line(40).exactOptional(),
  how: z.enum(['call', 'message', 'through', 'never']).exactOptional(),
  when: line().exactOptional(),
  neverSay: line().exactOptional(),
  whoMayKnow: line().exactOptional(),
})

export const paperSeen = z.object({
  kind: codeWord,
  issuer: line(),
  number: line(60).exactOptional(),
  name: line().exactOptional(),
  birthDate: localDate.exactOptional(),
})

export const warning = z.object({
  code: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])).readonly(),
})
