import type { Instrument, Question } from './instrument.ts'

/** Where in the instrument, and what is wrong there. */
export type InstrumentFault = {
  readonly path: readonly (string | number)[]
  readonly reason: string
}

/** Everything that no schema of one question can see, and what a kind of question must and must not have. */
export function findInstrumentFaults(instrument: Instrument): InstrumentFault[] {
  const { sections, kind } = instrument
  const all = sections.flatMap(({ questions }) => questions)
  return [
    ...findDoubledQuestions(instrument),
    ...sections.flatMap(({ questions }, section) =>
      questions.flatMap((question, index) =>
        faultsOf(question, all, instrument).map(
          ([member, reason]): InstrumentFault => ({
            path: ['sections', section, 'questions', index, member],
            reason,
          }),
        ),
      ),
    ),
    ...findMissingDimensions(instrument, kind === 'screening' ? all : []),
  ]
}

function findDoubledQuestions({ sections }: Instrument): InstrumentFault[] {
  const seen = new Set<string>()
  return sections.flatMap(({ questions }, section) =>
    questions.flatMap(({ id }, index) => {
      if (!seen.has(id)) {
        seen.add(id)
        return []
      }
      const path = ['sections', section, 'questions', index, 'id']
      return [{ path, reason: `id: ${id} is there twice` }]
    }),
  )
}

type MemberFault = readonly [member: keyof Question, reason: string]

function faultsOf(
  question: Question,
  all: readonly Question[],
  { kind, profiles }: Instrument,
): MemberFault[] {
  const { weights, countsAs } = question
  const known = new Set<string>(profiles.map(({ id }) => id))
  const strangers = Object.keys(weights ?? {}).filter((profile) => !known.has(profile))
  const target = all.find(({ id }) => id === countsAs)
  return [
    ...((question.kind === 'triage') === (kind === 'triage')
      ? []
      : [['kind', `kind: no ${question.kind} in an instrument of kind ${kind}`] as const]),
    ...membersOf(question),
    ...strangers.map((profile) => ['weights', `weights: unknown profile ${profile}`] as const),
    ...(countsAs !== undefined && target?.kind !== 'indicator'
      ? [['countsAs', `countsAs: no indicator ${countsAs}`] as const]
      : []),
  ]
}

/** Which members belong to which kind: those named are needed, all others of the list refused. */
const NEEDS = {
  dimension: 'indicator',
  weights: 'indicator',
  raises: 'triage',
} as const

function membersOf(question: Question): MemberFault[] {
  const needed = Object.entries(NEEDS).flatMap(([name, kind]): MemberFault[] => {
    // The keys of NEEDS are members of Question: they stand in it above.
    const member = name as keyof typeof NEEDS
    if ((question[member] !== undefined) === (question.kind === kind)) return []
    return [
      question.kind === kind
        ? ['id', `${member}: missing`]
        : [member, `${member}: only of kind ${kind}`],
    ]
  })
  const misplaced = question.countsAs !== undefined && question.kind !== 'module'
  return misplaced ? [...needed, ['countsAs', 'countsAs: only of kind module']] : needed
}

function findMissingDimensions(
  { dimensions }: Instrument,
  all: readonly Question[],
): InstrumentFault[] {
  const named = new Set(dimensions.map(({ id }) => id))
  const used = new Set(all.flatMap(({ dimension }) => (dimension ? [dimension] : [])))
  return [...used]
    .filter((id) => !named.has(id))
    .map((id) => ({ path: ['dimensions'], reason: `dimensions: ${id} has no label` }))
}
