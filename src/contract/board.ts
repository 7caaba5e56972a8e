import { z } from 'zod'
import { custodyView, flags, handedIn, incidentKind, stage, tag, teams } from './board-fields.ts'
import { act, acted } from './case.ts'
import { classed, endpoint, ofCase } from './endpoint.ts'
import * as f from './fields.ts'

/** A person on the board: outline, never a name. */
const person = ofCase(
  'case',
  z.object({
    case: f.caseId,
    number: z.string(),
    stage,
    /** When she came to that stage. */
    since: f.instant,
    ...flags,
    sex: f.sex,
    ageBand: f.ageBand,
    children: z.number(),
    language: z.string(),
    taken: z.object({ unit: f.unitId, post: f.postId, at: f.instant }).exactOptional(),
    /** When she returns to the queue, if nothing more is done. */
    returnsAt: f.instant.exactOptional(),
  }),
)

const column = z.object({
  stage,
  count: z.number(),
  /** Since when the one who stands here longest does. */
  oldest: f.instant.exactOptional(),
  urgent: z.number(),
  children: z.number(),
  /** Of whom nobody has taken hold. */
  free: z.number(),
  persons: f.list(person),
})

const atGate = {
  /** Left out: the next free number. */
  tag: tag.exactOptional(),
  urgent: z.boolean(),
  handedIn: z.array(handedIn).max(10).readonly().default([]),
}

const gateAnswer = classed(
  'outline',
  z.object({
    case: f.caseId,
    number: z.string(),
    tag,
    version: z.number(),
    warnings: f.list(f.warning),
  }),
)

const bulkAct = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('place'), place: f.line(200) }),
  z.object({
    kind: z.literal('transport'),
    transport: f.line(200),
    leaves: f.instant.exactOptional(),
  }),
  z.object({ kind: z.literal('receiver'), to: f.unitId, words: f.line(500) }),
])

const bulk = {
  incident: f.incidentId,
  act: bulkAct,
  cases: z.array(f.caseId).min(1).max(500).readonly(),
}
const BULK_BODY = 64 * 1024

const bulkAnswer = classed(
  'outline',
  z.object({
    done: f.list(z.object({ case: f.caseId, number: z.string(), tag: tag.exactOptional() })),
    failed: f.list(
      z.object({
        case: f.caseId,
        number: z.string(),
        tag: tag.exactOptional(),
        code: z.string(),
        facts: f.warning.shape.facts,
      }),
    ),
  }),
)

const opened = z.object({ incident: f.incidentId })
const incidentAct = { incident: f.incidentId, command: f.commandId }

