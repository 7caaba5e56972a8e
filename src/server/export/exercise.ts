import type { Answer } from '../../contract/index.ts'
import {
  type Exercise,
  instrumentOf,
  toAttendance,
  toInstitutionAttendance,
} from '../../domain/exercise/index.ts'
import type { Instrument } from '../../domain/identification/index.ts'
import { type AspectAgreement, type Estimate, FEW_PAIRS } from '../../figures/index.ts'
import { exerciseStream, type PartyId } from '../../kit/index.ts'
import { type ExerciseSay, exercisePageWords } from '../../words/exercise-page.ts'
import { toSay, toSayBeside } from '../../words/index.ts'
import { type Asker, getOfficer } from '../asker.ts'
import { toExportNumber } from '../case-number.ts'
import { toEveryQuestion, toExerciseFigures } from '../exercise-figures.ts'
import type { Node } from '../node.ts'
import type { Cell } from './table.ts'
import { takeOut } from './take-out.ts'
import { type Wording as CommonWording, toWording } from './wording.ts'
import type { Sheet } from './write.ts'

/** With the words of these sheets. */
type Wording = CommonWording & { readonly say: ExerciseSay }

/** Attendance and agreement of one exercise as a numbered workbook. Names institutions and units, never a person. */
export async function exportExercise(
  node: Node,
  exercise: Exercise,
  asker: Asker,
): Promise<Answer<'exportExercise'>> {
  const by = getOfficer(asker)
  const words = {
    ...toWording(node, asker.language, asker.say, by.unit),
    say: toSayBeside(exercisePageWords, asker.language, toSay(asker.language)),
  }
  const number = toExportNumber(node)
  const cover = await coverOf(node, exercise, number, words, asker)
  const sheets = toTables(node, exercise, words).map(({ name, ...table }) => {
    const title = words.say(name)
    return { name: title, title: `${title}: ${exercise.name}`, cover, ...table }
  })
  return await takeOut(node, by, {
    number,
    sheets,
    form: 'xlsx',
    list: 'exercise',
    filter: { exercise: exercise.id },
    purpose: undefined,
    rows: sheets.reduce((sum, { rows }) => sum + rows.length, 0),
    disclosed: 0,
  })
}

/** With what proves it: where the exercise stands in the ledger, and a signed note that covers it. */
async function coverOf(
  node: Node,
  exercise: Exercise,
  number: string,
  { say, when, zone, unit, post, party, tell }: Wording,
  asker: Asker,
): Promise<Sheet['cover']> {
  const by = getOfficer(asker)
  const instrument = instrumentOf(node.image.coalition, exercise)
  const { newest, version, log } = exercise
  const checkpoints = await node.ledger.integrate()
  const note = checkpoints.find((one) => one.log === log)?.note ?? ''
  const closed = exercise.closedAt
  return [
    [say('export.number'), number],
    [say('exercise.mark'), say('exercise.mark-why')],
    [say('exercise.name'), exercise.name],
    [say('exercise.place'), exercise.place],
    [
      say('exercise.instrument'),
      say('exercise.cited', {
        name: tell(instrument?.name),
        version: exercise.instrument.version,
      }),
    ],
    [say('exercise.vignettes'), exercise.vignettes.length],
    [say('exercise.opened'), `${when(exercise.openedAt)} (${unit(exercise.openedBy.unit)})`],
    [say('exercise.closes'), closed === undefined ? exercise.closes : when(closed)],
    [say('export.as-of'), `${when(node.now())} (${zone})`],
    [say('export.by'), `${unit(by.unit)}, ${post(by.post)}`],
    [say('exercise.rule'), say('exercise.rule-words', { few: FEW_PAIRS })],
    [say('exercise.stream'), exerciseStream(exercise.id)],
    [say('exercise.position'), say('exercise.position-words', { entries: version, ...newest })],
    [say('exercise.log'), `${party(log)} (${log})`],
    [say('exercise.note'), note],
    [say('exercise.check'), say('exercise.check-words')],
  ]
}

