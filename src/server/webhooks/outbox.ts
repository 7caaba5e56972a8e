import { type Hearer, toldType } from '../../domain/access/told.ts'
import { type KnownWebhook, partyOfUnit, signingSecrets } from '../../domain/coalition/index.ts'
import {
  findCaseOf,
  findIncidentOf,
  HOUR,
  SECOND,
  type StreamId,
  toInstant,
  type WebhookId,
} from '../../kit/index.ts'
import type { Delivery, PlacedEnvelope } from '../../ledger/index.ts'
import type { Log } from '../log.ts'
import type { Node } from '../node.ts'
import { toHearer } from '../systems.ts'
import { send } from './send.ts'

/** Tries of a message before it is a dead letter: with the waits below, some eleven hours. */
export const MOST_TRIES = 10
const FIRST_WAIT = 5 * SECOND
const LONGEST_WAIT = 6 * HOUR
/** Entries turned into messages in one transaction, and how far reading may run ahead of the note of it. */
const STEP = 500
const BEHIND = 1000
/** Messages of one webhook taken up at once. */
const HANDFUL = 20
const BEAT = SECOND

type Options = {
  readonly node: Node
  readonly log: Log
  readonly local: boolean
  /** From 0 to 1; waits vary by a fifth, so that many do not come back together. */
  readonly random?: () => number
  /** Milliseconds a receiver is waited for. */
  readonly patience?: number
}

/**
 * Turns entries into messages and sends them. What is to be sent is derived from the ledger by a
 * position kept with the messages: nothing is lost when the process dies, and what was sent but not
 * noted is sent again with the same id. Each webhook has a lane of its own: a slow one holds up nobody.
 */
export class Outbox {
  readonly #options: Options
  readonly #lanes = new Map<WebhookId, Promise<void>>()
  /** Position noted with the messages, and the one up to which entries were looked at. */
  #noted: number | undefined
  #looked = 0
  #filling = Promise.resolve()
  #stopped = false

  constructor(options: Options) {
    this.#options = options
  }

