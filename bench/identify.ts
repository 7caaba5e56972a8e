import { resolve } from 'node:path'
import {
  type Answers,
  evaluate,
  evaluateReading,
  type Instrument,
  readInstrument,
  type Subject,
} from '../src/domain/identification/index.ts'
import { toFaultLine } from '../src/server/coalition-files.ts'
import { readInstruments } from '../src/server/coalition-instruments.ts'
import { count, say } from './load/figures.ts'

const COALITION = resolve(import.meta.dirname, '../coalitions/indonesia')
const ROUNDS = 5
const SUBJECT: Subject = { age: 'adult', form: 'forced-criminality' }

/** The full instrument read over answers of many persons, in one thread; beside a plain loop that only counts yes. */
export async function run(): Promise<void> {
  const screening = await readScreening()
  const people = makeAnswers(screening, 2_000)
  const questions = screening.sections.flatMap((section) => section.questions.map(({ id }) => id))
  console.log(`  ${questions.length} questions, all answered, ${count(people.length)} persons`)
  const reading = readInstrument(screening, SUBJECT)
  let on = 0
  measure('evaluate, the instrument read once', people, (answers) => {
    on += evaluateReading(reading, answers).law.complete ? 1 : 0
  })
  const few = people.slice(0, 200)
  measure('evaluate, the instrument read each time', few, (answers) => {
    on += evaluate(screening, answers, SUBJECT).law.complete ? 1 : 0
  })
  measure('baseline: every answer looked up and counted', people, (answers) => {
    for (const id of questions) if (answers[id] === 'yes') on += 1
  })
  if (on === 0) throw new Error('nothing was read')
}

async function readScreening(): Promise<Instrument> {
  const read = await readInstruments(COALITION, ['id', 'en'])
  for (const one of read) {
    if ('reason' in one) throw new Error(toFaultLine(one))
    if (one.kind === 'screening') return one
  }
  throw new Error('no screening')
}

/** A third yes, a third no, a third unknown, by a generator of its own: the same in every run. */
function makeAnswers({ sections }: Instrument, people: number): Answers[] {
  let seed = 554
  const next = () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    return (['yes', 'no', 'unknown'] as const)[seed % 3] ?? 'unknown'
  }
  const ids = sections.flatMap(({ questions }) => questions.map(({ id }) => id))
  return Array.from({ length: people }, () => Object.fromEntries(ids.map((id) => [id, next()])))
}

/** The median of some rounds, as a rate. */
function measure(what: string, people: readonly Answers[], work: (one: Answers) => void): void {
  const rates = Array.from({ length: ROUNDS }, () => {
    const started = performance.now()
    for (let times = 0; times < 20; times += 1) for (const one of people) work(one)
    return (people.length * 20 * 1000) / (performance.now() - started)
  }).sort((a, b) => a - b)
  const [slowest, median] = [rates[0], rates[ROUNDS >> 1]]
  say(what, `median ${count(median ?? 0)}/s, slowest ${count(slowest ?? 0)}/s`)
}
