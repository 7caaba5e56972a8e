import { checkTeam, endTeam, joinTeam, type Team } from '../../domain/board/index.ts'
import type { Decision, Facts } from '../../domain/case/facts.ts'
import type { CaseState } from '../../domain/case/state.ts'
import { partyOfUnit } from '../../domain/coalition/index.ts'
import { changeTeam, type Incident, openIncident } from '../../domain/incident/index.ts'
import {
  type CaseId,
  type CommandId,
  type IncidentId,
  incidentStream,
  isRefusal,
  type Officer,
  type Refusal,
  refuse,
  type UnitId,
} from '../../kit/index.ts'
import { getOfficer, type Handlers } from '../asker.ts'
import { nextTag, seesBoard } from '../board.ts'
import { Boards } from '../boards.ts'
import type { Node } from '../node.ts'

type Names = 'openIncident' | 'readBoard' | 'joinTeam' | 'endTeam'

export function boardHandlers(node: Node): Pick<Handlers, Names> {
  const boards = new Boards(node)
  return {
    openIncident: async ({ command, ...incident }, asker) => {
      const by = getOfficer(asker)
      const stream = incidentStream(node.nextId() as IncidentId) // the node's only source of ids
      const place = { stream, log: by.party, seen: () => 0 }
      const placed = await node.write(by, { command }, place, () =>
        openIncident({ ...incident, cases: 0 }, node.facts(by)),
      )
      if (isRefusal(placed)) return placed
      const opened = placed[0]?.stream ?? stream
      return { incident: opened.slice('incident/'.length) as IncidentId } // the stream of incident.opened
    },

    readBoard: ({ incident: id, ...wish }, asker) => {
      const by = getOfficer(asker)
      const incident = node.image.incidents.get(id)
      const heir = node.heir()
      if (!incident || !seesBoard(incident, by, heir)) return refuse('incident-unknown')
      const { name, kind, country, language, openedAt, unit, party, teams } = incident
      const own = heir(party, unit) === by.party
      return {
        incident: id,
        name,
        kind,
        country,
        ...(language ? { language } : {}),
        openedAt,
        openedBy: unit,
        own,
        teams,
        ...boards.read(incident, by, wish),
        ...(own ? { nextTag: nextTag(node, incident) } : {}),
      }
    },

    joinTeam: ({ incident, unit }, asker) =>
      changeTeams(node, incident, unit, getOfficer(asker), 'incident.team-joined'),

    endTeam: ({ incident, unit }, asker) =>
      changeTeams(node, incident, unit, getOfficer(asker), 'incident.team-ended'),
  }
}

/**
 * The queue of whoever passes the gate or is invited to it. Not that of the incident's stream: what they write waits in
 * that one, and they would wait for themselves.
 */
export const gateOf = (id: IncidentId): string => `gate/${id}`

/** The incident of the own institution. */
export function findOwn(node: Node, id: IncidentId, by: Officer): Incident | undefined {
  const incident = node.image.incidents.get(id)
  return incident && node.heir()(incident.party, incident.unit) === by.party ? incident : undefined
}

type Change = Parameters<typeof changeTeam>[0]

/**
 * First in the incident, so that whoever comes from now on is told of as well, then in every case. A request
 * cut in the middle is finished by asking again: what was done is not done twice.
 */
function changeTeams(node: Node, id: IncidentId, unit: UnitId, by: Officer, change: Change) {
  return node.alone(gateOf(id), async () => {
    const incident = findOwn(node, id, by)
    if (!incident) return refuse('incident-unknown')
    const party = partyOfUnit(node.image.coalition, unit, node.now())
    const team = { unit, ...(party ? { party } : {}) }
    const refused = change === 'incident.team-joined' ? checkTeam(team, by) : undefined
    if (refused) return refused
    const known = incident.teams.find((one) => one.unit === unit)
    const joined: Team | undefined = known ?? (party && { unit, party })
    if (!joined) return refuse('unit-unknown', { field: 'unit' })
    if (Boolean(known) !== (change === 'incident.team-joined')) {
      const written = await writeTeam(node, incident, joined, by, change)
      if (isRefusal(written)) return written
    }
    const cases = await inEveryCase(node, incident, by, (state, facts) =>
      change === 'incident.team-joined'
        ? joinTeam(state, joined, facts)
        : endTeam(state, unit, facts),
    )
    return { incident: id, cases }
  })
}

function writeTeam(
  node: Node,
  { id, version, party }: Incident,
  team: Team,
  by: Officer,
  change: Change,
): Promise<unknown | Refusal> {
  const place = { stream: incidentStream(id), log: party, seen: () => version }
  const command = node.nextId() as CommandId // the node's only source of ids
  return node.write(by, { command }, place, () => [changeTeam(change, team, node.facts(by))])
}

/** Cases are acted on so many at once: they share commits. */
const AT_ONCE = 50

async function inEveryCase(
  node: Node,
  { id }: Incident,
  by: Officer,
  decide: (state: CaseState, facts: Facts<Officer>) => Decision,
): Promise<number> {
  const cases = [...(node.image.ofIncident.get(id)?.newest() ?? [])]
  let changed = 0
  for (let at = 0; at < cases.length; at += AT_ONCE) {
    const some = cases.slice(at, at + AT_ONCE)
    const done = await Promise.all(some.map((one) => inCase(node, one, by, decide)))
    changed += done.filter(Boolean).length
  }
  return changed
}

async function inCase(
  node: Node,
  id: CaseId,
  by: Officer,
  decide: (state: CaseState, facts: Facts<Officer>) => Decision,
): Promise<boolean> {
  const command = node.nextId() as CommandId // the node's only source of ids
  const done = await node.act(id, by, { command }, (state) => decide(state, node.facts(by)))
  return !isRefusal(done) && done.entries.length > 0
}
