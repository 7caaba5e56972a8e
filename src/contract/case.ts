import { z } from 'zod'
import { VICTIM_STATUSES } from '../domain/panel/entries.ts'
import { STANDINGS } from '../domain/panel/standing.ts'
import { attachmentView } from './attachment.ts'
import { custodyView, standingView, whereaboutsView } from './board-fields.ts'
import { classed, endpoint, ofCase } from './endpoint.ts'
import * as f from './fields.ts'
import { glassView } from './glass.ts'

const origin = {
  entry: f.entryId,
  at: f.instant,
  unit: f.unitId.exactOptional(),
  post: f.postId.exactOptional(),
}

/** Who is a victim, as far as it is this reader's to know. */
const determination = z.object({
  standing: z.enum(STANDINGS),
  status: z.enum(VICTIM_STATUSES).exactOptional(),
  /** Doubt is to her benefit: she is served as indicated. */
  served: z.boolean(),
  /** Until then no police interview. */
  barredUntil: f.instant.exactOptional(),
})

/** Where a case stands in lists: no personal class. */
export const outlineRow = ofCase(
  'case',
  z.object({
    case: f.caseId,
    number: z.string(),
    sex: f.sex,
    ageBand: f.ageBand,
    country: z.string(),
    children: z.number(),
    safety: f.safety.exactOptional(),
    state: z.enum(['open', 'annulled']),
    lead: f.unitId,
    leadParty: f.partyId,
    openedAt: f.instant,
    changedAt: f.instant,
    openReferrals: z.number(),
    /** Next instant at which something is owed about this case. */
    due: f.instant.exactOptional(),
    incident: f.incidentId.exactOptional(),
    determination: determination.omit({ served: true, barredUntil: true }).exactOptional(),
  }),
)

const outline = z.object({
  sex: f.sex,
  ageBand: f.ageBand,
  language: z.string(),
  country: z.string(),
  safety: f.safety,
  children: z.number(),
  channel: f.channel,
  ...origin,
})

const names = f.list(z.object({ claim: f.claimId, name: z.string().nullable(), ...origin }))
const births = f.list(z.object({ claim: f.claimId, stated: f.age, ...origin }))
const papers = f.list(
  z.object({
    claim: f.claimId,
    kind: z.string(),
    issuer: z.string(),
    number: z.string().exactOptional(),
    name: z.string().exactOptional(),
    birthDate: f.localDate.exactOptional(),
    warnings: f.list(f.warning),
    ...origin,
  }),
)
const relations = f.list(
  z.object({ kind: f.relation, other: f.caseId, direction: z.enum(['from', 'to']), ...origin }),
)

const people = z.object({
  consent: f.consentId,
  witness: z.string().exactOptional(),
  interpreter: z.string().exactOptional(),
  guardian: z.string().exactOptional(),
})

const consent = z.object({
  consent: f.consentId,
  recipient: f.partyId,
  classes: f.list(f.personalClass),
  purpose: f.purpose,
  basis: f.basis,
  expires: f.instant,
  language: z.string(),
  interpreter: z.boolean(),
  witnessed: z.boolean(),
  text: z.string(),
  textVersion: z.number(),
  group: z.boolean(),
  reason: z.string().exactOptional(),
  reviewBy: f.instant.exactOptional(),
  live: z.boolean(),
  withdrawn: z
    .object({ at: f.instant, by: z.enum(['person', 'guardian', 'officer']) })
    .exactOptional(),
  reviewed: z.object({ at: f.instant, upheld: z.boolean(), reason: z.string() }).exactOptional(),
  people: classed('identity', people).exactOptional(),
  ...origin,
})

const referralView = z.object({
  referral: f.referralId,
  need: z.string(),
  classes: f.list(f.personalClass),
  purpose: f.purpose,
  persons: z.number(),
  state: f.referralState,
  fromUnit: f.unitId,
  fromParty: f.partyId,
  toUnit: f.unitId,
  toParty: f.partyId,
  urgency: z.string(),
  text: classed('exploitation', z.string()).exactOptional(),
  acceptedAt: f.instant.exactOptional(),
  steps: f.list(
    z.object({ state: f.referralState, at: f.instant, unit: f.unitId.exactOptional() }),
  ),
  decline: z
    .object({
      referral: f.referralId,
      reason: z.string(),
      words: z.string(),
      better: f.unitId.exactOptional(),
    })
    .exactOptional(),
  outcome: z
    .object({ referral: f.referralId, outcome: z.string(), words: z.string() })
    .exactOptional(),
  closing: z
    .object({
      referral: f.referralId,
      asked: z
        .object({
          language: z.string(),
          answer: z.enum(['yes', 'partly', 'no']),
          words: z.string().exactOptional(),
        })
        .exactOptional(),
      notAsked: z.string().exactOptional(),
      post: f.postId.exactOptional(),
    })
    .exactOptional(),
  words: z.string().exactOptional(),
  ...origin,
})

