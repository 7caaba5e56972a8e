import { z } from 'zod'
import { HIGHEST_TAG, PAPER_SOURCES, PAPER_TAKERS, STAGES } from '../domain/board/index.ts'
import { INCIDENT_KINDS } from '../domain/incident/index.ts'
import * as f from './fields.ts'

export const stage = z.enum(STAGES)
export const incidentKind = z.enum(INCIDENT_KINDS)
/** Number on a tag: what fits on it, and is called out. */
export const tag = z.number().int().min(1).max(HIGHEST_TAG)

const origin = {
  entry: f.entryId,
  at: f.instant,
  unit: f.unitId.exactOptional(),
  post: f.postId.exactOptional(),
}

/** Flags of the board; absent is no. */
export const flags = {
  tag: tag.exactOptional(),
  urgent: z.literal(true).exactOptional(),
  interpreter: z.literal(true).exactOptional(),
  alone: z.literal(true).exactOptional(),
}

const team = z.object({ unit: f.unitId, party: f.partyId })
export const teams = f.list(team)

/** Where she stands among many. */
export const standingView = z.object({
  stage,
  ...flags,
  taken: z.object({ unit: f.unitId, post: f.postId, at: f.instant }).exactOptional(),
  teams: teams.exactOptional(),
})

export const whereaboutsView = z.object({
  places: f.list(z.object({ place: z.string(), ...origin })),
  transports: f.list(
    z.object({ transport: z.string(), leaves: f.instant.exactOptional(), ...origin }),
  ),
})

export const custodyView = z.object({
  paper: f.claimId,
  kind: z.string(),
  from: z.enum(PAPER_SOURCES),
  ended: z.object({ to: z.enum(PAPER_TAKERS), words: z.string(), ...origin }).exactOptional(),
  ...origin,
})

export const handedIn = f.paperSeen.extend({ from: z.enum(PAPER_SOURCES) })
