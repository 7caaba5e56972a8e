import { parentPort } from 'node:worker_threads'
import {
  type Blocks,
  type Edges,
  INDONESIAN,
  INDONESIAN_NUMBER,
  type Model,
  type Plan,
  personColumns,
  planBlocks,
  type RowBlocks,
  scoreRows,
  TableBuilder,
  toNameReader,
  toPerson,
  toPlan,
} from '../../src/linkage/index.ts'
import { buffersOf, fromSent, type SentTable, toSent } from './shared.ts'

/** Work for a thread; the answer has the same `kind`. */
export type Work =
  | { readonly kind: 'read'; readonly text: Uint8Array }
  | { readonly kind: 'plan'; readonly table: SentTable; readonly rules: readonly string[] }
  | {
      readonly kind: 'block'
      readonly first: Int32Array
      readonly size: Int32Array
      readonly only: readonly number[]
    }
  | {
      readonly kind: 'score'
      readonly model: Model
      readonly met: RowBlocks
      readonly ranges: readonly (readonly [number, number])[]
    }

export type Done =
  | { readonly kind: 'read'; readonly table: SentTable }
  | { readonly kind: 'plan' }
  | { readonly kind: 'block'; readonly blocks: Blocks }
  | { readonly kind: 'score'; readonly edges: Edges; readonly compared: number }

let plan: Plan | undefined

parentPort?.on('message', (work: Work) => {
  const { done, moved } = perform(work)
  parentPort?.postMessage(done, moved)
})

function perform(work: Work): { done: Done; moved: ArrayBuffer[] } {
  switch (work.kind) {
    case 'read': {
      const table = toSent(readPersons(work.text))
      return { done: { kind: 'read', table }, moved: buffersOf(table) }
    }
    case 'plan':
      plan = toPlan(fromSent(work.table), INDONESIAN, work.rules)
      return { done: { kind: 'plan' }, moved: [] }
    case 'block': {
      const blocks = planBlocks(getPlan(), work, (rule) => work.only.includes(rule))
      return { done: { kind: 'block', blocks }, moved: [] }
    }
    case 'score':
      return {
        done: { kind: 'score', ...scoreRows(getPlan(), work.model, work.met, work.ranges) },
        moved: [],
      }
  }
}

function getPlan(): Plan {
  if (!plan) throw new Error('no plan was sent')
  return plan
}

// Lines with tabs, in the order of FIELDS.
function readPersons(bytes: Uint8Array) {
  const reader = toNameReader(INDONESIAN)
  const builder = new TableBuilder(personColumns(INDONESIAN_NUMBER), reader)
  const decoder = new TextDecoder()
  // A piece at a time, so that the text does not stand in memory twice.
  for (let from = 0; from < bytes.length; ) {
    let to = Math.min(bytes.length, from + (1 << 22))
    while (to < bytes.length && bytes[to - 1] !== 10) to += 1
    const piece = decoder.decode(bytes.slice(from, to))
    for (const line of piece.split('\n')) {
      if (line === '') continue
      const [name, birthDate, birthPlace, sex, idNumber, passport, phone, mother] = line.split('\t')
      builder.add(
        toPerson(
          reader,
          INDONESIAN_NUMBER,
          toFields({ name, birthDate, birthPlace, sex, idNumber, passport, phone, mother }),
        ),
      )
    }
    from = to
  }
  return builder.table
}

type Cells = Partial<
  Record<
    'name' | 'birthDate' | 'birthPlace' | 'sex' | 'idNumber' | 'passport' | 'phone' | 'mother',
    string | undefined
  >
>

const toFields = ({
  name = '',
  birthDate = '',
  birthPlace = '',
  sex = '',
  idNumber,
  passport,
  phone,
  mother = '',
}: Cells) => ({
  name,
  birthDate,
  birthPlace,
  sex,
  mother,
  idNumbers: idNumber ? [idNumber] : [],
  passports: passport ? [passport] : [],
  phones: phone ? [phone] : [],
})