export const dutyView = z.object({
  duty: f.dutyId,
  rule: f.ruleId,
  ruleVersion: z.number(),
  subject: z.string(),
  unit: f.unitId,
  role: z.string(),
  owes: f.list(z.string()),
  due: f.instant,
  bornAt: f.instant,
  lapsedAt: f.instant.exactOptional(),
  rises: f.list(z.object({ at: f.instant, to: z.string() })),
  risen: f.list(z.object({ to: z.string(), at: f.instant })),
  ended: z
    .object({
      how: z.enum(['met', 'met-late', 'waived', 'cancelled']),
      at: f.instant,
      reason: z.string().exactOptional(),
    })
    .exactOptional(),
})

const moment = z.object({
  entry: f.entryId,
  type: z.string(),
  at: f.instant,
  unit: f.unitId.exactOptional(),
  post: f.postId.exactOptional(),
  toUnit: f.unitId.exactOptional(),
  toParty: f.partyId.exactOptional(),
  referral: f.referralId.exactOptional(),
  duty: f.dutyId.exactOptional(),
})

const by = { at: f.instant, unit: f.unitId.exactOptional(), post: f.postId.exactOptional() }
const keepingView = z.object({
  order: z
    .object({
      reason: z.string(),
      words: z.string(),
      approved: z.object(by).exactOptional(),
      ...by,
    })
    .exactOptional(),
  hold: z.object({ reason: z.string(), words: z.string(), ...by }).exactOptional(),
  passed: z.object({ rule: f.ruleId, version: z.number(), at: f.instant }).exactOptional(),
})

/** A case as one reader may see it; absent members are not disclosed to that reader. */
export const caseView = ofCase(
  'case',
  z.object({
    case: f.caseId,
    relationship: z.enum(['lead', 'offered', 'receiver', 'panel', 'team', 'former', 'glass']),
    number: z.string(),
    version: z.number(),
    openedAt: f.instant,
    openedBy: f.unitId.exactOptional(),
    incident: z.string().exactOptional(),
    lead: z.object({ unit: f.unitId, party: f.partyId, since: f.instant }).exactOptional(),
    offer: z
      .object({
        to: f.unitId,
        toParty: f.partyId,
        from: f.unitId,
        at: f.instant,
        words: z.string(),
      })
      .exactOptional(),
    closed: z.object({ at: f.instant, reason: z.string(), words: z.string() }).exactOptional(),
    outline: outline.partial().exactOptional(),
    determination: determination.exactOptional(),
    standing: standingView.exactOptional(),
    whereabouts: classed('contact', whereaboutsView).exactOptional(),
    custodies: f.list(custodyView).exactOptional(),
    shown: f.list(f.personalClass),
    names: classed('identity', names).exactOptional(),
    births: classed('identity', births).exactOptional(),
    relations: classed('identity', relations).exactOptional(),
    papers: classed('documents', papers).exactOptional(),
    contacts: classed(
      'contact',
      f.list(z.object({ place: z.string(), safe: f.safeContact, ...origin })),
    ).exactOptional(),
    stories: classed(
      'exploitation',
      f.list(z.object({ text: z.string(), ...origin })),
    ).exactOptional(),
    origins: classed(
      'journey',
      f.list(z.object({ place: z.string(), address: z.string().exactOptional(), ...origin })),
    ).exactOptional(),
    attachments: f.list(attachmentView),
    consents: f.list(consent),
    refusedConsents: f.list(
      z.object({
        consent: f.consentId,
        recipient: f.partyId,
        text: z.string(),
        textVersion: z.number(),
        language: z.string(),
        ...origin,
      }),
    ),
    referrals: f.list(referralView),
    duties: f.list(dutyView),
    glasses: f.list(glassView),
    timeline: f.list(moment),
    annulled: f.list(
      z.object({ entry: f.entryId, at: f.instant, reason: z.string(), words: z.string() }),
    ),
    keeping: keepingView.exactOptional(),
    /** What this reader's post may do here now, so that a screen shows no dead button. */
    acts: f.list(z.string()),
  }),
)

const firstContact = z.object({
  name: f.line(200).nullable(),
  sex: f.sex,
  age: f.age,
  language: f.language,
  country: f.country,
  place: f.line(300),
  safety: f.safety,
  children: z.number().int().min(0).max(30),
  channel: f.channel,
  safe: f.safeContact,
  papers: f.list(f.paperSeen),
  story: f.text(),
  origin: f.line(300).exactOptional(),
  address: f.line(300).exactOptional(),
  relations: f.list(z.object({ kind: f.relation, other: f.caseId })),
  incident: f.incidentId.exactOptional(),
})

const statement = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('name'), name: f.line(200).nullable() }),
  z.object({ kind: z.literal('age'), age: f.age }),
  z.object({ kind: z.literal('paper'), paper: f.paperSeen }),
  z.object({ kind: z.literal('contact'), place: f.line(300), safe: f.safeContact }),
  z.object({ kind: z.literal('story'), text: f.text() }),
  z.object({ kind: z.literal('origin'), place: f.line(300), address: f.line(300).exactOptional() }),
  z.object({
    kind: z.literal('outline'),
    sex: f.sex,
    language: f.language,
    country: f.country,
    safety: f.safety,
    children: z.number().int().min(0).max(30),
    channel: f.channel,
  }),
])

