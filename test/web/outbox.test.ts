import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Answer, type Asked, toPending } from '../../src/contract/index.ts'
import type { CommandId, Instant, OfficerId, PostId } from '../../src/kit/index.ts'
import { giveUp, sendUnsent, tryAgain } from '../../src/web/offline/outbox.ts'
import { type UnsentAct, Vault } from '../../src/web/offline/vault.ts'
import { memoryCabinet } from './memory-cabinet.ts'

const OFFICER = 'officer-1' as OfficerId
const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
  'encrypt',
  'decrypt',
])

type Sending = Asked<'sendUnsent'>
type Sent = Answer<'sendUnsent'>

/** What happens to one sending: nothing, lost on the way, half done, answer lost, tab closed after the answer. */
const FATES = ['fine', 'lost', 'half', 'answer-lost', 'closed'] as const
type Fate = (typeof FATES)[number]

/** A server that records each command once, and a line that fails as told. */
function toServer(fates: readonly Fate[], refuses: (command: string) => boolean = () => false) {
  const recorded: string[] = []
  const drafts = new Map<string, unknown>()
  let sendings = 0
  const posts: string[] = []
  const send = async ({ post, acts }: Sending): Promise<Sent> => {
    const fate = fates[sendings] ?? 'fine'
    sendings += 1
    if (fate === 'lost') throw new TypeError('network')
    const results: Sent['results'][number][] = []
    for (const [at, act] of acts.entries()) {
      if (fate === 'half' && at >= acts.length / 2) throw new TypeError('network')
      if (act.name === 'keepDraft') drafts.set(String(act.input.id), act.input.body)
      else if (refuses(act.command)) {
        results.push({ command: act.command, done: 'refused', code: 'no', detail: 'No.' })
        continue
      } else if (!recorded.includes(act.command)) {
        recorded.push(act.command)
        posts.push(post)
      }
      results.push({ command: act.command, done: 'recorded' })
    }
    if (fate === 'answer-lost') throw new TypeError('network')
    return { results }
  }
  return { recorded, posts, drafts, send, fateNow: () => fates[sendings - 1] ?? 'fine' }
}

const toAct = (n: number, more: Partial<UnsentAct> = {}): UnsentAct => ({
  command: `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}` as CommandId,
  name: 'registerCase',
  input: {},
  post: 'post-1' as PostId,
  madeAt: n as Instant,
  label: '',
  ...more,
})

/** An officer's hands: another act, another version of one draft, or a try to send. */
const hands = fc.array(fc.constantFrom('act', 'draft', 'send', 'other-post'), { maxLength: 40 })

test('whatever the line does: in order, exactly once, nothing lost', async () => {
  await fc.assert(
    fc.asyncProperty(
      hands,
      fc.array(fc.constantFrom(...FATES), { maxLength: 30 }),
      async (done, fates) => {
        const cabinet = memoryCabinet()
        const server = toServer(fates)
        const draft = crypto.randomUUID()
        const made: UnsentAct[] = []
        let lastDraft: unknown
        let post = 'post-1' as PostId
        // Every attempt is another tab over the same store.
        const attempt = async () => {
          const closing = {
            ...cabinet,
            dropUnsent: async (box: Parameters<typeof cabinet.dropUnsent>[0]) => {
              if (server.fateNow() === 'closed') throw new Error('the tab was closed')
              return cabinet.dropUnsent(box)
            },
          }
          await sendUnsent(new Vault(closing, OFFICER, key), server.send)
        }
        const vault = new Vault(cabinet, OFFICER, key)
        for (const [n, hand] of done.entries()) {
          if (hand === 'other-post') post = `post-${n}` as PostId
          if (hand === 'act') {
            const act = toAct(n, { post })
            made.push(act)
            await vault.put(act)
          }
          if (hand === 'draft') {
            lastDraft = n
            await vault.put(toAct(n, { name: 'keepDraft', input: { id: draft, body: n }, post }))
          }
          if (hand === 'send') await attempt().catch(() => {})
        }
        for (let n = 0; n <= fates.length; n++) await attempt().catch(() => {})
        expect(server.recorded).toEqual(made.map(({ command }) => command))
        expect(server.posts).toEqual(made.map((act) => act.post))
        expect(server.drafts.get(draft)).toEqual(lastDraft)
        expect(await vault.list()).toEqual([])
      },
    ),
    { numRuns: 150 },
  )
}, 60_000)

test('a refused act stays, holds its chain back and nothing else, and can be given up or tried again', async () => {
  const vault = new Vault(memoryCabinet(), OFFICER, key)
  const wrong = toAct(1)
  const after = toAct(2, {
    name: 'addStatement',
    input: { case: toPending(wrong.command), version: 3 },
  })
  await vault.put(wrong)
  await vault.put(toAct(3))
  let no = true
  const server = toServer([], (command) => no && command === wrong.command)
  expect(await sendUnsent(vault, server.send)).toEqual({ recorded: 1, quarantined: 0, refused: 1 })
  await vault.put(after)
  await sendUnsent(vault, server.send)
  expect((await vault.list()).map(({ act }) => [act.command, act.refused?.code])).toEqual([
    [wrong.command, 'no'],
    [after.command, undefined],
  ])
  no = false
  await tryAgain(vault, wrong.command, false)
  await tryAgain(vault, after.command, true)
  expect((await vault.list())[1]?.act.input).toEqual({ case: toPending(wrong.command) })
  expect((await sendUnsent(vault, server.send)).recorded).toBe(2)
  expect(server.recorded).toEqual([toAct(3).command, wrong.command, after.command])
  await vault.put(toAct(4))
  await giveUp(vault, toAct(4).command, async ({ acts }) => ({
    results: acts.map(({ command }) => ({ command, done: 'quarantined' as const })),
  }))
  expect(await vault.list()).toEqual([])
})
