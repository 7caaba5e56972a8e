import { type Client, createClient } from '../../src/client/index.ts'
import { SCOPES_OF, type Scope } from '../../src/domain/access/scope.ts'
import type { CredentialId, Purpose, UnitId } from '../../src/kit/index.ts'
import { command, inDays, type Lantern, signedIn } from './node.ts'
import { officerAt } from './people.ts'

/** An institution's own system: the typed client and plain requests, with its token and no cookie. */
export type Machine = Client & {
  readonly token: string
  readonly credential: CredentialId
  readonly raw: (path: string, init?: RequestInit) => Promise<Response>
}

type Wish = {
  readonly name?: string
  readonly scopes?: readonly Scope[]
  readonly purpose?: Purpose
  readonly days?: number
}

/** Issued by the administrator of the unit's own institution; everything its purpose allows, unless told. */
export async function issued(
  lantern: Lantern,
  unit: UnitId,
  { name = 'Invented register', purpose = 'protection', scopes, days = 90 }: Wish = {},
): Promise<Machine> {
  const administrator = await signedIn(lantern, officerAt(unit, 'administrator'))
  const { token, credential } = await administrator.issueCredential({
    command: command(),
    unit,
    name,
    purpose,
    scopes: [...(scopes ?? SCOPES_OF[purpose])],
    expires: inDays(lantern, days),
  })
  return { ...machineOf(lantern, token), credential }
}

export function machineOf(
  { app }: Pick<Lantern, 'app'>,
  token: string,
): Omit<Machine, 'credential'> {
  const raw: Machine['raw'] = async (path, init = {}) => {
    const headers = new Headers(init.headers)
    headers.set('authorization', `Bearer ${token}`)
    return await app.request(path, { ...init, headers })
  }
  const language = () => ({ 'accept-language': 'en' })
  return { ...createClient('/api', (url, init) => raw(url, init), language), raw, token }
}