/** Every act on a case: a command id made by the asker, so that a repeated request acts once. */
export const act = { case: f.caseId, command: f.commandId }
/** Answer of every act: where the stream stands now. */
export const acted = classed('outline', z.object({ case: f.caseId, version: z.number() }))

export const caseEndpoints = {
  listCases: endpoint({
    method: 'GET',
    path: '/cases',
    access: 'case.list',
    says: 'Cases that the own institution leads or was asked about, as outlines, newest change first.',
    input: z.object({
      scope: z.enum(['unit', 'party']).default('unit'),
      state: z.enum(['open', 'annulled', 'all']).default('open'),
      incident: f.incidentId.exactOptional(),
      after: f.cursor.exactOptional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    output: classed(
      'outline',
      z.object({ rows: f.list(outlineRow), total: z.number(), next: f.cursor.exactOptional() }),
    ),
  }),
  searchCases: endpoint({
    method: 'POST',
    path: '/cases/search',
    access: 'case.search',
    says: 'Search in what the own institution holds, by case number or name as heard. Never what others hold.',
    input: z.object({ text: f.line(200), limit: z.number().int().min(1).max(50).default(20) }),
    output: classed(
      'outline',
      z.object({
        rows: f.list(
          // `extend` drops the metadata of the row: it is said again.
          ofCase(
            'case',
            outlineRow.extend({ name: classed('identity', z.string().nullable()).exactOptional() }),
          ),
        ),
        total: z.number(),
      }),
    ),
  }),
  showNames: endpoint({
    method: 'POST',
    path: '/cases/names',
    access: 'case.read',
    says: 'Names for rows of a list; the purpose is named and the disclosure logged.',
    input: z.object({ cases: z.array(f.caseId).max(200), purpose: f.purpose }),
    output: classed(
      'outline',
      z.object({
        rows: f.list(
          ofCase(
            'case',
            z.object({ case: f.caseId, name: classed('identity', z.string().nullable()) }),
          ),
        ),
      }),
    ),
  }),
  registerCase: endpoint({
    method: 'POST',
    path: '/cases',
    access: 'case.register',
    says: 'First contact: opens a case that the own unit leads.',
    input: z.object({
      command: f.commandId,
      contact: firstContact,
      draft: f.draftId.exactOptional(),
    }),
    output: classed(
      'outline',
      z.object({
        case: f.caseId,
        number: z.string(),
        version: z.number(),
        warnings: f.list(f.warning),
      }),
    ),
  }),
  readCase: endpoint({
    method: 'GET',
    path: '/cases/:case',
    access: 'case.read',
    says: 'A case in the form that the reader may see.',
    input: z.object({ case: f.caseId }),
    output: caseView,
  }),
  addStatement: endpoint({
    method: 'POST',
    path: '/cases/:case/statements',
    access: 'case.write',
    says: 'One more statement about the person; earlier ones stay. `draft`: the own draft of it, which goes with the act.',
    input: z.object({
      ...act,
      version: z.number().int().exactOptional(),
      statement,
      draft: f.draftId.exactOptional(),
    }),
    output: acted,
  }),
  relateCases: endpoint({
    method: 'POST',
    path: '/cases/:case/relations',
    access: 'case.write',
    says: 'Relates two cases of the own institution; written in both.',
    input: z.object({ ...act, kind: f.relation, other: f.caseId }),
    output: acted,
  }),
  annulEntry: endpoint({
    method: 'POST',
    path: '/cases/:case/entries/:entry/annulment',
    access: 'case.annul',
    says: 'Annuls a wrong statement, by another post than the one that made it.',
    input: z.object({ ...act, entry: f.entryId, reason: f.codeWord, words: f.line(500) }),
    output: acted,
  }),
  annulCase: endpoint({
    method: 'POST',
    path: '/cases/:case/annulment',
    access: 'case.annul',
    says: 'Annuls a case opened by mistake, by another post than the one that opened it.',
    input: z.object({ ...act, reason: f.codeWord, words: f.line(500) }),
    output: acted,
  }),
  listAccess: endpoint({
    method: 'GET',
    path: '/cases/:case/access',
    access: 'access.read',
    says: 'Who has looked at a case: unit, post or system, purpose, class and time, never a name.',
    input: z.object({ case: f.caseId, ...f.page }),
    output: classed(
      'outline',
      z.object({
        rows: f.list(
          z.object({
            at: f.instant,
            /** Left out, and `credential` there, where a system of the unit read. */
            post: f.postId.exactOptional(),
            credential: z.string().exactOptional(),
            unit: f.unitId,
            party: f.partyId,
            purpose: f.purpose,
            class: z.string(),
            action: z.string(),
          }),
        ),
        next: f.cursor.exactOptional(),
      }),
    ),
  }),
}
