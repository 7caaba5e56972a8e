import { type AtGate, atGate, passGate, returnPaper, takePaper } from '../../domain/board/index.ts'
import type { NewCaseEntry } from '../../domain/case/entries.ts'
import { type FirstContact, registerCase, todayOf } from '../../domain/case/register.ts'
import type { Incident } from '../../domain/incident/index.ts'
import { type CaseId, isRefusal, type Officer, type Refusal, refuse } from '../../kit/index.ts'
import type { PlacedEntry } from '../../ledger/index.ts'
import { type OfficerAct, toOfficerAct } from '../act.ts'
import { type Asker, getOfficer, type Handlers } from '../asker.ts'
import { nextTag } from '../board.ts'
import { toCaseNumber } from '../case-number.ts'
import type { Node } from '../node.ts'
import { findOwn, gateOf } from './board.ts'
import { toRegistered } from './case.ts'

type Names = 'passGate' | 'tagPerson' | 'takePaper' | 'returnPaper'

export function gateHandlers(node: Node): Pick<Handlers, Names> {
  const act = toOfficerAct(node)
  return {
    // One after the other, so that no number is given twice.
    passGate: (input, asker) =>
      node.alone(gateOf(input.incident), () => pass(node, input, getOfficer(asker))),

    tagPerson: ({ case: id, ...input }, asker) => {
      const incident = node.image.rows.get(id)?.incident
      return node.alone(incident ? gateOf(incident) : id, () =>
        tag(node, act, { ...input, case: id }, asker),
      )
    },

    takePaper: ({ case: id, command, paper }, asker) =>
      act(id, asker, { command }, (state, facts) => takePaper(state, paper, facts)),

    returnPaper: ({ case: id, command, ...given }, asker) =>
      act(id, asker, { command }, (state, facts) => returnPaper(state, given, facts)),
  }
}

type Passing = Parameters<Handlers['passGate']>[0]

/** A first contact of twenty seconds: the rest is asked when her turn comes. */
async function pass(node: Node, input: Passing, by: Officer) {
  const incident = findOwn(node, input.incident, by)
  if (!incident) return refuse('incident-unknown')
  const earlier = await node.findRepeated(by, input.command)
  if (earlier && earlier.length > 0) return toPassed(earlier, 0)
  const given = toTag(node, incident, input.tag)
  if (isRefusal(given)) return given
  const facts = node.facts(by)
  const contact = toContact(input, incident, node, by)
  const number = toCaseNumber(node)
  const opened = registerCase(contact, number, facts)
  if (isRefusal(opened)) return opened
  const gate = { ...input, tag: given }
  const entries = [...opened, ...atGate(gate, contact, incident.teams, facts)]
  const id = node.nextId() as CaseId // the node's only source of ids
  const placed = await node.open([{ id, entries }], by, { command: input.command })
  return isRefusal(placed) ? placed : toPassed(placed, given)
}

/** A number of the officer's choice is for sheets that were filled in without a computer. */
function toTag(node: Node, incident: Incident, wanted: number | undefined): number | Refusal {
  if (wanted === undefined) return nextTag(node, incident)
  const isGiven = node.image.tags.get(incident.id)?.has(wanted)
  return isGiven ? refuse('tag-used', { field: 'tag', facts: { tag: wanted } }) : wanted
}

function toContact(input: Passing, incident: Incident, node: Node, by: Officer): FirstContact {
  const { name, sex, years, language = incident.language ?? 'id' } = input
  return {
    name,
    sex,
    age:
      years === undefined
        ? { kind: 'unknown' }
        : { kind: 'about', years, asOf: todayOf(node.facts(by)) },
    language,
    country: incident.country,
    place: incident.place ?? '',
    safety: 'not-asked',
    children: 0,
    channel: incident.kind === 'raid' ? 'host-police' : 'walk-in',
    safe: {},
    papers: [],
    story: '',
    relations: [],
    incident: incident.id,
  }
}

/** From the ledger's answer, so that a repeated command gives the number of the first time. */
function toPassed(placed: readonly PlacedEntry[], given: number) {
  const passed = placed.find(({ type }) => type === 'gate.passed')
  // The body of that type.
  const body = passed?.body as Extract<NewCaseEntry, { type: 'gate.passed' }>['body'] | undefined
  return { ...toRegistered(placed, ''), tag: body?.tag ?? given }
}

type Tagging = Parameters<Handlers['tagPerson']>[0]

async function tag(node: Node, act: OfficerAct, input: Tagging, asker: Asker) {
  const row = node.image.rows.get(input.case)
  const incident = row?.incident && findOwn(node, row.incident, getOfficer(asker))
  // Somebody without an incident has no gate to come through; who must not know of her is told the same.
  if (!incident) return refuse('case-unknown')
  const given = toTag(node, incident, input.tag)
  if (isRefusal(given)) return given
  const gate: AtGate = { ...input, tag: given }
  const done = await act(input.case, asker, { command: input.command }, (state, facts) =>
    passGate(state, gate, facts),
  )
  if (isRefusal(done)) return done
  return { ...done, tag: node.image.rows.get(input.case)?.board?.tag ?? given }
}
