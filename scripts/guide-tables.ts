import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ROLE_ACTIONS } from '../src/domain/access/may.ts'
import type { CoalitionData, Duration, Rule } from '../src/domain/coalition/index.ts'
import { PERSONAL_CLASSES, type PersonalClass } from '../src/kit/index.ts'
import { readCoalition, toFaultLine } from '../src/server/coalition-files.ts'
import { toActivity } from '../src/server/processing.ts'
import { type Language, type MessageId, toSay } from '../src/words/index.ts'

// Renders the coalition's data into the guides, between `<!-- table: NAME -->` and `<!-- end -->`:
// `node scripts/guide-tables.ts`. test/documents.test.ts compares.

const ROOT = join(import.meta.dirname, '..')
export const GUIDES = join(ROOT, 'docs/guides')

/** The shipped coalition without its sandbox. Throws with every fault of its files. */
export async function readShipped(): Promise<CoalitionData> {
  const data = await readCoalition(join(ROOT, 'coalitions/indonesia'))
  if (Array.isArray(data)) throw new Error(data.map(toFaultLine).join('\n'))
  return data
}

/** The text with every marked table as the data say it now. */
export function fillTables(text: string, data: CoalitionData, language: Language): string {
  return text.replace(
    /(<!-- table: ([a-z-]+) -->\n)[\s\S]*?(<!-- end -->)/g,
    (_, begin: string, name: string, end: string) =>
      `${begin}\n${toTable(name, data, language)}\n\n${end}`,
  )
}

type Rows = (data: CoalitionData, language: Language) => string[][]

function toTable(name: string, data: CoalitionData, language: Language): string {
  const rows = Object.hasOwn(TABLES, name) ? TABLES[name] : undefined
  const heads = HEADS[language][name]
  if (!rows || !heads) throw new Error(`no table is called ${name}`)
  const line = (cells: readonly string[]) => `| ${cells.map(toCell).join(' | ')} |`
  return [
    line(heads),
    `|${heads.map(() => '---').join('|')}|`,
    ...rows(data, language).map(line),
  ].join('\n')
}

const toCell = (cell: string): string => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')

const TABLES: Readonly<Record<string, Rows>> = {
  rules: ({ rules }, language) => rules.map((rule) => toRuleRow(rule, language)),
  processing: (_, language) => PERSONAL_CLASSES.map((name) => toProcessingRow(name, language)),
  retention: ({ retentions = [] }, language) =>
    retentions.map(({ sentence, source, id, version }) => [
      sentence[language] ?? '',
      source === 'unverified' ? WORDS[language].unverified : source,
      `\`${id}\` ${version}`,
    ]),
  needs: (data, language) => toChoices(data, 'need', language),
  'decline-reasons': (data, language) => toChoices(data, 'decline-reason', language),
  roles: (_, language) =>
    Object.entries(ROLE_ACTIONS).map(([role, actions]) => [
      toSay(language)(`role.${role}` as MessageId), // every role has its word in words/codes.ts
      actions.map((action) => `\`${action}\``).join(', '),
    ]),
  parties: (data, language) => toParties(data, language),
  units: ({ units }, language) =>
    units.map(({ name, party, country, week }) => [
      name[language] ?? '',
      party,
      country,
      week.zone,
    ]),
}

function toRuleRow(rule: Rule, language: Language): string[] {
  const words = WORDS[language]
  return [
    (rule.sentence[language] ?? '').replaceAll(/\{[a-z]+\}/g, '…'),
    words[rule.bearer],
    toTime(rule.within, language),
    rule.rises.map(({ after, to }) => `+${toTime(after, language)}: ${words[to]}`).join('; '),
    rule.source === 'unverified' ? words.unverified : rule.source,
    `\`${rule.id}\` ${rule.version}`,
  ]
}

function toProcessingRow(name: PersonalClass, language: Language): string[] {
  const say = toSay(language)
  const { records, purposes, roles, shownBy } = toActivity(name)
  return [
    say(`class.${name}`),
    records.map((type) => `\`${type}\``).join(', '),
    purposes.map((purpose) => say(`purpose.${purpose}`)).join(', '),
    roles.map((role) => say(`role.${role}`)).join(', '),
    shownBy.map((endpoint) => `\`${endpoint}\``).join(', '),
  ]
}

