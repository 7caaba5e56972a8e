import { type Client, createClient, ProblemError } from '../../src/client/index.ts'
import type { Asked, EndpointName } from '../../src/contract/index.ts'
import {
  type CaseId,
  type CommandId,
  DAY,
  type DraftId,
  type Instant,
  type LocalDate,
  type PartyId,
  type PostId,
  type ReferralId,
  toUuid7,
  type UnitId,
} from '../../src/kit/index.ts'
import type { Chance } from './chance.ts'

/** A command that was sent; `word` stands in exactly one body it writes. */
export type Sent = {
  readonly name: EndpointName
  readonly input: { readonly command: CommandId }
  readonly by: string
  readonly word: string
  /** Cases it opened, when it was an import. */
  readonly opens?: number
}

/** Everything that was asked of the server, by how it ended. */
export type Told = {
  readonly acknowledged: Sent[]
  readonly refused: Sent[]
  /** Sent, and no answer: done or not, and to be repeated. */
  unknown: Sent[]
  /** Cases whose personal data was shown, by post. */
  readonly shown: { readonly case: CaseId; readonly post: string }[]
  readonly cases: CaseId[]
}

export const newTold = (): Told => ({
  acknowledged: [],
  refused: [],
  unknown: [],
  shown: [],
  cases: [],
})

// The casts of this file mint codes of the sandbox and ids as a browser does.
const MISSION = ['kbri-phnom-penh-petugas-1', 'kbri-phnom-penh-petugas-2', 'kbri-phnom-penh-kepala']
const HOUSE = 'rptc-jakarta-petugas'
const HOUSE_UNIT = 'rptc-jakarta' as UnitId
const HOUSE_PARTY = 'kemensos' as PartyId

/** Officers of two institutions who act without a pause until the server is gone. */
export class Load {
  readonly #told: Told
  readonly #chance: Chance
  readonly #clients = new Map<string, Client>()
  readonly #referred: { case: CaseId; referral: ReferralId }[] = []

  constructor(told: Told, chance: Chance) {
    this.#told = told
    this.#chance = chance
  }

  async signIn(address: string): Promise<void> {
    for (const post of [...MISSION, HOUSE]) this.#clients.set(post, await signedIn(address, post))
  }

  /** Sends again, under their own ids, what the last server left without an answer. */
  async repeat(): Promise<void> {
    const again = this.#told.unknown.splice(0)
    for (const sent of again) await this.#send(sent)
  }

  /** Resolves when every hand has met a server that no longer answers. */
  async run(): Promise<void> {
    const hands = [...MISSION, ...MISSION].map((post) => untilGone(() => this.#act(post)))
    let serving = true
    const receiving = untilGone(
      () => this.#receive(),
      () => serving,
    )
    await Promise.all([...hands, untilGone(() => this.#list())])
    serving = false
    await receiving
  }

  async #act(by: string): Promise<void> {
    const { cases } = this.#told
    if (cases.length < 4 || this.#chance() < 0.2) return await this.#register(by)
    const id = this.#chance.pick(cases)
    const acts = [
      () => this.#tell(by, id),
      () => this.#tell(by, id),
      () => this.#look(by, id),
      () => this.#refer(by, id),
      () => this.#draft(by),
    ]
    await this.#chance.pick(acts)()
  }

  async #register(by: string): Promise<void> {
    const word = this.#word()
    const contact = { ...NOBODY, name: word }
    const done = await this.#send({
      name: 'registerCase',
      by,
      word,
      input: this.#input({ contact }),
    })
    if (isOf(done, 'case')) this.#told.cases.push(done.case as CaseId)
  }

  async #tell(by: string, id: CaseId): Promise<void> {
    const word = this.#word()
    const statement = { kind: 'story', text: `${word} ${'and so it went on '.repeat(20)}` }
    const input = this.#input({ case: id, statement })
    await this.#send({ name: 'addStatement', by, word, input })
  }

  async #look(by: string, id: CaseId): Promise<void> {
    await this.#clients.get(by)?.readCase({ case: id })
    this.#told.shown.push({ case: id, post: by })
  }

