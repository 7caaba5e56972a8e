import { html } from 'hono/html'
import { sayMend, sayNote } from './notes.ts'
import { cellAt, explain, type Outcome, placeOf } from './outcome.ts'
import { scoredPairs } from './pairs.ts'
import { roleName } from './wording.ts'

type Html = ReturnType<typeof html>

const GROUPS = 20
const ROWS_OF_GROUP = 50
const NEAREST = 15
const NOTES = 200
/** A cell may hold a page. */
const CELL = 120

export function groupsSection(outcome: Outcome): Html {
  const { groups, columns, settings } = outcome
  const { say } = settings
  if (groups.length === 0) return html`<p>${say('list-link.report.no-groups')}</p>`
  const head = [
    say('list-link.csv.file'),
    say('list-link.csv.row'),
    ...columns.map((column) => roleName(column, say)),
  ]
  return html`${groups.slice(0, GROUPS).map(
    (group, at) => html`<h3>${say('list-link.report.group', { n: at + 1, size: group.length })}</h3>
<div class="scroll" tabindex="0" role="group" aria-label="${say('list-link.report.group', { n: at + 1, size: group.length })}"><table><thead><tr>${head.map((text) => html`<th scope="col">${text}</th>`)}</tr></thead><tbody>
${group.slice(0, ROWS_OF_GROUP).map((row) => {
  const place = placeOf(outcome, row)
  return html`<tr><td>${place.file}</td><td class="n">${place.row}</td>${columns.map((column) => html`<td>${cellAt(outcome, row, column).slice(0, CELL)}</td>`)}</tr>`
})}
</tbody></table></div>
${
  group.length > ROWS_OF_GROUP
    ? html`<p>${say('list-link.report.more-rows', { count: group.length - ROWS_OF_GROUP })}</p>`
    : ''
}`,
  )}`
}

/** The pairs about which the numbers know least, on both sides of the cut. */
export function nearestSection(outcome: Outcome): Html {
  const { found, settings } = outcome
  const { say, from } = settings
  const cut = Math.log2(from / (1 - from))
  const nearest = scoredPairs(found)
    .toSorted((a, b) => Math.abs(a.bits - cut) - Math.abs(b.bits - cut))
    .slice(0, NEAREST)
  if (nearest.length === 0) return html`<p>${say('list-link.report.no-pairs')}</p>`
  return html`<p>${say('list-link.report.nearest-lead')}</p>
${nearest.map(({ left, right }, at) => pairArticle(outcome, left, right, at + 1))}`
}

function pairArticle(outcome: Outcome, left: number, right: number, n: number): Html {
  const { settings, lists } = outcome
  const { say } = settings
  const told = explain(outcome, left, right)
  const place = (row: number) => {
    const { file, row: line } = placeOf(outcome, row)
    const said = `${say('list-link.csv.row')} ${line}`
    return lists.length > 1 ? `${file}, ${said}` : said
  }
  const [a, b] = [place(left), place(right)]
  const title = say('list-link.report.pair', { n, left: a, right: b })
  return html`<article class="pair" aria-label="${title}"><h3>${title}</h3>
<p>${told.prior}</p>
<div class="scroll" tabindex="0" role="group" aria-label="${title}"><table><thead><tr><th scope="col">${say('list-link.csv.column')}</th><th scope="col">${a}</th><th scope="col">${b}</th><th scope="col">${say('list-link.report.agreement')}</th><th scope="col" class="n">${say('list-link.csv.bits')}</th></tr></thead><tbody>
${told.reasons.map(
  (reason) =>
    html`<tr><th scope="row">${reason.role}</th><td>${reason.left.slice(0, CELL)}</td><td>${reason.right.slice(0, CELL)}</td><td>${reason.level}${reason.rare === '' ? '' : html`<span class="rare">${reason.rare}</span>`}</td><td class="n ${reason.speaksFor ? 'for' : 'against'}">${reason.bits}</td></tr>`,
)}
</tbody></table></div>
<p><strong>${told.sum}</strong></p>
${[told.missing, ...told.signs].filter((text) => text !== '').map((text) => html`<p>${text}</p>`)}</article>`
}

export function notesSection({ settings: { say }, lists, notes }: Outcome): Html {
  const all = notes.flatMap((each, list) => each.map((note) => ({ note, list })))
  if (all.length === 0) return html`<p>${say('list-link.report.no-notes')}</p>`
  const left = all.toSorted((a, b) => rank(a.note.state) - rank(b.note.state)).slice(0, NOTES)
  const head = ['file', 'row', 'column', 'cell', 'state', 'found', 'mend'] as const
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${say('list-link.report.rows')}"><table><thead><tr>${head.map((id) => html`<th scope="col">${say(`list-link.csv.${id}`)}</th>`)}</tr></thead><tbody>
${left.map(
  ({ note, list }) =>
    html`<tr><td>${lists[list]?.name ?? ''}</td><td class="n">${note.row}</td><td>${note.column ?? ''}</td><td>${(note.cell ?? '').slice(0, CELL)}</td><td>${say(`list-link.state.${note.state}`)}</td><td>${sayNote(note, say)}</td><td>${sayMend(note, say)}</td></tr>`,
)}
</tbody></table></div>
${all.length > NOTES ? html`<p>${say('list-link.report.more-notes', { count: all.length - NOTES })}</p>` : ''}`
}

const rank = (state: 'left-out' | 'noted') => (state === 'left-out' ? 0 : 1)
