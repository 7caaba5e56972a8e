import type { Answer } from '../../contract/index.ts'
import { findRowName } from '../../domain/case/row.ts'
import { refuse, type Worker } from '../../kit/index.ts'
import { getWorker, type Handlers } from '../asker.ts'
import { toBecause } from '../linkage/because.ts'
import type { LikenessFinder } from '../linkage/finder.ts'
import { toFieldsOfContact } from '../linkage/person-fields.ts'
import type { Alike } from '../linkage/port.ts'
import type { Node } from '../node.ts'
import { toOutline } from '../view.ts'

export function alikeHandlers(node: Node, finder: LikenessFinder): Pick<Handlers, 'findAlike'> {
  return {
    findAlike: async ({ limit, ...partly }, asker) => {
      const by = getWorker(asker)
      if (by.purpose !== 'protection')
        return refuse('purpose-of-another-post', { facts: { purpose: by.purpose } })
      const fields = toFieldsOfContact(partly, node.image.coalition.arrivals?.papers)
      const found = await finder.find(by, fields, limit)
      const rows = found.flatMap((one) => toRow(node, one, by))
      return { state: finder.state, model: finder.model, rows }
    },
  }
}

function toRow(
  node: Node,
  { case: id, explanation }: Alike,
  by: Worker,
): Answer<'findAlike'>['rows'] {
  const row = node.image.rows.get(id)
  const outline = row && toOutline(row, by, node.heir())
  const because = toBecause(explanation)
  if (!outline || !because) return []
  const name = findRowName(row)
  return [{ ...outline, ...(name === undefined ? {} : { name }), because }]
}
