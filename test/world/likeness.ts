import type { CaseId } from '../../src/kit/index.ts'
import type { Explanation } from '../../src/linkage/index.ts'
import type { Config } from '../../src/server/config.ts'
import { toHandlers } from '../../src/server/handlers/index.ts'
import type { Alike, Likeness } from '../../src/server/linkage/port.ts'
import { MatchLook } from '../../src/server/match-look.ts'
import { toApp } from '../../src/server/serve.ts'
import { type Lantern, openLantern } from './node.ts'

/** What an index would say: pairs that a test calls alike. */
export class ToldLikeness implements Likeness {
  readonly model = 'told-1'
  readonly #pairs: (readonly [CaseId, CaseId, Explanation])[] = []
  /** How often it was asked. */
  asked = 0
  /** A case that the index fails on. */
  failing: CaseId | undefined

  say(one: CaseId, two: CaseId, given: Partial<Explanation> = {}): void {
    this.#pairs.push([one, two, { ...EXPLAINED, ...given }])
  }

  alike(id: CaseId, held: (other: CaseId) => boolean, limit: number): Promise<readonly Alike[]> {
    this.asked += 1
    if (id === this.failing) return Promise.reject(new Error('the index failed'))
    const found = this.#pairs.flatMap(([one, two, explanation]) => {
      const other = one === id ? two : two === id ? one : undefined
      return other && held(other) ? [{ case: other, explanation }] : []
    })
    return Promise.resolve(found.slice(0, limit))
  }
}

/** With values of both sides, as the engine gives them. */
export const EXPLAINED: Explanation = {
  bits: 9.123456,
  probability: 0.998,
  band: 'almost-certain',
  prior: -12,
  reasons: [
    {
      column: 'name',
      level: 'sounds-both',
      bits: 11.5,
      m: 0.3,
      u: 0.0001,
      left: ['secretleft'],
      right: ['secretright'],
      onePer: 210_000,
    },
    {
      column: 'birthDate',
      level: 'shifted',
      bits: -3.2,
      m: 0.1,
      u: 0.2,
      left: ['1999'],
      right: ['1994'],
    },
  ],
  missing: [{ column: 'mother', gain: 0.4 }],
  signs: [{ code: 'older-in-one', years: 5 }, { code: 'number-contradicts' }],
}

export type Alikes = Lantern & { readonly likeness: ToldLikeness; readonly look: MatchLook }

/** A node whose index says what a test tells it. */
export async function openAlike(given: Partial<Config> = {}): Promise<Alikes> {
  const lantern = await openLantern(undefined, given)
  const { node, sessions, config } = lantern
  const likeness = new ToldLikeness()
  const look = new MatchLook(node, likeness)
  look.start()
  const handlers = toHandlers(node, sessions, config, undefined, likeness)
  const silent = { request: () => {}, fault: () => {}, says: () => {}, warns: () => {} }
  const app = toApp({ node, sessions, handlers, config, log: silent })
  return { ...lantern, app, likeness, look }
}
