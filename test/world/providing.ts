import { onTestFinished } from 'vitest'
import type { CoalitionData, Provider } from '../../src/domain/coalition/index.ts'
import { type PartyId, toInstant } from '../../src/kit/index.ts'
import type { Config } from '../../src/server/config.ts'
import { SARNATH_OPENED } from './coalition/sarnath.ts'
import { readLantern } from './lantern.ts'
import { type Browser, newFolder, openLantern, signedIn } from './node.ts'
import { HARBOUR_OFFICE, quayClerk } from './people.ts'
import { newPerson, openProvider } from './provider.ts'

const ORIGIN = 'http://localhost'
export const PARTY = { party: HARBOUR_OFFICE }

/** The Lantern Compact, whose parties have providers. */
export async function withProviders(given: Readonly<Record<string, Provider>>) {
  const data = await readLantern()
  const parties = data.parties.map((party) => {
    const provider = given[party.id]
    return provider ? { ...party, provider } : party
  })
  return { ...data, parties } satisfies CoalitionData
}

/** Given: a node at whose Harbour Office one signs in with its own accounts. */
export async function openProviding(
  given: {
    config?: Partial<Config>
    client?: object
    secret?: string
    provider?: Provider
    at?: PartyId
  } = {},
) {
  const at = given.at ?? HARBOUR_OFFICE
  const provider = await openProvider()
  onTestFinished(provider.close)
  provider.open([`${ORIGIN}/app/provider/${at}`], given.client)
  const { issuer, client } = provider
  const files = await withProviders({ [at]: given.provider ?? { issuer, client } })
  const config = {
    sandbox: false,
    publicOrigin: ORIGIN,
    providerSecrets: new Map<PartyId, string>([[at, given.secret ?? provider.secret]]),
    ...given.config,
  }
  const lantern = await openLantern(newFolder(), config, SARNATH_OPENED, undefined, files)
  return { provider, lantern }
}

/** Given: the quay clerk, signed in, whose account there is linked. */
export async function linked(given: Parameters<typeof openProviding>[0] = {}) {
  const opened = await openProviding(given)
  const clerk = await signedIn(opened.lantern, quayClerk)
  const { address } = await clerk.askProviderLink(PARTY)
  await comesBack(clerk, address, 'clerk-7')
  return { ...opened, clerk }
}

/** Goes to the provider as somebody and hands in the answer. */
export async function comesBack(
  browser: Browser,
  address: string,
  login: string,
  person = newPerson(),
) {
  const answer = await person.go(address, { login })
  return await browser.returnFromProvider({ ...PARTY, answer })
}

/** A whole sign-in. */
export async function signsIn(browser: Browser, login: string, person = newPerson()) {
  const { address } = await browser.askProviderSignIn(PARTY)
  return await comesBack(browser, address, login, person)
}

/** Given: the quay clerk's account is linked already, and the node has not yet asked the provider anything. */
export async function linkedBefore(given: Parameters<typeof openProviding>[0] = {}) {
  const opened = await openProviding(given)
  const { node, time } = opened.lantern
  const subjectTag = await node.ledger.toSubjectTag(opened.provider.issuer, 'clerk-7')
  const { officer } = quayClerk
  const link = { subjectTag, link: 'link-1', officer, ...PARTY, createdAt: toInstant(time.now) }
  await node.ledger.providerLinks.put(link)
  return opened
}
