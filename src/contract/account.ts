import { z } from 'zod'
import { classed, endpoint } from './endpoint.ts'
import * as f from './fields.ts'
import { providing } from './session.ts'

/** The own account: `own`, since nobody else is given it. */
const account = classed(
  'own',
  z.object({
    login: z.string(),
    name: z.string(),
    hasPassword: z.boolean(),
    passkeys: f.list(
      z.object({
        passkey: z.string(),
        name: z.string(),
        added: f.instant,
        used: f.instant.exactOptional(),
      }),
    ),
    links: f.list(
      providing.extend({
        link: z.string(),
        added: f.instant,
        used: f.instant.exactOptional(),
        /** Whether one can sign in by it today. */
        works: z.boolean(),
      }),
    ),
    /** Providers at which an own account can be linked. */
    linkable: f.list(providing),
    sittings: f.list(
      z.object({
        sitting: z.string(),
        since: f.instant,
        used: f.instant,
        /** The sitting that asks. */
        here: z.boolean(),
        /** How one signed in; absent for sittings from before this was kept. */
        by: z.enum(['password', 'passkey', 'provider', 'sandbox']).exactOptional(),
        browser: z.string().exactOptional(),
        network: z.string().exactOptional(),
      }),
    ),
  }),
)

const ended = classed('own', z.object({ ended: z.number() }))
/** Until when acts that ask for a proof of presence go through. */
const presence = classed('own', z.object({ until: f.instant }))

export const accountEndpoints = {
  readAccount: endpoint({
    method: 'GET',
    path: '/account',
    access: 'signed-in',
    says: 'The own account: how one signs in, and every sitting that runs.',
    input: z.object({}),
    output: account,
  }),
  endSitting: endpoint({
    method: 'DELETE',
    path: '/account/sittings/:sitting',
    access: 'signed-in',
    says: 'Ends one of the own sittings, at once.',
    input: z.object({ sitting: f.line(60) }),
    output: ended,
  }),
  endOtherSittings: endpoint({
    method: 'DELETE',
    path: '/account/sittings',
    access: 'signed-in',
    says: 'Ends every own sitting but the one that asks.',
    input: z.object({}),
    output: ended,
  }),
  provePresence: endpoint({
    method: 'POST',
    path: '/session/presence',
    access: 'signed-in',
    says: 'Proves with the password that the officer is there; acts marked `stepUp` need it.',
    input: z.object({ password: z.string().max(200) }),
    output: presence,
  }),
  provePresenceInSandbox: endpoint({
    method: 'POST',
    path: '/sandbox/presence',
    access: 'signed-in',
    says: 'Sandbox only: one click stands for the proof, since nobody there has a password.',
    input: z.object({}),
    output: presence,
  }),
}
