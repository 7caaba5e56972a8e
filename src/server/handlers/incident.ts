import type { Incident } from '../../domain/incident/index.ts'
import { isRefusal, refuse, type Worker } from '../../kit/index.ts'
import { getWorker, type Handlers } from '../asker.ts'
import { seesBoard, standingOn } from '../board.ts'
import { readCursor, toCursor } from '../cursor.ts'
import type { Node } from '../node.ts'
import { toOutline } from '../view.ts'

export function incidentHandlers(node: Node): Pick<Handlers, 'readIncident' | 'listIncidents'> {
  return {
    readIncident: ({ incident, after, limit }, asker) => {
      const by = getWorker(asker)
      const heir = node.heir()
      const known = node.image.incidents.get(incident)
      if (!known || heir(known.party, known.unit) !== by.party) return refuse('incident-unknown')
      const { name, country, openedAt, unit } = known
      const all = [...(node.image.ofIncident.get(incident)?.newest() ?? [])].flatMap((id) => {
        const row = node.image.rows.get(id)
        return (row && toOutline(row, by, heir)) ?? []
      })
      const left = after === undefined ? all : all.filter((one) => one.case < after)
      const cases = left.slice(0, limit)
      const last = left.length > limit ? cases.at(-1)?.case : undefined
      const head = { incident, name, country, openedAt, openedBy: unit }
      return { ...head, cases, total: all.length, ...(last ? { next: last } : {}) }
    },

    listIncidents: ({ after, limit }, asker) => {
      const from = readCursor('incidents', after)
      if (isRefusal(from)) return from
      const by = getWorker(asker)
      const heir = node.heir()
      const seen = [...node.image.incidents.values()].filter((one) => seesBoard(one, by, heir))
      const left = seen.reverse().filter(({ id }) => from === '' || id < from)
      const page = left.slice(0, limit)
      const last = left.length > limit ? page.at(-1) : undefined
      return {
        ...(last ? { next: toCursor('incidents', last.id) } : {}),
        rows: page.map((incident) => toRow(node, incident, by)),
      }
    },
  }
}

function toRow(node: Node, incident: Incident, by: Worker) {
  const { id, name, country, openedAt, unit, party, kind } = incident
  const heir = node.heir()
  return {
    incident: id,
    name,
    country,
    openedAt,
    openedBy: unit,
    kind,
    own: heir(party, unit) === by.party,
    cases: countOf(node, incident, by),
  }
}

/** Of a list how many were opened with it; else whom the reader may see on its board. */
function countOf({ image, heir }: Node, { id, kind, cases, party, unit }: Incident, by: Worker) {
  const whose = heir()
  if (kind === 'arrivals' && whose(party, unit) === by.party) return cases
  let seen = 0
  for (const one of image.ofIncident.get(id)?.newest() ?? []) {
    const row = image.rows.get(one)
    if (row && standingOn(row, by, whose)) seen += 1
  }
  return seen
}
