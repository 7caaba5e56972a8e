import { isRefusal, refuse } from '../../kit/index.ts'
import { getOfficer, type Handlers } from '../asker.ts'
import { readCursor, toCursor } from '../cursor.ts'
import type { Node } from '../node.ts'
import { toOutline } from '../view.ts'

export function incidentHandlers(node: Node): Pick<Handlers, 'readIncident' | 'listIncidents'> {
  return {
    readIncident: ({ incident, after, limit }, asker) => {
      const by = getOfficer(asker)
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
      const { party } = getOfficer(asker)
      const heir = node.heir()
      const own = [...node.image.incidents.values()].filter(
        (incident) => heir(incident.party, incident.unit) === party,
      )
      const left = own.reverse().filter(({ id }) => from === '' || id < from)
      const page = left.slice(0, limit)
      const last = left.length > limit ? page.at(-1) : undefined
      return {
        ...(last ? { next: toCursor('incidents', last.id) } : {}),
        rows: page.map(({ id, name, country, openedAt, unit, cases }) => ({
          incident: id,
          name,
          country,
          openedAt,
          openedBy: unit,
          cases,
        })),
      }
    },
  }
}
