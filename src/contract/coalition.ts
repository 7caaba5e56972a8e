import { z } from 'zod'
import { ROLES } from '../domain/coalition/post.ts'
import { classed, endpoint } from './endpoint.ts'
import * as f from './fields.ts'

const sourced = { source: z.string().exactOptional(), asOf: f.localDate.exactOptional() }

const party = z.object({
  id: f.partyId,
  name: f.words,
  short: z.string(),
  joined: f.localDate,
  until: f.localDate.exactOptional(),
  successors: f.list(f.partyId),
  predecessors: f.list(f.partyId),
  ...sourced,
})

const post = z.object({
  id: f.postId,
  unit: f.unitId,
  title: f.words,
  roles: f.list(z.enum(ROLES)),
  purpose: f.purpose,
  holder: z.object({ officer: f.officerId, name: z.string(), since: f.instant }).exactOptional(),
  closed: f.instant.exactOptional(),
})

const unit = z.object({
  id: f.unitId,
  party: f.partyId,
  name: f.words,
  kind: z.string(),
  country: z.string(),
  place: z.string().exactOptional(),
  zone: z.string(),
  weekend: f.list(z.object({ from: f.localDate, days: f.list(z.number()) })),
  hours: z.object({ from: z.string(), to: z.string() }),
  services: f.list(z.string()),
  contact: z
    .object({
      phone: z.string().exactOptional(),
      mail: z.string().exactOptional(),
      address: z.string().exactOptional(),
      invented: z.literal(true).exactOptional(),
      ...sourced,
    })
    .exactOptional(),
  from: f.localDate,
  until: f.localDate.exactOptional(),
  ...sourced,
})

const choice = z.object({
  code: z.string(),
  name: f.words,
  help: f.words.exactOptional(),
  retired: z.literal(true).exactOptional(),
})

const officer = z.object({
  officer: f.officerId,
  name: z.string(),
  login: z.string(),
  disabled: z.boolean(),
  enrolled: z.boolean(),
  posts: f.list(f.postId),
  /** The asker's own row. */
  own: z.boolean(),
  /** A new link was asked for; `own`: by the asker, so another administrator must agree. */
  recovery: z.object({ at: f.instant, own: z.boolean() }).exactOptional(),
})

const oneTimeLink = classed(
  'register',
  z.object({ officer: f.officerId, link: z.string(), expires: f.instant }),
)