  async #draft(by: string): Promise<void> {
    const id = this.#id() as DraftId
    const draft = { id, kind: 'first-contact', label: 'x', body: { word: this.#word() } }
    await this.#clients.get(by)?.keepDraft(draft)
  }

  async #refer(by: string, id: CaseId): Promise<void> {
    const words = [this.#word(), this.#word()] as const
    const expires = (Date.now() + 30 * DAY) as Instant
    const answer = { ...AGREED, expires, witness: words[0] }
    const base = { by, word: words[0] }
    await this.#send({ ...base, name: 'giveConsent', input: this.#input({ case: id, answer }) })
    const request = { ...ASKED, text: words[1] }
    const input = this.#input({ case: id, request })
    const sent = await this.#send({ name: 'sendReferral', by, word: words[1], input })
    if (isOf(sent, 'referral'))
      this.#referred.push({ case: id, referral: sent.referral as ReferralId })
  }

  /** The house answers what comes, and withdraws nothing. */
  async #receive(): Promise<void> {
    const next = this.#referred.shift()
    if (!next) return await new Promise((resolve) => setTimeout(resolve, 5))
    await this.#send({ name: 'acceptReferral', by: HOUSE, word: '', input: this.#input(next) })
    const word = this.#word()
    const done = { ...next, outcome: 'done', words: word }
    await this.#send({ name: 'completeReferral', by: HOUSE, word, input: this.#input(done) })
  }

  /** A list of arrivals: one file, one confirmation, all cases or none. */
  async #list(): Promise<void> {
    const by = MISSION[0] ?? ''
    const word = this.#word()
    const rows = 20 + this.#chance.below(40)
    const list = await this.#clients.get(by)?.openArrivals(toFile(rows))
    if (!list) return
    const rest = { country: 'ID', place: 'gate', language: 'id', leaveRefused: true }
    const input = this.#input({ id: list.id, name: word, ...rest })
    await this.#send({ name: 'confirmArrivals', by, word, input })
  }

  async #send(sent: Sent): Promise<unknown> {
    const call = this.#clients.get(sent.by)?.[sent.name] as (input: unknown) => Promise<unknown> // every endpoint is one
    try {
      const answer = await call(sent.input as Asked<EndpointName>)
      const opens = isOf(answer, 'cases') ? { opens: Number(answer.cases) } : {}
      this.#told.acknowledged.push({ ...sent, ...opens })
      return answer
    } catch (error) {
      if (!(error instanceof ProblemError) || isOutage(error)) {
        this.#told.unknown.push(sent)
        throw error
      }
      this.#told.refused.push(sent)
      return error.problem
    }
  }

  #input = <T extends object>(rest: T) => ({ command: this.#id() as CommandId, ...rest })
  #id = (): string =>
    toUuid7(
      Date.now() as Instant,
      Uint8Array.from({ length: 10 }, () => this.#chance.below(256)),
    )
  #word = (): string => `word-${this.#id()}`
}

const isOf = <Key extends string>(value: unknown, key: Key): value is Record<Key, string> =>
  typeof value === 'object' && value !== null && key in value

/** The answer was cut off, or the store failed: done or not, nobody knows. */
const isOutage = ({ problem }: ProblemError): boolean =>
  problem.status >= 500 || problem.code === 'unreachable'

/** A problem is an answer; anything else says that the server is gone. */
async function untilGone(act: () => Promise<void>, goesOn = () => true): Promise<void> {
  while (goesOn()) {
    try {
      await act()
    } catch (error) {
      if (error instanceof TypeError) return
      if (error instanceof ProblemError && error.problem.code === 'unreachable') return
      if (error instanceof ProblemError && error.problem.status < 500) continue
      throw error
    }
  }
}

async function signedIn(address: string, post: string): Promise<Client> {
  let cookie = ''
  const client = createClient(`${address}/api`, async (url, init) => {
    const response = await fetch(url, { ...init, headers: { ...init.headers, cookie } })
    cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie
    return response
  })
  await client.signInSandbox({ post: post as PostId })
  return client
}

function toFile(rows: number) {
  const lines = Array.from({ length: rows }, (_, row) => `${row + 1};Kenari ${letters(row)};L;30`)
  const text = ['No;Nama;L/P;Umur', ...lines].join('\n')
  return { fileName: 'list.csv', content: Buffer.from(text).toString('base64') }
}

/** A name has no digits. */
const letters = (n: number): string =>
  String.fromCharCode(65 + (n % 26)).repeat(1 + Math.floor(n / 26))

const NOBODY = {
  sex: 'female',
  age: { kind: 'birthDate', birthDate: '1990-01-01' as LocalDate },
  language: 'id',
  country: 'KH',
  place: '',
  safety: 'safe',
  children: 0,
  channel: 'walk-in',
  safe: {},
  papers: [],
  story: '',
  relations: [],
}
const AGREED = {
  recipient: HOUSE_PARTY,
  classes: ['identity', 'exploitation'],
  purpose: 'protection',
  basis: 'person',
  language: 'id',
  text: 'consent-adult',
}
const ASKED = {
  toUnit: HOUSE_UNIT,
  need: 'safe-place',
  urgency: 'today',
  classes: ['identity', 'exploitation'],
  purpose: 'protection',
}
