import type { Brand } from './brand.ts'
import type { Instant } from './time.ts'

// Codes come from the coalition's data (kebab-case words); ids are UUIDv7 made by the node.
export type PartyId = Brand<string, 'PartyId'>
export type UnitId = Brand<string, 'UnitId'>
export type PostId = Brand<string, 'PostId'>
export type OfficerId = Brand<string, 'OfficerId'>
export type RuleId = Brand<string, 'RuleId'>
export type CaseId = Brand<string, 'CaseId'>
export type IncidentId = Brand<string, 'IncidentId'>
export type ExerciseId = Brand<string, 'ExerciseId'>
export type ReferralId = Brand<string, 'ReferralId'>
export type ConsentId = Brand<string, 'ConsentId'>
export type GlassId = Brand<string, 'GlassId'>
export type DutyId = Brand<string, 'DutyId'>
export type DraftId = Brand<string, 'DraftId'>
export type EntryId = Brand<string, 'EntryId'>
export type CommandId = Brand<string, 'CommandId'>
export type ClaimId = Brand<string, 'ClaimId'>
export type ExportId = Brand<string, 'ExportId'>
export type CredentialId = Brand<string, 'CredentialId'>
export type WebhookId = Brand<string, 'WebhookId'>
export type WebhookSecretId = Brand<string, 'WebhookSecretId'>
export type MatchId = Brand<string, 'MatchId'>
export type LinkId = Brand<string, 'LinkId'>
export type AttachmentId = Brand<string, 'AttachmentId'>
/** SHA-256 of the sealed bytes, base64url: whoever changes them changes their name. */
export type BlobId = Brand<string, 'BlobId'>
export type OpinionId = Brand<string, 'OpinionId'>
export type DeterminationId = Brand<string, 'DeterminationId'>
export type ReviewId = Brand<string, 'ReviewId'>
export type InterviewId = Brand<string, 'InterviewId'>
/** Minted by the browser that recorded it. */
export type AnswerId = Brand<string, 'AnswerId'>

/** `coalition` or `case/<id>`, `incident/<id>`, `export/<id>`, `exercise/<id>`, `quarantine/<id>`: the unit of order and conflict. */
export type StreamId = Brand<string, 'StreamId'>

export const COALITION_STREAM = 'coalition' as StreamId
export const caseStream = (id: CaseId): StreamId => `case/${id}` as StreamId
export const exportStream = (id: ExportId): StreamId => `export/${id}` as StreamId
/** What was handed in of an officer's unsent work; kept as a draft of the same id. */
export const quarantineStream = (id: DraftId): StreamId => `quarantine/${id}` as StreamId
export const exerciseStream = (id: ExerciseId): StreamId => `exercise/${id}` as StreamId
export const incidentStream = (id: IncidentId): StreamId => `incident/${id}` as StreamId

/** The case of a `case/<id>` stream, or undefined for every other stream. */
export function findCaseOf(stream: StreamId): CaseId | undefined {
  return stream.startsWith('case/') ? (stream.slice(5) as CaseId) : undefined
}

/** The incident of an `incident/<id>` stream, or undefined for every other stream. */
export function findIncidentOf(stream: StreamId): IncidentId | undefined {
  return stream.startsWith('incident/')
    ? (stream.slice('incident/'.length) as IncidentId)
    : undefined
}

/** UUID pattern as the node writes it (lower case, RFC 9562). */
export const UUID_PATTERN =
  /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/**
 * UUIDv7 (RFC 9562 §5.7) from a time in milliseconds and ten random bytes.
 * Time and chance are passed in: this folder knows neither.
 */
export function toUuid7(at: Instant, random: Uint8Array): string {
  const time = at.toString(16).padStart(12, '0')
  const bytes = Array.from(random.subarray(0, 10))
  bytes[0] = 0x70 | ((bytes[0] ?? 0) & 0x0f)
  bytes[2] = 0x80 | ((bytes[2] ?? 0) & 0x3f)
  const tail = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${time.slice(0, 8)}-${time.slice(8)}-${tail.slice(0, 4)}-${tail.slice(4, 8)}-${tail.slice(8)}`
}

/** Source of fresh ids, handed to pure code as a fact. Each call gives another id. */
export type NextId = () => string