type Table = Pick<Sheet, 'columns' | 'rows'> & {
  readonly name: `exercise.${'attendance' | 'by-institution' | 'lights' | 'questions' | 'dividing'}`
}

function toTables(node: Node, exercise: Exercise, words: Wording): Table[] {
  const { coalition } = node.image
  const { pairs, dividing } = toExerciseFigures(exercise, coalition)
  const question = namesOf(instrumentOf(coalition, exercise), words)
  const light = (name: string) => words.say(`light.${name}` as 'light.means') // the three lights
  const questions = toEveryQuestion(exercise, coalition)
  return [
    attendanceTable(exercise, words),
    institutionTable(exercise, words),
    agreementTable(
      'exercise.lights',
      pairs.map(({ lights, ...one }) => [one, lights]),
      light,
      words,
    ),
    agreementTable(
      'exercise.questions',
      questions.map(({ questions: aspects, ...one }) => [one, aspects]),
      question,
      words,
    ),
    {
      name: 'exercise.dividing',
      columns: ['exercise.question', 'exercise.differ', 'exercise.comparisons'].map(toSaid(words)),
      rows: dividing.map((one) => [question(one.question), one.differ, one.comparisons]),
    },
  ]
}

const toSaid =
  ({ say }: Wording) =>
  (id: string): string =>
    say(id as Parameters<typeof say>[0]) // ids of the words of exercises, checked by the sheet's test

function attendanceTable(exercise: Exercise, words: Wording): Table {
  const heads = ['exercise.unit', 'exercise.institution', 'exercise.read-count', 'exercise.posts']
  return {
    name: 'exercise.attendance',
    columns: [...heads, 'exercise.readings', 'exercise.last'].map(toSaid(words)),
    rows: toAttendance(exercise).map((one) => [
      words.unit(one.unit),
      words.party(one.party),
      one.vignettes,
      one.posts,
      one.readings,
      words.when(one.last),
    ]),
  }
}

function institutionTable(exercise: Exercise, words: Wording): Table {
  const heads = ['exercise.institution', 'exercise.read-count', 'exercise.present']
  return {
    name: 'exercise.by-institution',
    columns: [...heads, 'exercise.invited'].map(toSaid(words)),
    rows: toInstitutionAttendance(exercise).map((one) => [
      words.party(one.party),
      one.vignettes,
      one.present,
      one.invited,
    ]),
  }
}

type Raters = { readonly first?: PartyId; readonly second: PartyId }

function agreementTable(
  name: Table['name'],
  pairs: readonly (readonly [Raters, readonly AspectAgreement[]])[],
  named: (aspect: string) => string,
  words: Wording,
): Table {
  const { say, party } = words
  const measures = (['observed', 'kappa', 'ac1'] as const).flatMap((measure) => {
    const heading = say(`exercise.${measure}`)
    return [heading, `${heading}, ${say('exercise.low')}`, `${heading}, ${say('exercise.high')}`]
  })
  const heads = ['exercise.first', 'exercise.second', 'exercise.what', 'exercise.pairs']
  return {
    name,
    columns: [...[...heads, 'exercise.differ'].map(toSaid(words)), ...measures],
    rows: pairs.flatMap(([{ first, second }, aspects]) =>
      aspects.map((one) => [
        first ? party(first) : say('exercise.agreed'),
        party(second),
        named(one.aspect),
        one.pairs,
        one.differ,
        ...toCells(one.observed),
        ...toCells(one.kappa),
        ...toCells(one.ac1),
      ]),
    ),
  }
}

/** Empty where the numbers allow none. */
const toCells = (estimate: Estimate | undefined): Cell[] =>
  [estimate?.value, estimate?.low, estimate?.high].map((value) =>
    value === undefined ? '' : Number(value.toFixed(3)) || 0,
  )

function namesOf(instrument: Instrument | undefined, { tell }: Wording) {
  const labels = new Map(
    instrument?.sections.flatMap(({ questions }) =>
      questions.map(({ id, label }) => [id, `${id} ${tell(label)}`] as const),
    ),
  )
  return (id: string): string => labels.get(id) ?? id
}
