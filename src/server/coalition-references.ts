import { CASE_CLASSES } from '../domain/case/entries.ts'
import { AUDIENCES, LISTS, NOTICE, refuseRoles } from '../domain/coalition/index.ts'
import { noticeOf, VICTIM_STATUSES } from '../domain/panel/index.ts'
import type { Contents, coalitionFile, FileName } from './coalition-schema.ts'
import type { FileFault, Path, ReadFile } from './coalition-yaml.ts'

type Optional =
  | 'successions.yaml'
  | 'holidays.yaml'
  | 'regions.yaml'
  | 'arrivals.yaml'
  | 'retention.yaml'
  | 'vignettes.yaml'
  | 'sandbox.yaml'
export type ReadFiles = {
  readonly [Name in Exclude<FileName, Optional>]: ReadFile<Contents[Name]>
} & { readonly [Name in Optional]?: ReadFile<Contents[Name]> }

type Setting = {
  readonly named: ReadFile<ReturnType<typeof coalitionFile.parse>>
  readonly sandbox: boolean
}

/** What only shows between files: unknown, doubled and missing codes. */
export function findBrokenReferences(files: ReadFiles, { named, sandbox }: Setting): FileFault[] {
  return [
    ...findForeignLanguages(named),
    ...findDoubled(files['parties.yaml']),
    ...findDoubled(files['units.yaml']),
    ...findDoubled(files['posts.yaml']),
    ...findDoubled(files['rules.yaml']),
    ...findDoubled(files['texts.yaml']),
    ...findDoubled(files['papers.yaml']),
    ...(files['retention.yaml'] ? findDoubled(files['retention.yaml']) : []),
    ...(files['vignettes.yaml'] ? findDoubled(files['vignettes.yaml']) : []),
    ...checkSuccessions(files),
    ...checkParties(files),
    ...checkUnits(files),
    ...checkPosts(files),
    ...checkRules(files),
    ...checkLists(files),
    ...checkTexts(files),
    ...checkPanel(files, named),
    ...checkSandbox(files, sandbox),
  ]
}

const fault = (file: ReadFile<unknown>, path: Path, reason: string): FileFault => ({
  file: file.file,
  line: file.lineOf(path),
  reason,
})

function findForeignLanguages(named: Setting['named']): FileFault[] {
  const { languages, name } = named.value
  const missing = languages.filter((tag) => !(tag in name))
  return missing.map((tag) => fault(named, ['name'], `name.${tag}: missing`))
}

function findDoubled(file: ReadFile<readonly { readonly id: string }[]>): FileFault[] {
  const seen = new Set<string>()
  return file.value.flatMap(({ id }, index) => {
    if (seen.has(id)) return fault(file, [index, 'id'], `id: ${id} is there twice`)
    seen.add(id)
    return []
  })
}

const idsOf = (file: ReadFile<readonly { readonly id: string }[]>): ReadonlySet<string> =>
  new Set(file.value.map(({ id }) => id))

/** A fault for each code that is not among the known ones. */
function findUnknown(
  file: ReadFile<unknown>,
  known: ReadonlySet<string>,
  kind: string,
  codes: readonly (readonly [code: string, path: Path])[],
): FileFault[] {
  return codes
    .filter(([code]) => !known.has(code))
    .map(([code, path]) => fault(file, path, `unknown ${kind} ${code}`))
}

function checkSuccessions(files: ReadFiles): FileFault[] {
  const file = files['successions.yaml']
  if (!file) return []
  const parties = idsOf(files['parties.yaml'])
  const units = idsOf(files['units.yaml'])
  return file.value.flatMap(({ from, to }, index) => [
    ...findUnknown(file, parties, 'party', [[from, [index, 'from']]]),
    ...to.flatMap((successor, place) => [
      ...findUnknown(file, parties, 'party', [[successor.party, [index, 'to', place, 'party']]]),
      ...findUnknown(
        file,
        units,
        'unit',
        (successor.units ?? []).map((unit, i) => [unit, [index, 'to', place, 'units', i]]),
      ),
    ]),
  ])
}

function checkParties(files: ReadFiles): FileFault[] {
  const file = files['parties.yaml']
  const units = idsOf(files['units.yaml'])
  return file.value.flatMap(({ head }, index) =>
    head === undefined ? [] : findUnknown(file, units, 'unit', [[head, [index, 'head']]]),
  )
}

function checkUnits(files: ReadFiles): FileFault[] {
  const file = files['units.yaml']
  const parties = idsOf(files['parties.yaml'])
  const calendars = new Set(Object.keys(files['calendars.yaml'].value))
  const kinds = codesOf(files, 'unit-kind')
  const needs = codesOf(files, 'need')
  return file.value.flatMap(({ party, calendar, kind, services }, index) => [
    ...findUnknown(file, parties, 'party', [[party, [index, 'party']]]),
    ...findUnknown(file, calendars, 'calendar', [[calendar, [index, 'calendar']]]),
    ...findUnknown(file, kinds, 'unit-kind', [[kind, [index, 'kind']]]),
    ...findUnknown(
      file,
      needs,
      'need',
      services.map((need, place) => [need, [index, 'services', place]]),
    ),
  ])
}

const codesOf = (files: ReadFiles, list: string): ReadonlySet<string> =>
  new Set((files['lists.yaml'].value[list] ?? []).map(({ code }) => code))

