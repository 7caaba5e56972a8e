import { leavePerson, recordTriage, type Stage, takePerson } from '../../domain/board/index.ts'
import {
  type CommandId,
  findCaseOf,
  type IncidentId,
  isRefusal,
  type Refusal,
  refuse,
} from '../../kit/index.ts'
import type { PlacedEntry } from '../../ledger/index.ts'
import { type OfficerAct, toOfficerAct } from '../act.ts'
import { type Asker, getOfficer, type Handlers } from '../asker.ts'
import { personsOf, seesBoard } from '../board.ts'
import type { Conflict } from '../conflict.ts'
import type { Node } from '../node.ts'
import { withNames } from '../with-names.ts'

type Names = 'takeNext' | 'takePerson' | 'leavePerson' | 'recordTriage'

export function queueHandlers(node: Node): Pick<Handlers, Names> {
  const act = toOfficerAct(node)
  const told = async <Done>(done: Promise<Done | Refusal | Conflict>, asker: Asker) => {
    const answer = await done
    return isRefusal(answer) ? withNames(node, answer, asker) : answer
  }
  return {
    takeNext: (input, asker) =>
      node.alone(`queue/${input.incident}`, () => takeNext(node, act, input, asker)),

    takePerson: ({ case: id, command }, asker) =>
      told(act(id, asker, { command }, takePerson), asker),

    leavePerson: ({ case: id, command }, asker) =>
      told(act(id, asker, { command }, leavePerson), asker),

    recordTriage: ({ case: id, command, ...found }, asker) =>
      told(
        act(id, asker, { command }, (state, facts) => recordTriage(state, found, facts)),
        asker,
      ),
  }
}

type Wish = { readonly incident: IncidentId; readonly command: CommandId; readonly stage: Stage }

/** The first of the column whom nobody holds; whoever was taken a moment ago is passed over. */
async function takeNext(node: Node, act: OfficerAct, wish: Wish, asker: Asker) {
  const by = getOfficer(asker)
  const incident = node.image.incidents.get(wish.incident)
  if (!incident || !seesBoard(incident, by, node.heir())) return refuse('incident-unknown')
  const earlier = toTaken(await node.findRepeated(by, wish.command))
  if (earlier) return earlier
  for (const person of personsOf(node, incident, by)) {
    if (person.stage !== wish.stage || person.taken) continue
    const done = await act(person.case, asker, { command: wish.command }, takePerson)
    if (!isRefusal(done)) return done
  }
  return refuse('queue-empty')
}

function toTaken(placed: readonly PlacedEntry[] | undefined) {
  const taken = placed?.find(({ type }) => type === 'queue.taken')
  const id = taken && findCaseOf(taken.stream)
  return taken && id ? { case: id, version: taken.version } : undefined
}
