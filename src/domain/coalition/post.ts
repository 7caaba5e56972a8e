import type { Instant, OfficerId, PostId, Purpose, UnitId } from '../../kit/index.ts'
import type { Text } from './text.ts'

export const ROLES = [
  'caseworker',
  'supervisor',
  'investigator',
  'prosecutor',
  'secretariat',
  'administrator',
  'auditor',
] as const
export type Role = (typeof ROLES)[number]

/** Work belongs to posts. One officer at a time holds a post, for a term. */
export type Post = {
  readonly id: PostId
  readonly unit: UnitId
  readonly title: Text
  readonly roles: readonly Role[]
  readonly purpose: Purpose
  /** Created in the interface, not in the coalition's files. */
  readonly local?: true
  readonly closed?: Instant
}

export type OfficerRecord = {
  readonly id: OfficerId
  /** One string as the officer writes it. */
  readonly name: string
  readonly login: string
  /** Sandbox person, made up. */
  readonly invented?: true
  readonly disabled?: boolean
}

/** From (inclusive) until (exclusive) the officer holds the post. */
export type Term = {
  readonly officer: OfficerId
  readonly post: PostId
  readonly from: Instant
  readonly until?: Instant
}
