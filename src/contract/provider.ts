import { z } from 'zod'
import { classed, endpoint } from './endpoint.ts'
import * as f from './fields.ts'
import { me, token } from './session.ts'

const party = f.partyId
/** Where the browser goes: an address at the institution's own provider. */
const address = classed('own', z.object({ address: z.string() }))
/** Within the app, where the officer wanted to go. */
const back = z
  .string()
  .regex(/^\/(?!\/)/)
  .max(500)

export const providerEndpoints = {
  askProviderSignIn: endpoint({
    method: 'POST',
    path: '/session/provider/address',
    access: 'public',
    says: 'Begins a sign-in by an institution’s own provider (OpenID Connect).',
    input: z.object({ party, back: back.exactOptional() }),
    output: address,
  }),
  askProviderPresence: endpoint({
    method: 'POST',
    path: '/session/presence/provider',
    access: 'signed-in',
    says: 'Begins a proof of presence: the provider is told to ask the person anew.',
    input: z.object({ party }),
    output: address,
  }),
  askProviderLink: endpoint({
    method: 'POST',
    path: '/account/provider-links/address',
    access: 'signed-in',
    stepUp: true,
    says: 'Begins linking the own account at the own institution’s provider.',
    input: z.object({ party }),
    output: address,
  }),
  askProviderEnrolment: endpoint({
    method: 'POST',
    path: '/enrolment/provider/address',
    access: 'public',
    says: 'Begins linking an account at the provider with a one-time link.',
    input: z.object({ token, party }),
    output: address,
  }),
  returnFromProvider: endpoint({
    method: 'POST',
    path: '/session/provider',
    access: 'public',
    says: 'Ends what one of the four began, with the query that the provider sent the browser back with. Once, and in that browser.',
    input: z.object({ party, answer: z.string().max(8000) }),
    output: z.object({
      /** What was begun, and is done now. */
      done: classed('own', z.enum(['sign-in', 'enrol', 'link', 'presence'])),
      back: classed('own', z.string().exactOptional()),
      me: me.exactOptional(),
    }),
  }),
  removeProviderLink: endpoint({
    method: 'DELETE',
    path: '/account/provider-links/:link',
    access: 'signed-in',
    stepUp: true,
    says: 'Removes an own link to a provider, unless it is the last way to sign in.',
    input: z.object({ link: f.line(40) }),
    output: classed('own', z.object({ link: z.string() })),
  }),
}