  /** Looks now and then until it is stopped. */
  start(): () => Promise<void> {
    const beat = () => void this.turn()
    const timer = setInterval(beat, BEAT)
    timer.unref()
    const deaf = this.#options.node.onCommit(beat)
    return async () => {
      this.#stopped = true
      clearInterval(timer)
      deaf()
      await this.#filling
      await Promise.all(this.#lanes.values())
    }
  }

  /** Takes up what is new and starts a lane for every webhook that has none. Never rejects. */
  async turn(): Promise<void> {
    const { node, log } = this.#options
    this.#filling = this.#filling
      .then(() => this.#fill())
      .catch((error) => log.fault('outbox', error))
    await this.#filling
    if (this.#stopped) return
    for (const webhook of live(node)) {
      if (webhook.paused !== undefined || this.#lanes.has(webhook.id)) continue
      const lane = this.#walk(webhook)
        .catch((error) => log.fault('outbox', error))
        .finally(() => this.#lanes.delete(webhook.id))
      this.#lanes.set(webhook.id, lane)
    }
  }

  /** Resolves when no lane is under way. */
  async rest(): Promise<void> {
    while (this.#lanes.size > 0) await Promise.all(this.#lanes.values())
  }

  async #fill(): Promise<void> {
    const { node } = this.#options
    const { systems } = node.ledger
    if (live(node).length === 0 || this.#stopped) return
    this.#noted ??= await systems.place()
    this.#looked = Math.max(this.#looked, this.#noted)
    for (;;) {
      const shown = node.image.position
      const read = await node.ledger.readEnvelopes(this.#looked, STEP)
      const news = read.filter(({ position }) => position <= shown)
      const to = news.at(-1)?.position
      if (to === undefined) return
      const deliveries = news.flatMap((entry) => toDeliveries(node, entry))
      this.#looked = to
      if (deliveries.length === 0 && to - this.#noted < BEHIND) continue
      if (await systems.fill(this.#noted, to, deliveries)) this.#noted = to
      else throw new Error('another process turns entries into messages')
    }
  }

  async #walk({ id }: KnownWebhook): Promise<void> {
    const { node } = this.#options
    for (;;) {
      const due = await node.ledger.systems.due(id, node.now(), HANDFUL)
      if (due.length === 0) return
      for (const delivery of due) {
        const webhook = node.image.coalition.webhooks.get(id)
        if (this.#stopped || !webhook || webhook.paused || webhook.ended) return
        await this.#try(webhook, delivery)
      }
    }
  }

  async #try(webhook: KnownWebhook, delivery: Delivery): Promise<void> {
    const { node, local, patience, random = Math.random } = this.#options
    const { systems } = node.ledger
    const secrets = await this.#findSecrets(webhook)
    if (secrets.length === 0) return await systems.dropDelivery(delivery.id)
    const wait = patience === undefined ? {} : { patience }
    const answer = await send(delivery, {
      url: webhook.url,
      secrets,
      now: node.now(),
      local,
      ...wait,
    })
    if (isTaken(answer)) return await systems.dropDelivery(delivery.id)
    const tries = delivery.tries + 1
    const dead = tries >= MOST_TRIES || answer === GONE
    await systems.mark({
      ...delivery,
      tries,
      state: dead ? 'dead' : 'waiting',
      nextAt: toInstant(node.now() + waitAfter(tries, random())),
      answer: String(answer),
    })
  }

  /** The newest first; one whose time is over is forgotten. */
  async #findSecrets(webhook: KnownWebhook): Promise<Uint8Array[]> {
    const { node } = this.#options
    const { systems } = node.ledger
    const names = signingSecrets(webhook, node.now())
    if (webhook.former && names.length === 1) await systems.dropSecret(webhook.former)
    const secrets = await Promise.all(names.map((name) => systems.findSecret(name)))
    return secrets.filter((secret) => secret !== undefined)
  }
}

/** The receiver says that it is no more (Standard Webhooks: stop sending). */
const GONE = 410

const isTaken = (answer: number | string): boolean =>
  typeof answer === 'number' && answer >= 200 && answer < 300

/** Five seconds, three times as long after each try, six hours at most; a fifth more or less. */
export function waitAfter(tries: number, chance: number): number {
  const whole = Math.min(LONGEST_WAIT, FIRST_WAIT * 3 ** (tries - 1))
  return Math.round(whole * (0.8 + 0.4 * chance))
}

const live = ({ image }: Node): KnownWebhook[] =>
  [...image.coalition.webhooks.values()].filter(({ ended }) => ended === undefined)

function toDeliveries(node: Node, entry: PlacedEnvelope): Delivery[] {
  return live(node).flatMap((webhook) => {
    const party = partyOfUnit(node.image.coalition, webhook.unit, node.now())
    if (party === undefined || entry.recordedAt < webhook.since) return []
    const type = findType(node, entry, webhook, toHearer(node, webhook, party))
    return type === undefined ? [] : [toDelivery(node, entry, webhook.id, type)]
  })
}

function findType(
  node: Node,
  entry: PlacedEnvelope,
  { types }: KnownWebhook,
  hearer: Hearer,
): string | undefined {
  const id = findCaseOf(entry.stream)
  const told = toldType(entry, id && node.image.rows.get(id), hearer)
  const wanted = told !== undefined && (types.length === 0 || types.some((type) => type === told))
  return wanted ? told : undefined
}

function toDelivery(node: Node, entry: PlacedEnvelope, webhook: WebhookId, type: string): Delivery {
  const id = node.nextId()
  const link = findLink(entry.stream)
  const timestamp = new Date(entry.recordedAt).toISOString()
  const now = node.now()
  return {
    id,
    webhook,
    entry: entry.id,
    body: JSON.stringify({ type, timestamp, data: { entry: entry.id, ...(link && { link }) } }),
    state: 'waiting',
    tries: 0,
    nextAt: now,
    createdAt: now,
    answer: '',
  }
}

/** Where to ask what it is about; of the register there is no one place. */
function findLink(stream: StreamId): string | undefined {
  const id = findCaseOf(stream)
  const incident = findIncidentOf(stream)
  if (id) return `/api/cases/${id}`
  return incident && `/api/incidents/${incident}`
}