export const coalitionEndpoints = {
  readCoalition: endpoint({
    method: 'GET',
    path: '/coalition',
    access: 'coalition.read',
    says: 'Parties, units, posts and their holders, lists of choices, texts, kinds of papers, rules.',
    input: z.object({}),
    output: classed(
      'register',
      z.object({
        version: z.number(),
        name: f.words,
        languages: f.list(z.string()),
        parties: f.list(party),
        units: f.list(unit),
        posts: f.list(post),
        lists: z.record(z.string(), f.list(choice)).readonly(),
        papers: f.list(z.object({ id: z.string(), name: f.words, numberLabel: f.words })),
        texts: f.list(
          z.object({
            id: z.string(),
            version: z.number(),
            audience: z.string(),
            title: f.words,
            words: f.words,
            source: z.string().exactOptional(),
          }),
        ),
        rules: f.list(
          z.object({
            id: z.string(),
            version: z.number(),
            on: z.string(),
            bearer: z.string(),
            owes: f.list(z.string()),
            within: z.object({ amount: z.number(), unit: z.string() }),
            rises: f.list(
              z.object({
                after: z.object({ amount: z.number(), unit: z.string() }),
                to: z.string(),
              }),
            ),
            sentence: f.words,
            source: z.string(),
          }),
        ),
      }),
    ),
  }),
  readUnit: endpoint({
    method: 'GET',
    path: '/units/:unit',
    access: 'coalition.read',
    says: 'How much is open at a unit: cases led, referrals in and out, duties owed, late and risen. Counts only.',
    input: z.object({ unit: f.unitId }),
    output: classed(
      'outline',
      z.object({
        unit: f.unitId,
        cases: z.number(),
        referralsIn: z.number(),
        referralsOut: z.number(),
        duties: z.number(),
        late: z.number(),
        risen: z.number(),
        oldestDue: f.instant.exactOptional(),
      }),
    ),
  }),
  listOfficers: endpoint({
    method: 'GET',
    path: '/officers',
    access: 'office.administer',
    says: 'Officers and the posts they hold.',
    input: z.object(f.page),
    output: classed(
      'register',
      z.object({ rows: f.list(officer), next: f.cursor.exactOptional() }),
    ),
  }),
  enrolOfficer: endpoint({
    method: 'POST',
    path: '/officers',
    access: 'office.administer',
    stepUp: true,
    says: 'Enrols an officer; the one-time link is shown once.',
    input: z.object({
      command: f.commandId,
      name: f.line(200),
      login: z.string().regex(/^[a-z0-9][a-z0-9._-]{2,60}$/),
    }),
    output: oneTimeLink,
  }),
  renewEnrolment: endpoint({
    method: 'POST',
    path: '/officers/:officer/enrolment',
    access: 'office.administer',
    stepUp: true,
    says: 'A new one-time link. For an officer who can sign in the first administrator asks and a second one makes it; then every way to sign in so far and every session end.',
    input: z.object({ command: f.commandId, officer: f.officerId }),
    output: classed(
      'register',
      z.object({
        officer: f.officerId,
        /** Only for whoever made it, once. */
        link: z.string().exactOptional(),
        expires: f.instant.exactOptional(),
      }),
    ),
  }),
  withdrawRecovery: endpoint({
    method: 'DELETE',
    path: '/officers/:officer/enrolment',
    access: 'office.administer',
    stepUp: true,
    says: 'Takes back that an officer needs a new link.',
    input: z.object({ command: f.commandId, officer: f.officerId }),
    output: classed('register', z.object({ officer: f.officerId })),
  }),
  disableOfficer: endpoint({
    method: 'POST',
    path: '/officers/:officer/disabling',
    access: 'office.administer',
    stepUp: true,
    says: 'Ends every term and every session of an officer.',
    input: z.object({ command: f.commandId, officer: f.officerId }),
    output: classed('register', z.object({ officer: f.officerId })),
  }),
  beginTerm: endpoint({
    method: 'POST',
    path: '/posts/:post/term',
    access: 'office.administer',
    stepUp: true,
    says: 'Gives a post to an officer from now on.',
    input: z.object({ command: f.commandId, post: f.postId, officer: f.officerId }),
    output: classed('register', z.object({ post: f.postId })),
  }),
  endTerm: endpoint({
    method: 'POST',
    path: '/posts/:post/term-end',
    access: 'office.administer',
    stepUp: true,
    says: 'Relieves the holder of a post; what is open stays with the post.',
    input: z.object({ command: f.commandId, post: f.postId }),
    output: classed('register', z.object({ post: f.postId })),
  }),
  createPost: endpoint({
    method: 'POST',
    path: '/posts',
    access: 'office.administer',
    stepUp: true,
    says: 'Creates a post at a unit.',
    input: z.object({
      command: f.commandId,
      unit: f.unitId,
      title: f.words,
      roles: z.array(z.enum(ROLES)).min(1),
      purpose: f.purpose,
    }),
    output: classed('register', z.object({ post: f.postId })),
  }),
  closePost: endpoint({
    method: 'POST',
    path: '/posts/:post/closing',
    access: 'office.administer',
    stepUp: true,
    says: 'Closes a post that nobody holds.',
    input: z.object({ command: f.commandId, post: f.postId }),
    output: classed('register', z.object({ post: f.postId })),
  }),
  readLedger: endpoint({
    method: 'GET',
    path: '/ledger',
    access: 'ledger.verify',
    says: 'Where the ledger stands: position, and the latest signed checkpoint of every log.',
    input: z.object({}),
    output: classed(
      'register',
      z.object({
        head: z.number(),
        checkpoints: f.list(
          z.object({
            log: z.string(),
            size: z.number(),
            root: z.string(),
            at: f.instant,
            note: z.string(),
          }),
        ),
      }),
    ),
  }),
  verifyLedger: endpoint({
    method: 'POST',
    path: '/ledger/verification',
    access: 'ledger.verify',
    stepUp: true,
    says: 'Proves the whole ledger: hashes, trees, signatures, versions.',
    input: z.object({ checkpoint: f.text(8000).exactOptional() }),
    output: classed(
      'register',
      z.object({
        sound: z.boolean(),
        entries: z.number(),
        faults: f.list(z.object({ code: z.string(), text: z.string() })),
      }),
    ),
  }),
}
