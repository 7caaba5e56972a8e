import { type CaseId, isRefusal, type Officer, refuse } from '../../kit/index.ts'
import type { Say } from '../../words/index.ts'
import { type Asker, getCaller, getOfficer, type Handlers } from '../asker.ts'
import { toExportNumber } from '../case-number.ts'
import { findIdentities, type Identity } from '../export/identity.ts'
import { type Readers, tableOf } from '../export/sources.ts'
import type { Asked, Cell, Table } from '../export/table.ts'
import { recordTaken, takeOut } from '../export/take-out.ts'
import { toWording, type Wording } from '../export/wording.ts'
import type { Sheet } from '../export/write.ts'
import type { Node } from '../node.ts'

export function exportHandlers(
  node: Node,
  readers: Omit<Readers, 'listExports'>,
): Pick<Handlers, 'exportList' | 'listExports'> {
  const listExports: Handlers['listExports'] = (_input, asker) => ({
    rows: seenExports(node, asker).map(({ id: _, officer, ...one }) => ({
      ...one,
      officer: node.image.coalition.officers.get(officer)?.name ?? officer,
    })),
  })
  return {
    listExports,
    exportList: async ({ asked, form, purpose }, asker) => {
      const by = getOfficer(asker)
      if (purpose !== undefined && purpose !== by.purpose)
        return refuse('purpose-of-another-post', {
          field: 'purpose',
          facts: { purpose: by.purpose },
        })
      const words = toWording(node, asker.language, asker.say, by.unit)
      const table = await tableOf(asked, asker, { ...readers, listExports }, words)
      if (isRefusal(table)) return table
      const cases = table.rows.flatMap((row) => row.case ?? [])
      const known = purpose ? await findIdentities(node, cases, by) : new Map<CaseId, Identity>()
      const number = toExportNumber(node)
      const named = purpose && cases.length > 0 ? withIdentity(table, known, words) : table
      const cover = coverOf(node, { number, asked, table, by, words, purpose })
      const taken = [...known.keys()].map((id) => ({ case: id, class: 'identity' as const }))
      await recordTaken(node, taken, by, `exportList ${number}`)
      return await takeOut(node, by, {
        number,
        sheets: [toSheet(asked, named, cover, asker.say)],
        form,
        list: asked.list,
        filter: filterOf(asked),
        purpose,
        rows: table.rows.length,
        disclosed: known.size,
      })
    },
  }
}

/** An auditor sees what was taken out anywhere, a supervisor what the own institution took. Newest first. */
function seenExports(node: Node, asker: Asker) {
  const { party } = getOfficer(asker)
  const isAuditor = getCaller(asker).post?.roles.includes('auditor') ?? false
  const heir = node.heir()
  return node.image.exports
    .filter((one) => isAuditor || heir(one.party, one.unit) === party)
    .toReversed()
}

/** Name and age stand after the first column; empty where the reader may not see them. */
function withIdentity(table: Table, known: ReadonlyMap<CaseId, Identity>, { say }: Wording): Table {
  const person = (id: CaseId | undefined): Cell[] => {
    const one = id && known.get(id)
    return one ? [toName(one, say), toAge(one, say)] : ['', '']
  }
  return {
    ...table,
    columns: table.columns.toSpliced(1, 0, say('cases.name'), say('export.age')),
    rows: table.rows.map((row) => ({
      ...row,
      cells: row.cells.toSpliced(1, 0, ...person(row.case)),
    })),
  }
}

const toName = ({ name }: Identity, say: Say): string =>
  name === null ? say('cases.unnamed') : (name ?? '')

function toAge({ age }: Identity, say: Say): string {
  if (!age || age.kind === 'unknown') return ''
  if (age.kind === 'birthDate') return age.birthDate
  const { years, asOf } = age
  return say(`export.age-${age.kind}`, { years, asOf })
}

type Cover = {
  readonly number: string
  readonly asked: Asked
  readonly table: Table
  readonly by: Officer
  readonly words: Wording
  readonly purpose: Officer['purpose'] | undefined
}

/** What stands on every sheet: number, when, how it was counted, who, what for, and that it is confidential. */
function coverOf(node: Node, { number, asked, table, by, words, purpose }: Cover): Sheet['cover'] {
  const { say, when, zone, unit, post, code } = words
  const rows = table.rows.length
  const filter = Object.entries(filterOf(asked)).filter(([name]) => name !== 'case')
  return [
    [say('export.number'), number],
    [say('export.confidential'), say('export.confidential-text')],
    [
      say('export.purpose'),
      purpose
        ? say('export.for', { purpose: code('purpose', purpose) })
        : say('export.masked-text'),
    ],
    [say('export.as-of'), `${when(node.now())} (${zone})`],
    [say('export.by'), `${unit(by.unit)}, ${post(by.post)}`],
    [say('export.filter'), filter.map(([name, value]) => code(`export.${name}`, value)).join(', ')],
    [say('export.counting'), code('export.counts', asked.list)],
    [
      say('export.rows'),
      table.total === undefined || table.total === rows
        ? rows
        : say('export.rows-of', { rows, total: table.total }),
    ],
  ]
}

/** Everything that narrowed the list, as codes and ids. */
function filterOf({ list: _, ...narrowed }: Asked): Record<string, string> {
  return Object.fromEntries(
    Object.entries(narrowed).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)]],
    ),
  )
}

function toSheet(asked: Asked, table: Table, cover: Sheet['cover'], say: Say): Sheet {
  const title = say(`export.list.${asked.list}`)
  return {
    name: title,
    title,
    cover,
    columns: table.columns,
    rows: table.rows.map(({ cells }) => cells),
  }
}
