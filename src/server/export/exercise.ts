import type { Answer } from '../../contract/index.ts'
import { toEvidencePdf } from '../../documents/index.ts'
import {
  type Exercise,
  instrumentOf,
  toAttendance,
  toInstitutionAttendance,
} from '../../domain/exercise/index.ts'
import { type AspectAgreement, type Estimate, FEW_PAIRS } from '../../figures/index.ts'
import { exerciseStream, type Officer, type PartyId } from '../../kit/index.ts'
import { exercisePageWords } from '../../words/exercise-page.ts'
import { toSay, toSayBeside } from '../../words/index.ts'
import { type Asker, getOfficer } from '../asker.ts'
import { toExportNumber } from '../case-number.ts'
import { toEveryQuestion, toExerciseFigures } from '../exercise-figures.ts'
import type { Node } from '../node.ts'
import { FONTS } from '../own-case.ts'
import { type ExerciseWording, namesOf, toExercisePaper } from './exercise-paper.ts'
import type { Cell } from './table.ts'
import { takeOut } from './take-out.ts'
import { toWording } from './wording.ts'
import type { Sheet } from './write.ts'

/**
 * Attendance and agreement of one exercise as a numbered workbook or paper. Names institutions and units, never a
 * person.
 */
export async function exportExercise(
  node: Node,
  exercise: Exercise,
  form: 'xlsx' | 'pdf',
  asker: Asker,
): Promise<Answer<'exportExercise'>> {
  const by = getOfficer(asker)
  const words = {
    ...toWording(node, asker.language, asker.say, by.unit),
    say: toSayBeside(exercisePageWords, asker.language, toSay(asker.language)),
  }
  const number = toExportNumber(node)
  const about = aboutOf(node, exercise, number, words, by)
  const proof = await proofOf(node, exercise, words)
  const told = { number, list: 'exercise', filter: { exercise: exercise.id } }
  const nobody = { purpose: undefined, disclosed: 0 }
  if (form === 'pdf') {
    const { coalition } = node.image
    const { rows, ...paper } = toExercisePaper(exercise, coalition, { number, about, proof, words })
    const bytes = await toEvidencePdf(paper, words.say, FONTS)
    return await takeOut(node, by, { ...told, ...nobody, form, paper: bytes, rows })
  }
  const cover: Cover = [
    ...about,
    ...proof,
    [words.say('exercise.check'), words.say('exercise.check-words')],
  ]
  const sheets = toTables(node, exercise, words).map(({ name, ...table }) => {
    const title = words.say(name)
    return { name: title, title: `${title}: ${exercise.name}`, cover, ...table }
  })
  const rows = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0)
  return await takeOut(node, by, { ...told, ...nobody, form, sheets, rows })
}

type Cover = [label: string, value: string | number][]

function aboutOf(
  node: Node,
  exercise: Exercise,
  number: string,
  { say, when, zone, unit, post, tell }: ExerciseWording,
  by: Officer,
): Cover {
  const instrument = instrumentOf(node.image.coalition, exercise)
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
  ]
}

/** What proves it: where the exercise stands in the ledger, and a signed note that covers it. */
async function proofOf(
  node: Node,
  { id, newest, version, log }: Exercise,
  { say, party }: ExerciseWording,
): Promise<Cover> {
  const checkpoints = await node.ledger.integrate()
  const note = checkpoints.find((one) => one.log === log)?.note ?? ''
  return [
    [say('exercise.stream'), exerciseStream(id)],
    [say('exercise.position'), say('exercise.position-words', { entries: version, ...newest })],
    [say('exercise.log'), `${party(log)} (${log})`],
    [say('exercise.note'), note],
  ]
}

type Table = Pick<Sheet, 'columns' | 'rows'> & {
  readonly name: `exercise.${'attendance' | 'by-institution' | 'lights' | 'questions' | 'dividing'}`
}

function toTables(node: Node, exercise: Exercise, words: ExerciseWording): Table[] {
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
  ({ say }: ExerciseWording) =>
  (id: string): string =>
    say(id as Parameters<typeof say>[0]) // ids of the words of exercises, checked by the sheet's test

function attendanceTable(exercise: Exercise, words: ExerciseWording): Table {
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

function institutionTable(exercise: Exercise, words: ExerciseWording): Table {
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
  words: ExerciseWording,
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