function checkPosts(files: ReadFiles): FileFault[] {
  const file = files['posts.yaml']
  const units = idsOf(files['units.yaml'])
  const faults = file.value.flatMap(({ unit, roles, purpose }, index) => {
    const mixed = refuseRoles(roles, purpose)
    return [
      ...findUnknown(file, units, 'unit', [[unit, [index, 'unit']]]),
      ...(mixed ? [fault(file, [index, mixed.field ?? 'roles'], mixed.code)] : []),
    ]
  })
  const led = file.value.some(({ roles }) => roles.includes('administrator'))
  return led ? faults : [...faults, fault(file, [], 'no post with the role administrator')]
}

/** Types on which a rule may act. Duties hang on cases alone so far. */
const ENTRY_TYPES: ReadonlySet<string> = new Set(Object.keys(CASE_CLASSES))
const PLACEHOLDERS: ReadonlySet<string> = new Set(['from', 'to', 'need', 'persons', 'number'])
const ROUTE_KEYS: ReadonlySet<string> = new Set([
  'state',
  'urgency',
  'party',
  'unit',
  'toParty',
  'toUnit',
])

function checkRules(files: ReadFiles): FileFault[] {
  const file = files['rules.yaml']
  return file.value.flatMap(({ on, owes, cancels, when = {}, sentence }, index) => [
    ...findUnknown(file, ENTRY_TYPES, 'entry type', [
      [on, [index, 'on']],
      ...owes.map((type, place) => [type, [index, 'owes', place]] as const),
      ...cancels.map((type, place) => [type, [index, 'cancels', place]] as const),
    ]),
    ...findUnknown(
      file,
      ROUTE_KEYS,
      'member of the route',
      Object.keys(when)
        .filter((key) => !/^body\.\w+$/.test(key))
        .map((key) => [key, [index, 'when', key]]),
    ),
    ...Object.entries(sentence).flatMap(([language, text]) =>
      findUnknown(
        file,
        PLACEHOLDERS,
        'placeholder',
        [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => [
          name,
          [index, 'sentence', language],
        ]),
      ),
    ),
  ])
}

function checkLists(files: ReadFiles): FileFault[] {
  const file = files['lists.yaml']
  const missing = LISTS.filter((list) => !(list in file.value))
  const doubled = Object.entries(file.value).flatMap(([list, choices]) =>
    choices.flatMap(({ code }, index) =>
      choices.findIndex((other) => other.code === code) < index
        ? fault(file, [list, index, 'code'], `code: ${code} is there twice`)
        : [],
    ),
  )
  return [...missing.map((list) => fault(file, [], `missing list ${list}`)), ...doubled]
}

function checkTexts(files: ReadFiles): FileFault[] {
  const file = files['texts.yaml']
  const read = new Set(file.value.map(({ audience }) => audience))
  const missing = AUDIENCES.filter((audience) => !read.has(audience))
  return missing.map((audience) => fault(file, [], `no text for ${audience}`))
}

/** Who has to sit is known, in every language; and what was decided can be said to the person. */
function checkPanel(files: ReadFiles, named: Setting['named']): FileFault[] {
  const { panel, languages } = named.value
  if (!panel) return []
  const parties = idsOf(files['parties.yaml'])
  const kinds = codesOf(files, 'unit-kind')
  const texts = files['texts.yaml']
  const notices = new Set(texts.value.flatMap((one) => (one.audience === NOTICE ? [one.id] : [])))
  const at = (place: number) => ['panel', 'seats', place] as const
  return [
    ...panel.seats.flatMap(({ name, parties: asked = [], kinds: fitting = [] }, place) => [
      ...languages.flatMap((tag) =>
        tag in name ? [] : [fault(named, [...at(place), 'name'], `name.${tag}: missing`)],
      ),
      ...findUnknown(named, parties, 'party', toPaths(asked, [...at(place), 'parties'])),
      ...findUnknown(named, kinds, 'unit-kind', toPaths(fitting, [...at(place), 'kinds'])),
    ]),
    ...findUnknown(named, parties, 'party', toPaths(panel.asNeeded, ['panel', 'asNeeded'])),
    ...VICTIM_STATUSES.map(noticeOf).flatMap((id) =>
      notices.has(id) ? [] : [fault(texts, [], `no text ${id} for ${NOTICE}`)],
    ),
  ]
}

const toPaths = (codes: readonly string[], path: Path) =>
  codes.map((one, index) => [one, [...path, index]] as const)

function checkSandbox(files: ReadFiles, wanted: boolean): FileFault[] {
  const file = files['sandbox.yaml']
  if (!file) return wanted ? [{ file: 'sandbox.yaml', line: 1, reason: 'missing file' }] : []
  const posts = idsOf(files['posts.yaml'])
  const units = idsOf(files['units.yaml'])
  const { officers, contacts } = file.value
  const holds = officers.flatMap((officer, index) =>
    officer.holds.map((post, place) => [post, ['officers', index, 'holds', place]] as const),
  )
  const logins = officers.map(({ login }, index) => [login, ['officers', index, 'login']] as const)
  return [
    ...findDoubled({
      ...file,
      value: officers,
      lineOf: (path) => file.lineOf(['officers', ...path]),
    }),
    ...findUnknown(file, posts, 'post', holds),
    ...findUnknown(
      file,
      units,
      'unit',
      Object.keys(contacts).map((unit) => [unit, ['contacts', unit]]),
    ),
    ...findTwice(file, 'post', holds),
    ...findTwice(file, 'login', logins),
  ]
}

function findTwice(
  file: ReadFile<unknown>,
  kind: string,
  codes: readonly (readonly [code: string, path: Path])[],
): FileFault[] {
  const seen = new Set<string>()
  return codes.flatMap(([code, path]) => {
    if (seen.has(code)) return fault(file, path, `${kind} ${code} is there twice`)
    seen.add(code)
    return []
  })
}
