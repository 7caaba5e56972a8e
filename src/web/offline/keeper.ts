import {
  type Answer,
  type Asked,
  type EndpointName,
  findPending,
  LATER,
  type LaterName,
} from '../../contract/index.ts'
import type { CommandId, PostId } from '../../kit/index.ts'
import { api, toProblem } from '../ui/ask.ts'
import { queries, renew } from '../ui/queries.ts'
import type { Me } from '../ui/session.ts'
import { findInterview, findPendingOne, listInterviews, listPending } from './interviews-kept.ts'
import { toKeptName } from './kept-name.ts'
import {
  isUnreachable,
  type Keeper,
  type Later,
  offlineNow,
  recount,
  setOffline,
} from './offline.ts'
import { nowHere, sendUnsent } from './outbox.ts'
import { takeBoard, takeCase, toBoardName } from './own-hands.ts'
import type { UnsentAct, Vault } from './vault.ts'

/** Answers that are taken along: who the officer is, the coalition, its instruments, desk and drafts. */
const ALONG: ReadonlySet<EndpointName> = new Set<EndpointName>([
  'me',
  'readHandInSlip',
  'readCoalition',
  'listInstruments',
  'readInstrument',
  'readDesk',
  'readDraft',
  'listInterviews',
  'readInterview',
])

/** What pages ask of an opened vault. */
export function toKeeper(vault: Vault): Keeper {
  const flush = () => flushAlone(vault)
  return {
    officer: vault.officer,
    take: (name, input, answer) => {
      if (!isOwn(vault, name, answer)) return
      // The answer of readBoard.
      if (name === 'readBoard') void takeOwnHands(vault, answer as Answer<'readBoard'>)
      if (!ALONG.has(name)) return
      void vault.keep(toKeptName(name, input), answer, Date.now())
      // The answer of listInterviews.
      if (name === 'listInterviews') void takeCase(vault, answer as Answer<'listInterviews'>)
    },
    find: (name, input) => find(vault, name, input),
    findNewer: async (name, input) => {
      if (name === 'readDraft') return findOwnDraft(vault, input)
      // Inputs as their endpoints take them.
      if (name === 'listInterviews') return listPending(vault, input as Asked<'listInterviews'>)
      if (name === 'readInterview') return findPendingOne(vault, input as Asked<'readInterview'>)
      return undefined
    },
    keepAct: async (later) => {
      const act = await toUnsent(vault, later)
      await vault.put(act, later.draft)
      await recount()
      // What is on screen of them goes on from here.
      await queries.invalidateQueries({ queryKey: ['listInterviews'] })
      await queries.invalidateQueries({ queryKey: ['readInterview'] })
    },
    mustWait: async (later) => {
      if (!isLater(later.name)) return false
      // A case named by the act that opens it: only the outbox knows which it became.
      if ('case' in later.input && findPending(later.input.case)) return true
      return vault.holdsChain(await toUnsent(vault, later))
    },
    flush,
  }
}

async function takeOwnHands(vault: Vault, board: Answer<'readBoard'>): Promise<void> {
  const { post } = queries.getQueryData<Me | null>(['me']) ?? {}
  if (post) await takeBoard(vault, board, post.post)
}

/** Of the officer whose vault it is, and of nobody who signed in since. */
function isOwn({ officer }: Vault, name: EndpointName, answer: unknown): boolean {
  // The answer of `me` is the session.
  const me = name === 'me' ? (answer as Me) : queries.getQueryData<Me | null>(['me'])
  return me?.officer === officer
}

const isLater = (name: EndpointName): name is LaterName => LATER.some((one) => one === name)

async function toUnsent<Name extends EndpointName>(
  vault: Vault,
  { name, command, input, label }: Later<Name>,
): Promise<UnsentAct> {
  const { post } = queries.getQueryData<Me | null>(['me']) ?? {}
  if (!isLater(name) || !post) throw new Error(`${name} cannot be kept for later`)
  const known = name === 'keepDraft' ? await vault.findDraft(idOf(input) ?? '') : undefined
  const kept = known ? undefined : await baseOf(vault, name, input)
  return {
    // A UUID by `useAct`, which made it; versions of a draft are sent under the first one's.
    command: known?.command ?? (command as CommandId),
    name,
    input: { ...input },
    post: post.post satisfies PostId,
    madeAt: nowHere(),
    label,
    ...(known?.base === undefined ? {} : { base: known.base }),
    ...(kept === undefined ? {} : { base: kept }),
  }
}

/** When the server kept the version of the draft from which this one was made. */
async function baseOf(vault: Vault, name: LaterName, input: unknown) {
  const id = name === 'keepDraft' ? idOf(input) : undefined
  const kept = id && (await vault.find(toKeptName('readDraft', { id })))
  return kept ? (kept.answer as Answer<'readDraft'>).updatedAt : undefined
}

const idOf = (input: unknown): string | undefined =>
  typeof input === 'object' && input !== null && 'id' in input && typeof input.id === 'string'
    ? input.id
    : undefined

async function find(vault: Vault, name: EndpointName, input: unknown): Promise<unknown> {
  if (name === 'readBoard')
    // The input of readBoard.
    return (await vault.find(toBoardName((input as Asked<'readBoard'>).incident)))?.answer
  const kept = (await vault.find(toKeptName(name, input)))?.answer
  if (name === 'readDesk' && kept) return withDrafts(vault, kept as Answer<'readDesk'>)
  // Kept as their endpoints answered, to what they are asked.
  if (name === 'listInterviews' && kept)
    return listInterviews(vault, kept as Answer<'listInterviews'>)
  if (name === 'readInterview')
    return findInterview(
      vault,
      input as Asked<'readInterview'>,
      kept as Answer<'readInterview'> | undefined,
    )
  return kept
}

/** The desk as it was taken along, with the drafts written here since. */
async function withDrafts(vault: Vault, desk: Answer<'readDesk'>): Promise<Answer<'readDesk'>> {
  const unsent = (await vault.list()).map(({ act }) => act)
  const own = unsent.filter(({ name }) => name === 'keepDraft')
  const gone = unsent.map(({ input }) => input.draft ?? input.id)
  const drafts = own.map((act) => ({
    // As keepDraft takes them.
    ...(act.input as Pick<Answer<'readDesk'>['drafts'][number], 'id' | 'kind' | 'label'>),
    updatedAt: act.madeAt,
  }))
  return { ...desk, drafts: [...drafts, ...desk.drafts.filter(({ id }) => !gone.includes(id))] }
}

async function findOwnDraft(vault: Vault, input: unknown) {
  const id = idOf(input)
  const act = id && (await vault.findDraft(id))
  if (!act) return undefined
  return { id, kind: act.input.kind, updatedAt: act.madeAt, body: act.input.body }
}

/** Sends what is unsent, if no other tab is at it and the officer is the one who is signed in. */
async function flushAlone(vault: Vault): Promise<void> {
  const me = queries.getQueryData<Me | null>(['me'])
  if (me?.officer !== vault.officer) return
  const name = `rujukan-unsent-${vault.officer}`
  await navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
    if (!lock) return
    try {
      const { recorded, quarantined } = await sendUnsent(vault, api.sendUnsent)
      if (recorded + quarantined > 0) {
        setOffline({ reachable: true, quarantined: offlineNow().quarantined + quarantined })
        await renew({ register: false })
      }
      setOffline({ trouble: undefined })
    } catch (error) {
      if (isUnreachable(error)) setOffline({ reachable: false })
      else setOffline({ trouble: toProblem(error).detail })
    }
  })
  await recount()
}
