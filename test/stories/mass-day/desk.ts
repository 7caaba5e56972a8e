import { ProblemError } from '../../../src/client/index.ts'
import type { Asked } from '../../../src/contract/index.ts'
import type { CommandId, Instant, OfficerId, PostId } from '../../../src/kit/index.ts'
import { sendUnsent } from '../../../src/web/offline/outbox.ts'
import { type UnsentAct, Vault } from '../../../src/web/offline/vault.ts'
import { memoryCabinet } from '../../web/memory-cabinet.ts'
import { type Browser, browserOf, type Lantern } from '../../world/node.ts'
import type { Day } from './day.ts'
import type { Line } from './line.ts'

/** Acts of an interviewer, as they are called in the contract. */
type Acting = 'takeNext' | 'recordTriage' | 'beginInterview' | 'recordAnswers' | 'endInterview'
/** What was done, as its officer believes: acknowledged, or kept for later. */
export type Done = { readonly name: Acting; readonly command: CommandId }
type Kept = Extract<Acting, 'beginInterview' | 'recordAnswers' | 'endInterview'>

/** An officer at a browser of its own, whose store outlives its tabs. */
export class Desk {
  readonly post: PostId
  readonly done: Done[] = []
  readonly line: Line
  refused = 0
  /** Acts that lay in the store before they were sent. */
  kept = 0
  readonly #day: Day
  readonly #browser: Browser
  readonly #store = memoryCabinet()
  readonly #key: CryptoKey
  #vault: Vault

  private constructor(lantern: Lantern, post: PostId, day: Day, line: Line, key: CryptoKey) {
    this.post = post
    this.#day = day
    this.line = line
    this.#key = key
    this.#vault = this.#toVault()
    const request = (path: string, init: RequestInit) =>
      line.carry(async () => lantern.app.request(path, init))
    // Of the app a browser asks for nothing else.
    this.#browser = browserOf({ app: { request } as Lantern['app'] })
  }

  static async open(lantern: Lantern, post: PostId, day: Day, line: Line): Promise<Desk> {
    const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
      'encrypt',
      'decrypt',
    ])
    return new Desk(lantern, post, day, line, key)
  }

  /** Another tab over the same store: nothing of the one before is in memory. */
  openAnew(): void {
    this.#vault = this.#toVault()
    this.#browser.jar.token = undefined
  }

  #toVault = () => new Vault(this.#store, this.post as string as OfficerId, this.#key) // one post each

  unsent = async (): Promise<number> => (await this.#vault.list()).length

  /** Until it is answered: tries every other minute, and signs in where the sitting is over. */
  async insist<T>(ask: (browser: Browser) => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await ask(this.#browser)
      } catch (error) {
        if (isSignedOut(error)) await this.#signIn()
        else if (isUnreachable(error)) await this.#day.sleep(2)
        else throw error
      }
    }
  }

  /** An act that needs the network: `ask` sends it again under the same command until it is answered. */
  async now<T>(
    name: Exclude<Done['name'], Kept>,
    ask: (browser: Browser, command: CommandId) => Promise<T>,
  ): Promise<T> {
    const command = newCommand()
    const answer = await this.insist((browser) => ask(browser, command))
    this.done.push({ name, command })
    return answer
  }

  /** An act that is kept when the network is gone, or others of its chain wait; as the app does it. */
  async act<Name extends Kept>(name: Name, input: Omit<Asked<Name>, 'command'>): Promise<void> {
    const command = newCommand()
    const asked = { ...input, command } as Asked<Name> // the rest of it is the command
    const madeAt = this.#day.now as Instant // the time of the node
    const act: UnsentAct = { command, name, input, post: this.post, madeAt, label: '' }
    if (await this.#vault.holdsChain(act)) {
      await this.#put(act)
      this.done.push({ name, command })
      return this.flush()
    }
    try {
      const ask = this.#browser[name] as (input: Asked<Name>) => Promise<unknown> // of that name
      await ask(asked)
    } catch (error) {
      if (!isUnreachable(error) && !isSignedOut(error)) throw error
      await this.#put(act)
    }
    this.done.push({ name, command })
  }

  async #put(act: UnsentAct): Promise<void> {
    await this.#vault.put(act)
    this.kept += 1
  }

  /** Sends what is unsent, as far as the network carries. */
  async flush(): Promise<void> {
    if ((await this.unsent()) === 0) return
    try {
      const sent = await sendUnsent(this.#vault, (input) => this.#browser.sendUnsent(input))
      this.refused += sent.refused
    } catch (error) {
      if (isSignedOut(error)) await this.#signIn().then(() => this.flush())
      else if (!isUnreachable(error)) throw error
    }
  }

  async #signIn(): Promise<void> {
    await this.insist((browser) => browser.signInSandbox({ post: this.post }))
  }
}

export const newCommand = () => crypto.randomUUID() as CommandId // a UUID by form

const isUnreachable = (error: unknown): boolean => !(error instanceof ProblemError)
const isSignedOut = (error: unknown): boolean =>
  error instanceof ProblemError && error.problem.status === 401
