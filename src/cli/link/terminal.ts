import type { Progress } from '../../linkage/index.ts'
import { CliFault } from '../fault.ts'
import { cellAt, explain, type Outcome, placeOf } from './outcome.ts'
import type { List } from './read-list.ts'
import { hasMessage, type Say } from './say.ts'
import type { Settings } from './settings.ts'
import type { Judged } from './truth.ts'
import { percent, roleName } from './wording.ts'

/** Progress on a line of its own, where somebody looks at it. */
export const toProgress =
  (say: Say): Progress =>
  (step, done, of) => {
    const message = `list-link.step.${step}`
    if (process.stderr.isTTY && hasMessage(message))
      process.stderr.write(`\r\u001b[K${say(message)} ${done}/${of}`)
  }

export function wipe(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K')
}

/** What was read, what each column is taken for, and what looks wrong. */
export function sayList(
  list: List,
  { settings: { say }, notes }: Outcome,
  at: number,
  unshared: readonly string[],
): void {
  console.log(say('list-link.reading', { file: list.name, lines: list.lines.length }))
  if (!list.headed) console.log(say('list-link.no-header'))
  list.headings.forEach((heading, column) => {
    const role = list.roles.find(({ from }) => from.includes(column))
    if (role) console.log(say('list-link.column-is', { heading, role: roleName(role.id, say) }))
    else if (heading !== '') console.log(say('list-link.column-unused', { heading }))
  })
  for (const id of unshared)
    if (list.roles.some((role) => role.id === id))
      console.log(say('list-link.unshared', { role: roleName(id, say) }))
  for (const { heading, role } of list.swapped)
    console.log(say('list-link.swapped', { heading, role: roleName(role, say) }))
  if (list.otherSheets.length > 0)
    console.log(say('list-link.other-sheets', { sheets: list.otherSheets.join(', ') }))
  const count = (notes[at] ?? []).filter(({ state }) => state === 'left-out').length
  const noted = (notes[at] ?? []).length - count
  if (count + noted > 0) console.log(say('list-link.left-out', { count, noted, file: 'rows.csv' }))
}

/** Below this many rows a model learns little. */
const FEW = 1000

export function sayFound(outcome: Outcome, seconds: number): void {
  const { settings, hash, found, pairs, groups, places } = outcome
  const { say, model } = settings
  console.log(say(model ? 'list-link.model-used' : 'list-link.model-made', { hash }))
  if (!model && places.length < FEW)
    console.log(say('list-link.few-rows', { lines: places.length }))
  console.log(
    say('list-link.found', {
      compared: found.compared,
      pairs: pairs.length,
      groups: groups.length,
      seconds: seconds.toFixed(1),
    }),
  )
}

export function sayJudged(judged: Judged, { say, language }: Settings): void {
  const share = (value: number) => percent(value, language)
  console.log(say('list-link.judged-rows', { rows: judged.rows }))
  console.log(
    say('list-link.judged', {
      what: say('list-link.judged-pairs'),
      precision: share(judged.precision),
      recall: share(judged.recall),
      f1: share(judged.f1),
    }),
  )
  console.log(say('list-link.judged-clusters', { f1: share(judged.clusterF1) }))
  for (const { from, to, pairs, promised, found } of judged.bands)
    console.log(
      say('list-link.calibrated', {
        from: String(from),
        to: String(to),
        pairs,
        promised: share(promised),
        found: share(found),
      }),
    )
}

/** One pair, field by field. Rows are counted as the files count them. */
export function explainOnTerminal(
  outcome: Outcome,
  [left, right]: NonNullable<Settings['explain']>,
): void {
  const { settings, columns } = outcome
  const { say } = settings
  const a = rowOf(outcome, 0, left)
  const b = rowOf(outcome, outcome.lists.length - 1, right)
  if (a === b) throw new CliFault(say('list-link.one-row'))
  const told = explain(outcome, a, b)
  for (const row of [a, b]) {
    const { file, row: line } = placeOf(outcome, row)
    const cells = columns
      .map((column) => cellAt(outcome, row, column))
      .filter((text) => text !== '')
    console.log(`${file} ${line}: ${cells.join(' · ')}`)
  }
  console.log(told.prior)
  for (const { role, left: l, right: r, level, rare, bits } of told.reasons) {
    const why = rare === '' ? level : `${level}; ${rare}`
    console.log(`${bits.padStart(7)}  ${role}: ${l} | ${r} (${why})`)
  }
  console.log(told.sum)
  for (const line of [told.missing, ...told.signs]) if (line !== '') console.log(line)
}

function rowOf({ places, lists, settings: { say } }: Outcome, list: number, row: number): number {
  const at = places.findIndex((place) => place.list === list && place.line.row === row)
  if (at < 0)
    throw new CliFault(say('list-link.no-such-row', { row, file: lists[list]?.name ?? '' }))
  return at
}
