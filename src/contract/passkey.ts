import { z } from 'zod'
import { classed, endpoint } from './endpoint.ts'
import * as f from './fields.ts'
import { me, token } from './session.ts'

/** What the browser is to ask of an authenticator; its own JSON form (WebAuthn Level 3 §5.1.8, §5.1.9). */
const options = classed('own', z.looseObject({ challenge: z.string() }))

const base64url = (max: number) =>
  z
    .string()
    .regex(/^[A-Za-z0-9_-]+$/)
    .max(max)
const credential = {
  id: base64url(1400),
  rawId: base64url(1400),
  type: z.literal('public-key'),
  clientExtensionResults: z.looseObject({}),
}
const made = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url(8000),
    attestationObject: base64url(16_000),
    transports: z.array(f.line(20)).max(10).exactOptional(),
  }),
})
const signed = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url(8000),
    authenticatorData: base64url(4000),
    signature: base64url(8000),
    userHandle: base64url(200).exactOptional(),
  }),
})
const name = z.string().trim().min(1).max(60)
/** Names the page that asked, until its answer comes. */
const subject = f.line(60)

export const passkeyEndpoints = {
  askPasskey: endpoint({
    method: 'POST',
    path: '/account/passkeys/options',
    access: 'signed-in',
    stepUp: true,
    says: 'Begins a new passkey: what the browser asks of the authenticator.',
    input: z.object({}),
    output: options,
  }),
  addPasskey: endpoint({
    method: 'POST',
    path: '/account/passkeys',
    access: 'signed-in',
    stepUp: true,
    says: 'Keeps the passkey that the authenticator made, under a name of the officer’s.',
    input: z.object({ name, made }),
    output: classed('own', z.object({ passkey: z.string() })),
  }),
  removePasskey: endpoint({
    method: 'DELETE',
    path: '/account/passkeys/:passkey',
    access: 'signed-in',
    stepUp: true,
    says: 'Removes an own passkey, unless it is the last way to sign in.',
    input: z.object({ passkey: f.line(40) }),
    output: classed('own', z.object({ passkey: z.string() })),
  }),
  askSignIn: endpoint({
    method: 'POST',
    path: '/session/passkey/options',
    access: 'public',
    says: 'Begins a sign-in by passkey; no login name is asked.',
    input: z.object({}),
    output: classed('own', z.object({ subject: z.string(), options })),
  }),
  signInByPasskey: endpoint({
    method: 'POST',
    path: '/session/passkey',
    access: 'public',
    says: 'Signs in with what the passkey signed.',
    input: z.object({ subject, signed }),
    output: me,
  }),
  askPresence: endpoint({
    method: 'POST',
    path: '/session/presence/options',
    access: 'signed-in',
    says: 'Begins a proof of presence by one of the own passkeys.',
    input: z.object({}),
    output: options,
  }),
  provePresenceByPasskey: endpoint({
    method: 'POST',
    path: '/session/presence/passkey',
    access: 'signed-in',
    says: 'Proves presence with what the passkey signed.',
    input: z.object({ signed }),
    output: classed('own', z.object({ until: f.instant })),
  }),
  askEnrolment: endpoint({
    method: 'POST',
    path: '/enrolment/passkey/options',
    access: 'public',
    says: 'Begins a first passkey with a one-time link.',
    input: z.object({ token }),
    output: options,
  }),
  enrolByPasskey: endpoint({
    method: 'POST',
    path: '/enrolment/passkey',
    access: 'public',
    says: 'Uses a one-time link: keeps a first passkey and signs in. The link is dead afterwards.',
    input: z.object({ token, name, made }),
    output: me,
  }),
}