export const boardEndpoints = {
  openIncident: endpoint({
    method: 'POST',
    path: '/incidents',
    access: 'incident.run',
    says: 'Opens an incident that fills while people come: a raid, a gate, a flight.',
    input: z.object({
      command: f.commandId,
      name: f.line(120),
      kind: incidentKind.exclude(['arrivals']),
      country: f.country,
      language: f.language,
      place: f.line(300),
    }),
    output: classed('outline', opened),
  }),
  readBoard: endpoint({
    method: 'GET',
    path: '/incidents/:incident/board',
    access: 'case.list',
    says: 'The board of an incident: columns with counts and the first persons of each, children and urgent ones first; only what the own unit may see.',
    input: z.object({
      incident: f.incidentId,
      /** Persons shown of each column. */
      limit: z.coerce.number().int().min(0).max(500).default(12),
      /** Only this column's persons; the counts stay. */
      stage: stage.exactOptional(),
    }),
    output: classed(
      'outline',
      z.object({
        incident: f.incidentId,
        name: z.string(),
        kind: incidentKind,
        country: z.string(),
        language: z.string().exactOptional(),
        openedAt: f.instant,
        openedBy: f.unitId,
        /** Whether the own institution opened it: it runs the gate and invites the teams. */
        own: z.boolean(),
        teams,
        total: z.number(),
        columns: f.list(column),
        /** Who is in whose hands, the first taken first. */
        hands: f.list(person),
        /** Languages of those of whom something is left to do. */
        languages: f.list(
          z.object({ language: z.string(), count: z.number(), interpreter: z.number() }),
        ),
        nextTag: tag.exactOptional(),
      }),
    ),
  }),
  joinTeam: endpoint({
    method: 'POST',
    path: '/incidents/:incident/teams',
    access: 'incident.run',
    says: 'Lets a unit of another institution work in the incident: it sees the outline of everybody in it and nothing else.',
    input: z.object({ ...incidentAct, unit: f.unitId }),
    output: classed('outline', z.object({ incident: f.incidentId, cases: z.number() })),
  }),
  endTeam: endpoint({
    method: 'POST',
    path: '/incidents/:incident/teams/:unit/end',
    access: 'incident.run',
    says: 'Ends the work of a unit in the incident; whom it has in its hands returns to the queue.',
    input: z.object({ ...incidentAct, unit: f.unitId }),
    output: classed('outline', z.object({ incident: f.incidentId, cases: z.number() })),
  }),
  passGate: endpoint({
    method: 'POST',
    path: '/incidents/:incident/gate',
    access: 'case.register',
    says: 'Registers a person at the gate under a number that is free in the incident.',
    input: z.object({
      ...incidentAct,
      ...atGate,
      name: f.line(200).nullable(),
      sex: f.sex,
      years: f.years.exactOptional(),
      /** Left out: that of the incident. */
      language: f.language.exactOptional(),
    }),
    output: gateAnswer,
  }),
  tagPerson: endpoint({
    method: 'POST',
    path: '/cases/:case/gate',
    access: 'case.write',
    says: 'Somebody of whom a list told before has come through the gate.',
    input: z.object({ ...act, ...atGate }),
    output: classed('outline', z.object({ case: f.caseId, version: z.number(), tag })),
  }),
  takeNext: endpoint({
    method: 'POST',
    path: '/incidents/:incident/queue/next',
    access: 'queue.work',
    says: 'Takes the next person of a column: urgent ones and children first, then who waits longest.',
    input: z.object({ ...incidentAct, stage }),
    output: acted,
  }),
  takePerson: endpoint({
    method: 'POST',
    path: '/cases/:case/taking',
    access: 'queue.work',
    says: 'Takes this person out of the queue; refused with who has her already.',
    input: z.object(act),
    output: acted,
  }),
  leavePerson: endpoint({
    method: 'POST',
    path: '/cases/:case/leaving',
    access: 'queue.work',
    says: 'Puts a person back into the queue.',
    input: z.object(act),
    output: acted,
  }),
  recordTriage: endpoint({
    method: 'POST',
    path: '/cases/:case/triage',
    access: 'queue.work',
    says: 'What triage found: what comes first.',
    input: z.object({
      ...act,
      urgent: z.boolean(),
      interpreter: z.boolean(),
      alone: z.boolean(),
    }),
    output: acted,
  }),
  previewBulk: endpoint({
    method: 'POST',
    path: '/incidents/:incident/bulk/preview',
    access: 'incident.run',
    says: 'What a bulk act would do and to whom it would be refused; writes nothing.',
    input: z.object(bulk),
    output: bulkAnswer,
    limit: BULK_BODY,
  }),
  doBulk: endpoint({
    method: 'POST',
    path: '/incidents/:incident/bulk',
    access: 'incident.run',
    says: 'Place, transport or receiving unit for a selection: one entry a person, each stands or is refused alone.',
    input: z.object({ command: f.commandId, ...bulk }),
    output: bulkAnswer,
    limit: BULK_BODY,
  }),
  takePaper: endpoint({
    method: 'POST',
    path: '/cases/:case/custodies',
    access: 'case.write',
    says: 'A paper was handed in: what it says is sealed, that it is kept and by whom is told.',
    input: z.object({ ...act, paper: handedIn }),
    output: acted,
  }),
  returnPaper: endpoint({
    method: 'POST',
    path: '/cases/:case/custodies/:paper/end',
    access: 'case.write',
    says: 'A paper was given out of hand again.',
    input: z.object({
      ...act,
      paper: f.claimId,
      to: custodyView.shape.ended.unwrap().shape.to,
      words: f.line(300),
    }),
    output: acted,
  }),
}
