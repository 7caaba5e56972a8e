import { isRefusal, type PartyId, type Refusal, refuse } from '../../kit/index.ts'
import { type Asker, actorOf, getCaller, type Handlers } from '../asker.ts'
import type { Config } from '../config.ts'
import { countFactors } from '../factors.ts'
import type { Node } from '../node.ts'
import { type Came, Errands, sittingOf } from '../providers/errands.ts'
import { type Errand, Journeys } from '../providers/journeys.ts'
import { refuseLink, removeLink } from '../providers/links.ts'
import { findOffered } from '../providers/offered.ts'
import { OpenId } from '../providers/openid.ts'
import { hashToken, type Sessions } from '../sessions.ts'
import { ADDRESS_WAITS, Throttle, toNetwork } from '../throttle.ts'
import { findEnrolment } from './session.ts'

type Asking =
  | 'askProviderSignIn'
  | 'askProviderPresence'
  | 'askProviderLink'
  | 'askProviderEnrolment'
type Names = Asking | 'returnFromProvider' | 'removeProviderLink'

export function providerHandlers(
  node: Node,
  sessions: Sessions,
  config: Config,
): Pick<Handlers, Names> {
  const openid = new OpenId()
  const journeys = new Journeys(node.now)
  return {
    ...askingHandlers(node, config, openid, journeys),
    ...returnHandler(node, sessions, config, openid, journeys),
    removeProviderLink: async ({ link }, asker) => {
      const caller = getCaller(asker)
      const { id } = caller.officer
      const known = (await node.ledger.providerLinks.listOf(id)).find((own) => own.link === link)
      if (!known) return refuse('provider-link-absent')
      if ((await countFactors(node, id)) < 2) return refuse('last-factor', { rule: 'last-factor' })
      return (await removeLink(node, known, actorOf(caller))) ?? { link }
    },
  }
}

function askingHandlers(
  node: Node,
  config: Config,
  openid: OpenId,
  journeys: Journeys,
): Pick<Handlers, Asking> {
  const begin = async (party: PartyId, errand: Errand, asker: Asker) => {
    const offered = findOffered(node, config, party)
    if (!offered) return refuse('provider-absent')
    // One page per party: an answer of one provider is never taken for another's (RFC 9700 §4.4.2).
    const redirect = `${asker.origin}/app/provider/${party}`
    const { journey, ticket } = journeys.begin({ party, errand, redirect })
    const address = await openid.toAddress(offered, journey)
    if (isRefusal(address)) return address
    asker.setTicket(ticket)
    return { address }
  }
  return {
    askProviderSignIn: ({ party, back = '/' }, asker) =>
      begin(party, { kind: 'sign-in', back }, asker),
    askProviderPresence: ({ party }, asker) =>
      begin(party, { kind: 'presence', sitting: sittingOf(getCaller(asker)) }, asker),
    askProviderLink: async ({ party }, asker) => {
      const caller = getCaller(asker)
      const refused = await refuseLink(node, caller.officer.id, party)
      return refused ?? (await begin(party, { kind: 'link', sitting: sittingOf(caller) }, asker))
    },
    askProviderEnrolment: async ({ token, party }, asker) => {
      const row = await findEnrolment(node, token)
      if (!row) return refuse('enrolment-unknown')
      const { officer } = row
      const refused = await refuseLink(node, officer, party)
      const errand = { kind: 'enrol', link: hashToken(token), officer } as const
      return refused ?? (await begin(party, errand, asker))
    },
  }
}

/** Tries, and not a provider that is down or somebody who thought better of it. */
const COUNTED = new Set(['provider-return-unknown', 'provider-refused', 'provider-not-linked'])

function returnHandler(
  node: Node,
  sessions: Sessions,
  config: Config,
  openid: OpenId,
  journeys: Journeys,
): Pick<Handlers, 'returnFromProvider'> {
  const errands = new Errands(node, sessions, config)
  const tries = new Throttle(ADDRESS_WAITS)
  const redeem = async (party: PartyId, answer: string, asker: Asker): Promise<Came | Refusal> => {
    const [state = '', ...more] = new URLSearchParams(answer).getAll('state')
    const journey = journeys.take(state, asker.ticket)
    if (!journey || journey.party !== party || more.length > 0)
      return refuse('provider-return-unknown')
    asker.clearTicket()
    const offered = findOffered(node, config, party)
    if (!offered) return refuse('provider-absent')
    const vouched = await openid.redeem(offered, journey, answer)
    if (isRefusal(vouched)) return vouched
    const tag = await node.ledger.toSubjectTag(vouched.issuer, vouched.subject)
    return { journey, vouched, tag, asker }
  }
  return {
    returnFromProvider: async ({ party, answer }, asker) => {
      const address = toNetwork(asker.address)
      const wait = tries.waitFor(address, node.now())
      if (wait > 0) return refuse('too-many-tries', { facts: { seconds: Math.ceil(wait / 1000) } })
      const came = await redeem(party, answer, asker)
      const done = isRefusal(came) ? came : await errands.finish(came)
      if (isRefusal(done) && COUNTED.has(done.code)) tries.failed(address, node.now())
      return done
    },
  }
}
