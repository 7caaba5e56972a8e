import { z } from 'zod'
import { FIELDS } from '../domain/arrivals/mapping.ts'
import { because, finderState, heldAlike } from './alike.ts'
import { incidentKind } from './board-fields.ts'
import { outlineRow } from './case.ts'
import { classed, endpoint } from './endpoint.ts'
import * as f from './fields.ts'

const field = z.enum(FIELDS)
const rowNumber = z.number().int().min(1)
const MEGABYTE = 1024 * 1024

const mapping = z.object({
  headerRows: f.list(rowNumber),
  firstRow: rowNumber,
  columns: f.list(field),
})

const splitPart = z.partialRecord(field, f.line(500))
const mend = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('set'),
    row: rowNumber,
    part: z.number().int().exactOptional(),
    field,
    text: f.line(500),
  }),
  z.object({
    kind: z.literal('drop'),
    row: rowNumber,
    part: z.number().int().exactOptional(),
    why: f.line(200),
  }),
  z.object({ kind: z.literal('split'), row: rowNumber, parts: f.list(splitPart) }),
  z.object({ kind: z.literal('confirm'), row: rowNumber }),
])
const mends = f.list(mend)

const finding = z.object({
  code: z.string(),
  field: field.exactOptional(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])).readonly(),
})

const values = z.object({
  name: z.string().exactOptional(),
  notNamed: z.literal(true).exactOptional(),
  sex: z.enum(['female', 'male']).exactOptional(),
  age: f.age,
  nationalId: z.string().exactOptional(),
  passport: z.string().exactOptional(),
  travelDocument: z.string().exactOptional(),
  origin: z.string().exactOptional(),
  address: z.string().exactOptional(),
  phone: z.string().exactOptional(),
  flight: z.string().exactOptional(),
  arrivalDate: f.localDate.exactOptional(),
  company: z.string().exactOptional(),
  note: z.string().exactOptional(),
  number: z.string().exactOptional(),
  children: z.object({ count: z.number().exactOptional(), text: z.string() }).exactOptional(),
  language: z.string().exactOptional(),
  asStated: z.partialRecord(field, z.string()).readonly(),
})

const reading = z.object({
  row: rowNumber,
  part: z.number(),
  splitFrom: z.number().exactOptional(),
  state: z.enum(['read', 'refused', 'dropped']),
  values,
  warnings: f.list(finding),
  refusals: f.list(finding),
  proposal: f.list(z.string()).exactOptional(),
  dropped: z.object({ reason: z.string(), why: z.string().exactOptional() }).exactOptional(),
})

/** Who a row may be as well: another row of the list, and a case of the own institution. Nothing is decided by it. */
const alike = z.object({
  row: z.object({ row: rowNumber, because }).exactOptional(),
  held: heldAlike.exactOptional(),
})

const counts = z.object({
  read: z.number(),
  refused: z.number(),
  dropped: z.number(),
  warned: z.number(),
})

const finish = z.object({
  name: z.string().max(120),
  country: z.string().max(2),
  place: z.string().max(300),
  language: z.string().max(20),
  leaveRefused: z.boolean(),
})

export const arrivalsEndpoints = {
  openArrivals: endpoint({
    method: 'POST',
    path: '/arrivals',
    access: 'arrivals.import',
    says: 'Opens a list (.xlsx or .csv) as a draft of the own post and guesses what its columns mean.',
    input: z.object({ fileName: f.line(), content: z.base64().max(14 * MEGABYTE) }),
    output: classed(
      'own',
      z.object({
        id: f.draftId,
        sheet: z.string(),
        otherSheets: f.list(z.object({ sheet: z.string(), rows: z.number() })),
        mapping,
        confidence: z.number(),
        why: f.list(
          z.object({
            column: z.number(),
            field,
            by: z.string(),
            heading: z.string(),
            confidence: z.number(),
          }),
        ),
      }),
    ),
    limit: 15 * MEGABYTE,
  }),
  readArrivals: endpoint({
    method: 'POST',
    path: '/arrivals/:id/rows',
    access: 'arrivals.import',
    says: 'Reads the list under a mapping and corrections; keeps both, and a confirmation half filled in, with the draft. `columns` shows the first rows as they stand in the file.',
    input: z.object({
      id: f.draftId,
      /** Left out: the ones kept with the draft. */
      mapping: mapping.exactOptional(),
      mends: mends.exactOptional(),
      /** The confirmation as far as it was filled in: kept with the draft, checked when it is sent. */
      finish: finish.exactOptional(),
      show: z.enum(['all', 'refused', 'warned', 'read', 'dropped']).default('all'),
      from: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(1000).default(100),
    }),
    output: classed(
      'own',
      z.object({
        id: f.draftId,
        fileName: z.string(),
        mapping,
        mends,
        finish: finish.exactOptional(),
        columns: f.list(f.list(z.string())),
        counts,
        total: z.number(),
        /** Whether rows were compared. */
        compared: finderState,
        rows: f.list(reading.extend({ alike: alike.exactOptional() })),
      }),
    ),
    limit: MEGABYTE,
  }),
  refusedArrivals: endpoint({
    method: 'POST',
    path: '/arrivals/:id/refused',
    access: 'arrivals.import',
    says: 'The refused rows as .xlsx with their reasons.',
    input: z.object({ id: f.draftId }),
    output: classed('own', z.object({ fileName: z.string(), content: z.base64() })),
  }),
  confirmArrivals: endpoint({
    method: 'POST',
    path: '/arrivals/:id/confirmation',
    access: 'arrivals.import',
    says: 'Registers every row that was read as a case of one incident: all of them or none. Refused while a row is neither read nor dropped, unless told to leave refused rows out.',
    input: z.object({
      command: f.commandId,
      id: f.draftId,
      name: f.line(120),
      country: f.country,
      place: f.line(300),
      language: f.language,
      leaveRefused: z.boolean().default(false),
    }),
    output: classed(
      'outline',
      z.object({ incident: f.incidentId, cases: z.number(), leftOut: z.number() }),
    ),
  }),
  readIncident: endpoint({
    method: 'GET',
    path: '/incidents/:incident',
    access: 'case.list',
    says: 'An incident of the own institution with a page of its cases as outlines, newest first.',
    input: z.object({
      incident: f.incidentId,
      after: f.caseId.exactOptional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    output: classed(
      'outline',
      z.object({
        incident: f.incidentId,
        name: z.string(),
        country: z.string(),
        openedAt: f.instant,
        openedBy: f.unitId,
        cases: f.list(outlineRow),
        total: z.number(),
        next: f.caseId.exactOptional(),
      }),
    ),
  }),
  listIncidents: endpoint({
    method: 'GET',
    path: '/incidents',
    access: 'case.list',
    says: 'Incidents of the own institution, and those in which the own unit works for another.',
    input: z.object(f.page),
    output: classed(
      'outline',
      z.object({
        rows: f.list(
          z.object({
            incident: f.incidentId,
            name: z.string(),
            country: z.string(),
            openedAt: f.instant,
            openedBy: f.unitId,
            kind: incidentKind,
            /** Opened by the own institution. */
            own: z.boolean(),
            /** Whom the reader may see in it. */
            cases: z.number(),
          }),
        ),
        next: f.cursor.exactOptional(),
      }),
    ),
  }),
}
