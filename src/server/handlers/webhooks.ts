import { randomBytes } from 'node:crypto'
import type { Answer } from '../../contract/index.ts'
import {
  decideRotateWebhook,
  decideSubscribe,
  decideWebhookStep,
  findOwnWebhook,
  firstSecretOf,
  type KnownWebhook,
  partyOfUnit,
  type WebhookStep,
} from '../../domain/coalition/index.ts'
import {
  type CommandId,
  isRefusal,
  type PartyId,
  refuse,
  type WebhookId,
  type WebhookSecretId,
} from '../../kit/index.ts'
import type { Delivery } from '../../ledger/index.ts'
import { type Asker, getOfficer, type Handlers } from '../asker.ts'
import type { Config } from '../config.ts'
import { readCursor, toCursor } from '../cursor.ts'
import type { Node } from '../node.ts'
import { refuseUrl } from '../webhooks/address.ts'

type Names =
  | 'listWebhooks'
  | 'subscribeWebhook'
  | 'rotateWebhook'
  | 'pauseWebhook'
  | 'resumeWebhook'
  | 'endWebhook'
  | 'listDeliveries'
  | 'replayDeliveries'

export function webhookHandlers(node: Node, config: Config): Pick<Handlers, Names> {
  const step = async (
    what: WebhookStep,
    { command, webhook }: { readonly command: CommandId; readonly webhook: WebhookId },
    asker: Asker,
  ) => {
    const by = getOfficer(asker)
    const done = await node.register(by, command, () =>
      decideWebhookStep(node.image.coalition, what, { webhook, party: by.party }, node.now()),
    )
    return isRefusal(done) ? done : { webhook }
  }
  return {
    ...readers(node),
    subscribeWebhook: (input, asker) => subscribe(node, config.sandbox, input, asker),
    rotateWebhook: (input, asker) => rotate(node, input, asker),
    pauseWebhook: (input, asker) => step('webhook.paused', input, asker),
    resumeWebhook: (input, asker) => step('webhook.resumed', input, asker),
    endWebhook: async (input, asker) => {
      const done = await step('webhook.ended', input, asker)
      if (!isRefusal(done)) await node.ledger.systems.dropWebhook(done.webhook)
      return done
    },
    replayDeliveries: async ({ webhook, id }, asker) => {
      const known = findOwn(node, webhook, asker)
      if (isRefusal(known)) return known
      return { revived: await node.ledger.systems.revive(webhook, id, node.now()) }
    },
  }
}

const findOwn = (node: Node, id: WebhookId, asker: Asker) =>
  findOwnWebhook(node.image.coalition, id, getOfficer(asker).party, node.now())

/** The secret is sealed before the entry stands: no webhook is ever without one. */
async function subscribe(
  node: Node,
  local: boolean,
  { command, ...wanted }: Parameters<Handlers['subscribeWebhook']>[0],
  asker: Asker,
) {
  const wrong = refuseUrl(wanted.url, local)
  if (wrong) return wrong
  const by = getOfficer(asker)
  const id = node.nextId() as WebhookId // the node's only source of ids
  const secret = randomBytes(32)
  await node.ledger.systems.putSecret(id, firstSecretOf(id), secret)
  const done = await node.register(by, command, () =>
    decideSubscribe(node.image.coalition, { ...wanted, id, party: by.party }, node.now()),
  )
  if (!isRefusal(done) && node.image.coalition.webhooks.has(id))
    return { webhook: id, secret: toShown(secret) }
  await node.ledger.systems.dropWebhook(id)
  return isRefusal(done) ? done : refuse('token-shown-once')
}

/** Likewise; a secret whose entry did not come to stand is forgotten. */
async function rotate(
  node: Node,
  { command, ...wanted }: Parameters<Handlers['rotateWebhook']>[0],
  asker: Asker,
) {
  const { webhook } = wanted
  const by = getOfficer(asker)
  const name = node.nextId() as WebhookSecretId // the node's only source of ids
  const secret = randomBytes(32)
  await node.ledger.systems.putSecret(webhook, name, secret)
  const before = node.image.coalition.webhooks.get(webhook)?.former
  const done = await node.register(by, command, () =>
    decideRotateWebhook(
      node.image.coalition,
      { ...wanted, secret: name, party: by.party },
      node.now(),
    ),
  )
  const stands = !isRefusal(done) && node.image.coalition.webhooks.get(webhook)?.secret === name
  if (!stands) await node.ledger.systems.dropSecret(name)
  else if (before) await node.ledger.systems.dropSecret(before)
  if (isRefusal(done)) return done
  return stands ? { webhook, secret: toShown(secret) } : refuse('token-shown-once')
}

/** As Standard Webhooks writes a secret. */
const toShown = (secret: Buffer): string => `whsec_${secret.toString('base64')}`

function readers(node: Node): Pick<Handlers, 'listWebhooks' | 'listDeliveries'> {
  return {
    listWebhooks: async ({ after, limit }, asker) => {
      const from = readCursor('webhooks', after)
      if (isRefusal(from)) return from
      const own = ownWebhooks(node, getOfficer(asker).party).filter(({ id }) => id > from)
      const page = own.slice(0, limit)
      const last = own.length > limit ? page.at(-1) : undefined
      const rows = []
      for (const { id, ...rest } of page)
        rows.push({ ...rest, webhook: id, ...(await node.ledger.systems.count(id)) })
      return { rows, ...(last ? { next: toCursor('webhooks', last.id) } : {}) }
    },

    listDeliveries: async ({ webhook, after, limit }, asker) => {
      const known = findOwn(node, webhook, asker)
      if (isRefusal(known)) return known
      const from = readCursor('deliveries', after)
      if (isRefusal(from)) return from
      const found = await node.ledger.systems.listDeliveries(webhook, from, limit + 1)
      const page = found.slice(0, limit)
      const last = found.length > limit ? page.at(-1) : undefined
      return {
        rows: page.map(toRow),
        ...(last ? { next: toCursor('deliveries', last.id) } : {}),
      }
    },
  }
}

function ownWebhooks(node: Node, party: PartyId): KnownWebhook[] {
  const { coalition } = node.image
  const now = node.now()
  return [...coalition.webhooks.values()]
    .filter(({ unit }) => partyOfUnit(coalition, unit, now) === party)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

function toRow({
  body,
  webhook: _,
  entry: __,
  ...row
}: Delivery): Answer<'listDeliveries'>['rows'][number] {
  const { type } = JSON.parse(body) as { type: string } // written by the outbox
  return { ...row, type }
}
