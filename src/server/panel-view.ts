import type { Answer } from '../contract/index.ts'
import type { CaseRow } from '../domain/case/row.ts'
import type { CaseState } from '../domain/case/state.ts'
import { partyOfUnit } from '../domain/coalition/index.ts'
import { determinedIn, disclosePanel, later, missingSeats, termsOf } from '../domain/panel/index.ts'
import type { CaseId, Worker } from '../kit/index.ts'
import type { Node } from './node.ts'

type Panel = Answer<'readPanel'>

/** Opinions and decisions as this reader may see them; undefined when there is no such case for it. */
export function toPanelView(
  node: Node,
  id: CaseId,
  state: CaseState,
  by: Worker,
): Panel | undefined {
  const view = disclosePanel(state, { ...by, now: node.now(), heir: node.heir() })
  if (!view) return undefined
  return { ...view, case: id, number: state.number, terms: toTerms(node, state) }
}

/** The coalition's rule, and which of its seats are taken so far: by the lead, and by whoever sits. */
function toTerms(node: Node, state: CaseState): Panel['terms'] {
  const { lead, panel } = state
  const { coalition } = node.image
  const terms = termsOf(coalition.named?.panel)
  const seated = [...panel.seats.values()].flatMap(({ unit, as }) =>
    as === 'member' ? [unit] : [],
  )
  const units = new Set([...(lead ? [lead.unit] : []), ...seated])
  const sitting = [...units].map((unit) => ({
    party: partyOfUnit(coalition, unit, node.now()),
    kind: coalition.units.get(unit)?.kind,
    leads: unit === lead?.unit,
  }))
  const missing = new Set(missingSeats(terms, sitting, node.heir()).map((seat) => seat.id))
  const { seats, asNeeded, quorum, source } = terms
  return {
    seats: seats.map((seat) => ({ id: seat.id, name: seat.name, met: !missing.has(seat.id) })),
    asNeeded: asNeeded.map((party) => node.heir()(party)),
    quorum,
    reviewUntil: later(state, terms.review, { coalition, now: node.now() }),
    source,
  }
}

type Panels = Answer<'listPanels'>
type PanelLine = Panels['rows'][number]

/** Panels on which a unit sits: what is under way first, by its deadline. */
export function listPanels(node: Node, by: Worker, limit: number): Panels {
  const { image } = node
  const rows = [...(image.seatedAt.get(by.unit)?.newest() ?? [])].flatMap((id) => {
    const row = image.rows.get(id)
    return row && !row.annulled ? toLine(row, by) : []
  })
  rows.sort((a, b) => (a.deadline ?? Infinity) - (b.deadline ?? Infinity))
  const { within } = termsOf(image.coalition.named?.panel)
  return { rows: rows.slice(0, limit), total: rows.length, within }
}

function toLine(row: CaseRow, by: Worker): PanelLine[] {
  const { panel } = row
  const seat = panel?.seats.find(({ unit }) => unit === by.unit)
  const determined = determinedIn(panel, 'inside')
  if (!panel || !seat || !determined) return []
  const told = row.outline?.told
  return [
    {
      case: row.id,
      number: row.number,
      lead: row.leadUnit,
      sex: told?.sex ?? 'unknown',
      ageBand: told?.ageBand ?? 'unknown',
      children: told?.children ?? 0,
      as: seat.as,
      ...determined,
      filed: panel.filed.includes(by.unit),
      ...(panel.deadline === undefined ? {} : { deadline: panel.deadline }),
    },
  ]
}
