import type { Answer } from '../../contract/index.ts'
import { mayVouch } from '../../domain/coalition/index.ts'
import {
  type Actor,
  isRefusal,
  type OfficerId,
  type Refusal,
  refuse,
  toInstant,
} from '../../kit/index.ts'
import { type Asker, actorOf, NODE } from '../asker.ts'
import { type Begin, toBegin } from '../beginning.ts'
import type { Config } from '../config.ts'
import type { Node } from '../node.ts'
import { provenAs } from '../presence.ts'
import type { Caller, Sessions } from '../sessions.ts'
import type { Journey } from './journeys.ts'
import { keepLink, refuseLink } from './links.ts'
import type { Vouched } from './openid.ts'

/** Somebody came back, vouched for by the provider. */
export type Came = {
  readonly journey: Journey
  readonly vouched: Vouched
  /** Keyed hash of who it is there. */
  readonly tag: string
  readonly asker: Asker
}
type Done = Answer<'returnFromProvider'>

export const sittingOf = ({ session }: Caller): string => session.row.tokenHash

/** What an officer went to the provider for, done now that it vouched. */
export class Errands {
  readonly #node: Node
  readonly #sessions: Sessions
  readonly #begin: Begin

  constructor(node: Node, sessions: Sessions, config: Config) {
    this.#node = node
    this.#sessions = sessions
    this.#begin = toBegin(node, sessions, config)
  }

  /** One at a time: an account is linked once, and an officer has one at a provider. */
  finish(came: Came): Promise<Done | Refusal> {
    const { errand } = came.journey
    return this.#node.alone('provider-links', async () => {
      if (errand.kind === 'sign-in') return await this.#signIn(came, errand.back)
      if (errand.kind === 'enrol') return await this.#enrol(came, errand.link, errand.officer)
      const { caller } = came.asker
      if (!caller || sittingOf(caller) !== errand.sitting) return refuse('signed-out')
      return errand.kind === 'link'
        ? await this.#link(came, caller)
        : await this.#prove(came, caller)
    })
  }

  async #signIn(came: Came, back: string): Promise<Done | Refusal> {
    const officer = await this.#findOfficer(came)
    if (!officer) return refuse('provider-not-linked')
    const me = await this.#enter(came, officer)
    return isRefusal(me) ? me : { done: 'sign-in', back, me }
  }

  async #enrol(came: Came, link: string, officer: OfficerId): Promise<Done | Refusal> {
    const refused = await this.#refuseNew(came, officer)
    if (refused) return refused
    if (!(await this.#node.ledger.enrolments.use(link, this.#node.now())))
      return refuse('enrolment-unknown')
    const unkept = await this.#keep(came, officer, NODE)
    if (unkept) return unkept
    await this.#sessions.endAllOf(officer)
    const me = await this.#enter(came, officer)
    return isRefusal(me) ? me : { done: 'enrol', me }
  }

  async #link(came: Came, caller: Caller): Promise<Done | Refusal> {
    const { id } = caller.officer
    const refused = await this.#refuseNew(came, id)
    return refused ?? (await this.#keep(came, id, actorOf(caller))) ?? { done: 'link' }
  }

  async #prove(came: Came, caller: Caller): Promise<Done | Refusal> {
    if ((await this.#findOfficer(came)) !== caller.officer.id) return refuse('provider-not-linked')
    const proven = await provenAs(this.#sessions, caller, 'provider')
    return isRefusal(proven) ? proven : { done: 'presence' }
  }

  /** Whose account it is, as long as the provider may vouch for that officer. */
  async #findOfficer({ tag, journey }: Came): Promise<OfficerId | undefined> {
    const now = this.#node.now()
    const officer = (await this.#node.ledger.providerLinks.find(tag))?.officer
    if (!officer || !mayVouch(this.#node.image.coalition, journey.party, officer, now))
      return undefined
    await this.#node.ledger.providerLinks.touch(tag, now)
    return officer
  }

  async #enter({ journey, vouched, asker }: Came, officer: OfficerId) {
    const { ago } = vouched
    const at = ago === undefined ? ('unknown' as const) : toInstant(this.#node.now() - ago)
    const provider = journey.party
    const me = await this.#begin(asker, officer, { by: 'provider', provider, at })
    // A disabled officer is told what everybody is told whose account opens nothing.
    return isRefusal(me) ? refuse('provider-not-linked') : me
  }

  async #refuseNew({ tag, journey }: Came, officer: OfficerId): Promise<Refusal | undefined> {
    const known = await this.#node.ledger.providerLinks.find(tag)
    return known ? refuse('provider-known') : await refuseLink(this.#node, officer, journey.party)
  }

  #keep({ tag, journey: { party } }: Came, officer: OfficerId, by: Actor) {
    return keepLink(this.#node, { officer, party, subjectTag: tag }, by)
  }
}