const toTime = ({ amount, unit }: Duration, language: Language): string =>
  `${amount} ${WORDS[language][unit]}`

const toChoices = ({ lists }: CoalitionData, name: string, language: Language): string[][] =>
  (lists.find(({ list }) => list === name)?.choices ?? [])
    .filter(({ retired }) => !retired)
    .map(({ code, name: words }) => [words[language] ?? '', `\`${code}\``])

const toParties = ({ parties, successions }: CoalitionData, language: Language): string[][] =>
  parties.map(({ id, name, short, joined, until }) => {
    const next = successions.filter(({ from }) => from === id).flatMap(({ to }) => to)
    return [
      name[language] ?? '',
      short,
      joined,
      until ?? '',
      next.map(({ party }) => party).join(', '),
    ]
  })

const HEADS: { readonly [L in Language]: Readonly<Record<string, readonly string[]>> } = {
  id: {
    rules: ['Kewajiban', 'Pemikul', 'Tenggat', 'Naik kepada', 'Sumber', 'Aturan'],
    processing: ['Golongan', 'Jenis catatan', 'Tujuan', 'Peran', 'Ditampilkan oleh'],
    retention: ['Masa simpan', 'Sumber', 'Aturan'],
    needs: ['Kebutuhan', 'Kode'],
    'decline-reasons': ['Alasan', 'Kode'],
    roles: ['Peran', 'Tindakan'],
    parties: ['Lembaga', 'Singkatan', 'Bergabung', 'Sampai', 'Penerus'],
    units: ['Unit', 'Lembaga', 'Negara', 'Zona waktu'],
  },
  en: {
    rules: ['Duty', 'Owed by', 'Within', 'Rises to', 'Source', 'Rule'],
    processing: ['Class', 'Entry types', 'Purposes', 'Roles', 'Shown by'],
    retention: ['Term of keeping', 'Source', 'Rule'],
    needs: ['Need', 'Code'],
    'decline-reasons': ['Reason', 'Code'],
    roles: ['Role', 'Acts'],
    parties: ['Institution', 'Short', 'Joined', 'Until', 'Successors'],
    units: ['Unit', 'Institution', 'Country', 'Time zone'],
  },
}

type Word = Rule['bearer'] | Rule['rises'][number]['to'] | Duration['unit'] | 'unverified'

const WORDS: { readonly [L in Language]: Readonly<Record<Word, string>> } = {
  id: {
    'to-unit': 'unit penerima',
    'from-unit': 'unit pengirim',
    'lead-unit': 'unit pemimpin',
    'lead-supervisor': 'atasan unit pemimpin',
    supervisor: 'atasan unit',
    'party-supervisor': 'atasan lembaga',
    secretariat: 'sekretariat koalisi',
    minutes: 'menit',
    hours: 'jam',
    days: 'hari',
    'working-hours': 'jam kerja',
    'working-days': 'hari kerja',
    unverified: 'belum diverifikasi',
  },
  en: {
    'to-unit': 'receiving unit',
    'from-unit': 'sending unit',
    'lead-unit': 'leading unit',
    'lead-supervisor': 'supervisor of the leading unit',
    supervisor: 'supervisor of the unit',
    'party-supervisor': 'supervisors of the institution',
    secretariat: 'secretariat of the coalition',
    minutes: 'minute(s)',
    hours: 'hour(s)',
    days: 'day(s)',
    'working-hours': 'working hour(s)',
    'working-days': 'working day(s)',
    unverified: 'unverified',
  },
}

if (import.meta.main) {
  const data = await readShipped()
  for (const language of ['id', 'en'] as const) {
    const dir = join(GUIDES, language)
    for (const file of (await readdir(dir)).filter((name) => name.endsWith('.md'))) {
      const text = await readFile(join(dir, file), 'utf8')
      const filled = fillTables(text, data, language)
      if (filled !== text) await writeFile(join(dir, file), filled)
    }
  }
}
