import { z } from 'zod'
import { ACTIONS } from '../domain/access/may.ts'
import { ROLES } from '../domain/coalition/post.ts'
import { classed, endpoint } from './endpoint.ts'
import * as f from './fields.ts'

/** argon2id makes length the only rule worth having (NIST SP 800-63B §5.1.1.2). */
export const PASSWORD_MIN = 12
const password = z.string().min(PASSWORD_MIN).max(200)
export const token = z.string().regex(/^[A-Za-z0-9_-]{43}$/)

const heldPost = z.object({
  post: f.postId,
  title: f.words,
  unit: f.unitId,
  unitName: f.words,
  party: f.partyId,
  partyShort: z.string(),
  roles: f.list(z.enum(ROLES)),
  purpose: f.purpose,
  zone: z.string(),
})

export const me = classed(
  'register',
  z.object({
    officer: f.officerId,
    name: z.string(),
    post: heldPost.exactOptional(),
    posts: f.list(heldPost),
    actions: f.list(z.enum(ACTIONS)),
    sandbox: z.boolean(),
    coalition: f.words,
    languages: f.list(z.string()),
    endsAt: f.instant,
  }),
)

/** A party whose own provider is offered for signing in. */
export const providing = z.object({ party: f.partyId, short: z.string(), name: f.words })

export const sessionEndpoints = {
  front: endpoint({
    method: 'GET',
    path: '/front',
    access: 'public',
    says: 'What a sign-in page needs: the coalition, its languages, and whether this is a sandbox.',
    input: z.object({}),
    output: classed(
      'register',
      z.object({
        coalition: f.words,
        languages: f.list(z.string()),
        sandbox: z.boolean(),
        /** Passkeys need a domain name, and not plain HTTP. */
        passkeys: z.enum(['offered', 'bare-address', 'plain-http']),
        providers: f.list(providing),
      }),
    ),
  }),
  signIn: endpoint({
    method: 'POST',
    path: '/session',
    access: 'public',
    says: 'Signs in. Unknown and wrong give the same answer in the same time.',
    input: z.object({ login: f.line(100), password: z.string().max(200) }),
    output: me,
  }),
  signOut: endpoint({
    method: 'DELETE',
    path: '/session',
    access: 'signed-in',
    says: 'Ends the session.',
    input: z.object({}),
    output: classed('register', z.object({ ended: z.literal(true) })),
  }),
  me: endpoint({
    method: 'GET',
    path: '/session',
    access: 'signed-in',
    says: 'Who is signed in, from which post, and what the post may do.',
    input: z.object({}),
    output: me,
  }),
  choosePost: endpoint({
    method: 'PUT',
    path: '/session/post',
    access: 'signed-in',
    says: 'Acts from another post that the officer holds.',
    input: z.object({ post: f.postId }),
    output: me,
  }),
  listSandboxPosts: endpoint({
    method: 'GET',
    path: '/sandbox/posts',
    access: 'public',
    says: 'Sandbox only: every post with its invented holder. Elsewhere refused.',
    input: z.object({}),
    output: classed(
      'register',
      z.object({ posts: f.list(heldPost.extend({ holder: z.string().exactOptional() })) }),
    ),
  }),
  signInSandbox: endpoint({
    method: 'POST',
    path: '/sandbox/session',
    access: 'public',
    says: 'Sandbox only: signs in as the holder of a post with one click.',
    input: z.object({ post: f.postId }),
    output: me,
  }),
  readEnrolment: endpoint({
    method: 'POST',
    path: '/enrolment',
    access: 'public',
    says: 'Whom a one-time link is for.',
    input: z.object({ token }),
    output: classed(
      'register',
      z.object({
        login: z.string(),
        name: z.string(),
        expires: f.instant,
        /** Whose provider the link can be used with: that of the one institution where posts are held. */
        providers: f.list(providing),
      }),
    ),
  }),
  enrol: endpoint({
    method: 'POST',
    path: '/enrolment/password',
    access: 'public',
    says: 'Uses a one-time link: sets the password and signs in. The link is dead afterwards.',
    input: z.object({ token, password }),
    output: me,
  }),
}
