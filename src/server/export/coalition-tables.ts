import type { Answer } from '../../contract/index.ts'
import { isRefusal } from '../../kit/index.ts'
import { ALL } from './case-tables.ts'
import { type Source, toTable } from './table.ts'

type Coalition = Answer<'readCoalition'>
type Party = Coalition['parties'][number]
type Unit = Coalition['units'][number]
type Post = Coalition['posts'][number]
type Rule = Coalition['rules'][number]

export const partiesTable: Source<'parties'> = async (_asked, ask, { say, tell, party }) => {
  const coalition = await ask('readCoalition', {})
  if (isRefusal(coalition)) return coalition
  return toTable(
    [
      [say('export.id'), (row: Party) => row.id],
      [say('coalition.party'), (row: Party) => tell(row.name)],
      [say('export.short'), (row: Party) => row.short],
      [say('coalition.joined'), (row: Party) => row.joined],
      [say('coalition.until'), (row: Party) => row.until ?? ''],
      [say('coalition.became'), (row: Party) => row.successors.map(party).join(', ')],
      [say('coalition.source'), (row: Party) => row.source ?? say('ui.unverified')],
    ],
    coalition.parties,
  )
}

export const unitsTable: Source<'units'> = async (_asked, ask, words) => {
  const coalition = await ask('readCoalition', {})
  if (isRefusal(coalition)) return coalition
  const { say, tell, party, country, choice } = words
  return toTable(
    [
      [say('export.id'), (row: Unit) => row.id],
      [say('export.unit'), (row: Unit) => tell(row.name)],
      [say('coalition.party'), (row: Unit) => party(row.party)],
      [say('cases.country'), (row: Unit) => country(row.country)],
      [say('export.place'), (row: Unit) => row.place ?? ''],
      [say('export.zone'), (row: Unit) => row.zone],
      [
        say('export.services'),
        (row: Unit) => row.services.map((code) => choice('need', code)).join(', '),
      ],
      [say('coalition.source'), (row: Unit) => row.source ?? say('ui.unverified')],
    ],
    coalition.units,
  )
}

export const postsTable: Source<'posts'> = async ({ unit: only }, ask, words) => {
  const coalition = await ask('readCoalition', {})
  if (isRefusal(coalition)) return coalition
  const { say, tell, unit, code, when } = words
  return toTable(
    [
      [say('post.unit'), (row: Post) => unit(row.unit)],
      [say('post.title'), (row: Post) => tell(row.title)],
      [say('post.holder'), (row: Post) => row.holder?.name ?? say('post.vacant')],
      [say('post.since'), (row: Post) => when(row.holder?.since)],
      [say('post.roles'), (row: Post) => row.roles.map((role) => code('role', role)).join(', ')],
      [say('post.purpose'), (row: Post) => code('purpose', row.purpose)],
    ],
    coalition.posts.filter(({ unit: id }) => only === undefined || id === only),
  )
}

export const rulesTable: Source<'rules'> = async (_asked, ask, words) => {
  const coalition = await ask('readCoalition', {})
  if (isRefusal(coalition)) return coalition
  const { say, sentence, code } = words
  const term = ({ amount, unit }: Rule['within']) => code('term', unit, { n: amount })
  return toTable(
    [
      [say('export.id'), (row: Rule) => `${row.id}/${row.version}`],
      [say('rules.sentence'), (row: Rule) => sentence(row.sentence)],
      [say('rules.bearer'), (row: Rule) => code('bearer', row.bearer)],
      [say('rules.within'), (row: Rule) => term(row.within)],
      [
        say('rules.rises'),
        (row: Rule) =>
          row.rises
            .map(({ after, to }) => say('rules.rise', { after: term(after), to: code('rise', to) }))
            .join('; '),
      ],
      [say('coalition.source'), (row: Rule) => row.source],
    ],
    coalition.rules,
  )
}

type Officer = Answer<'listOfficers'>['rows'][number]

export const officersTable: Source<'officers'> = async (_asked, ask, { say, post }) => {
  const answer = await ask('listOfficers', { limit: ALL })
  if (isRefusal(answer)) return answer
  return toTable(
    [
      [say('office.name'), (row: Officer) => row.name],
      [say('office.login'), (row: Officer) => row.login],
      [say('office.holds'), (row: Officer) => row.posts.map(post).join(', ')],
      [
        say('office.state'),
        ({ disabled, enrolled }: Officer) =>
          say(disabled ? 'office.disabled' : enrolled ? 'office.enrolled' : 'office.not-enrolled'),
      ],
    ],
    answer.rows,
  )
}

type Checkpoint = Answer<'readLedger'>['checkpoints'][number]

export const checkpointsTable: Source<'checkpoints'> = async (_asked, ask, { say, when }) => {
  const answer = await ask('readLedger', {})
  if (isRefusal(answer)) return answer
  return toTable(
    [
      [say('ledger.log'), (row: Checkpoint) => row.log],
      [say('ledger.size'), (row: Checkpoint) => row.size],
      [say('ledger.root'), (row: Checkpoint) => row.root],
      [say('ledger.at'), (row: Checkpoint) => when(row.at)],
      [say('export.note'), (row: Checkpoint) => row.note],
    ],
    answer.checkpoints,
  )
}

type Exported = Answer<'listExports'>['rows'][number]

export const exportsTable: Source<'exports'> = async (_asked, ask, words) => {
  const answer = await ask('listExports', {})
  if (isRefusal(answer)) return answer
  const { say, unit, post, code, when } = words
  return toTable(
    [
      [say('export.number'), (row: Exported) => row.number],
      [say('exports.at'), (row: Exported) => when(row.at)],
      [say('export.list'), (row: Exported) => code('export.list', row.list)],
      [say('export.unit'), (row: Exported) => unit(row.unit)],
      [say('export.post'), (row: Exported) => post(row.post)],
      [say('exports.officer'), (row: Exported) => row.officer],
      [
        say('export.purpose'),
        (row: Exported) => (row.purpose ? code('purpose', row.purpose) : say('export.masked')),
      ],
      [say('export.rows'), (row: Exported) => row.rows],
      [say('exports.disclosed'), (row: Exported) => row.disclosed],
      [say('exports.form'), (row: Exported) => row.form],
      [say('export.hash'), (row: Exported) => row.sha256],
    ],
    answer.rows,
  )
}
