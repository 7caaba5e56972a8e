import type { Answer } from '../../contract/index.ts'
import { isRefusal, refuse, type Worker } from '../../kit/index.ts'
import { getOfficer, type Handlers } from '../asker.ts'
import type { Sweeps } from '../linkage/sweep.ts'
import type { Node } from '../node.ts'
import { toFoundRows } from '../pair-rows.ts'

type Names = 'readSweep' | 'beginSweep' | 'stopSweep'

export function sweepHandlers(node: Node, sweeps: Sweeps): Pick<Handlers, Names> {
  const told = (by: Worker) => toTold(node, sweeps, by)
  return {
    readSweep: (_input, asker) => told(getOfficer(asker)),

    beginSweep: (_input, asker) => {
      const by = getOfficer(asker)
      if (by.purpose !== 'protection')
        return refuse('purpose-of-another-post', { facts: { purpose: by.purpose } })
      const begun = sweeps.begin(by.party)
      return isRefusal(begun) ? begun : told(by)
    },

    stopSweep: (_input, asker) => {
      const by = getOfficer(asker)
      if (by.purpose === 'protection') sweeps.stop(by.party)
      return told(by)
    },
  }
}

function toTold(node: Node, sweeps: Sweeps, by: Worker): Answer<'readSweep'> {
  const sweep = by.purpose === 'protection' ? sweeps.find(by.party) : undefined
  if (!sweep) return { state: 'none', done: 0, total: 0, found: 0 }
  const { state, begun, ended, done, total } = sweep
  const found = toFoundRows(node, by, sweeps.pairs(by.party)).length
  const running = state === 'running' && done > 0
  const left = running ? Math.round(((node.now() - begun) * (total - done)) / done) : undefined
  return {
    state,
    begun,
    ...(ended === undefined ? {} : { ended }),
    done,
    total,
    found,
    ...(left === undefined ? {} : { left }),
  }
}
