import { breakGlass, reviewGlass } from '../../domain/glass/index.ts'
import { type CaseId, isRefusal, refuse } from '../../kit/index.ts'
import { toAct } from '../act.ts'
import { type Asker, getCaller, getOfficer, type Handlers } from '../asker.ts'
import type { Node } from '../node.ts'
import { ADDRESS_WAITS, Throttle } from '../throttle.ts'

export function glassHandlers(node: Node): Pick<Handlers, 'breakGlass' | 'reviewGlass'> {
  const act = toAct(node)
  // A number can be told, not guessed: it has forty random bits, and guesses wait.
  const guesses = new Throttle(ADDRESS_WAITS)
  return {
    breakGlass: async ({ command, number, ...emergency }, asker) => {
      const by = getOfficer(asker)
      const now = node.now()
      const wait = guesses.waitFor(by.officer, now)
      if (wait > 0) return refuse('too-many-tries', { facts: { seconds: Math.ceil(wait / 1000) } })
      const id = node.image.numbers.get(number.trim().toUpperCase())
      if (id === undefined) {
        guesses.failed(by.officer, now)
        return refuse('number-unknown', { field: 'number' })
      }
      const done = await node.act(id, by, { command }, (state) =>
        breakGlass(state, emergency, node.facts(by)),
      )
      if (isRefusal(done)) return done
      forgetSeen(asker, id)
      return { case: done.case, version: done.version }
    },

    reviewGlass: ({ case: id, command, ...review }, asker) =>
      act(id, asker, { command }, (state, facts) => reviewGlass(state, review, facts)),
  }
}

/** What this sitting saw of the case before was seen on another ground: from now it is logged anew. */
function forgetSeen(asker: Asker, id: CaseId): void {
  const { seen } = getCaller(asker).session
  for (const key of seen) if (key.startsWith(`${id}|`)) seen.delete(key)
}
