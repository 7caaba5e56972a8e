import { type Answer, type Asked, chainOf, MOST_SENT } from '../../contract/index.ts'
import type { Instant, PostId } from '../../kit/index.ts'
import { noteOpened } from './pending-cases.ts'
import type { UnsentAct, Vault } from './vault.ts'

type Send = (sending: Asked<'sendUnsent'>) => Promise<Answer<'sendUnsent'>>
type Result = Answer<'sendUnsent'>['results'][number]
type Lying = Awaited<ReturnType<Vault['list']>>[number]

/** What became of the acts of one round. */
export type Sent = {
  readonly recorded: number
  readonly quarantined: number
  readonly refused: number
}

/** Bytes of one sending, well below what the endpoint takes. */
const MOST_BYTES = 1024 * 1024

/**
 * Sends what is unsent, in order, until nothing more goes. An act leaves the vault only when the server
 * said that it has it, so a lost answer or a closed tab sends it again under the same command. Throws what
 * `send` throws; nothing is lost by that. Only one tab may do this at a time.
 */
export async function sendUnsent(vault: Vault, send: Send): Promise<Sent> {
  const sent = { recorded: 0, quarantined: 0, refused: 0 }
  for (;;) {
    const batch = toBatch(await vault.list())
    const [first] = batch
    if (!first) return sent
    const { results } = await send({
      post: first.act.post,
      acts: batch.map(({ act }) => toSent(act)),
    })
    const answered = new Map(results.map((one) => [one.command, one]))
    for (const lying of batch) {
      const result = answered.get(lying.act.command)
      if (!result || result.done === 'waits') continue
      sent[result.done] += 1
      await settle(vault, lying, result)
    }
    // Nothing moved: whoever answers so would be asked for ever.
    if (!results.some(({ done }) => done !== 'waits')) return sent
  }
}

/** The first acts that may go: of one post, none behind a refused one of its chain, not too much at once. */
function toBatch(all: readonly Lying[]): Lying[] {
  const stopped = new Set(all.flatMap(({ act }) => (act.refused ? [chainOf(act)] : [])))
  return cut(all.filter(({ act }) => !stopped.has(chainOf(act))))
}

function cut(free: readonly Lying[]): Lying[] {
  const post = free[0]?.act.post
  const batch: Lying[] = []
  let bytes = 0
  for (const lying of free) {
    if (lying.act.post !== post || batch.length === MOST_SENT) break
    bytes += lying.row.box.length
    if (batch.length > 0 && bytes > MOST_BYTES) break
    batch.push(lying)
  }
  return batch
}

const toSent = ({ command, name, input, madeAt, base }: UnsentAct) => ({
  command,
  name,
  input: { ...input },
  madeAt,
  ...(base === undefined ? {} : { base }),
})

async function settle(vault: Vault, lying: Lying, result: Result): Promise<void> {
  if (result.done === 'refused') {
    const refused = { code: result.code ?? '', detail: result.detail ?? '' }
    return vault.change(lying, (act) => ({ ...act, refused }))
  }
  if (lying.act.name === 'registerCase' && result.case)
    await noteOpened(vault, { command: lying.act.command, case: result.case })
  if (await vault.drop(lying)) return
  // The draft went on while it was sent: the next version is made on what the server has now.
  const { keptAt } = result
  if (keptAt !== undefined) await vault.change(lying, (act) => ({ ...act, base: keptAt }))
}

/** The acts of a refused chain, for the unit to decide: they leave the vault when the unit has them. */
export async function giveUp(vault: Vault, chain: string, send: Send): Promise<void> {
  const own = (await vault.list()).filter(({ act }) => chainOf(act) === chain)
  const post: PostId | undefined = own[0]?.act.post
  if (post === undefined) return
  const { results } = await send({ post, giveUp: true, acts: own.map(({ act }) => toSent(act)) })
  for (const lying of own) {
    const result = results.find(({ command }) => command === lying.act.command)
    if (result?.done === 'quarantined' || result?.done === 'recorded') await vault.drop(lying)
  }
}

/** Everything that is unsent, refused or not, in order and of one post at a time: for the unit to decide. */
export async function handInAll(vault: Vault, send: Send): Promise<number> {
  let handed = 0
  for (;;) {
    const batch = cut(await vault.list())
    const [first] = batch
    if (!first) return handed
    const { results } = await send({
      post: first.act.post,
      acts: batch.map(({ act }) => toSent(act)),
    })
    const known = new Set(results.map(({ command }) => command))
    for (const lying of batch)
      if (known.has(lying.act.command) && (await vault.drop(lying))) handed += 1
    if (!batch.some(({ act }) => known.has(act.command))) return handed
  }
}

/** Lets a refused act be tried again; without the version it was made on, it is written beside the other. */
export async function tryAgain(vault: Vault, command: string, beside: boolean): Promise<void> {
  const lying = (await vault.list()).find(({ act }) => act.command === command)
  if (!lying) return
  await vault.change(lying, ({ refused: _, ...act }) => {
    const { version: __, ...rest } = act.input
    return beside ? { ...act, input: rest } : act
  })
}

/** For acts made now. */
export const nowHere = (): Instant => Date.now() as Instant // the browser's clock; the server bounds it
