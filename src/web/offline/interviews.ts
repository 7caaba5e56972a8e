import type { Answer, Asked } from '../../contract/index.ts'
import type { CommandId, EntryId } from '../../kit/index.ts'
import type { UnsentAct } from './vault.ts'

type Listed = Answer<'listInterviews'>
type Heading = Listed['interviews'][number]
type Interview = Answer<'readInterview'>['interview']
type Kind = Heading['kind']
type KindOf = (instrument: string) => Kind

/**
 * The interviews of a case as they will be when the unsent acts have arrived, as far as the browser can tell:
 * what is ended is not read by the instrument before that.
 */
export function listedWithUnsent(view: Listed, acts: readonly UnsentAct[], kindOf: KindOf): Listed {
  const interviews = ofCase(acts, view.case).reduce(
    (so: readonly Heading[], act) => withHeading(so, act, kindOf),
    view.interviews,
  )
  return { ...view, interviews }
}

/** One interview likewise; `kept` is absent when it was begun here and nobody has heard of it yet. */
export function withUnsent(
  kept: Interview | undefined,
  asked: Asked<'readInterview'>,
  acts: readonly UnsentAct[],
  kindOf: KindOf,
): Interview | undefined {
  return ofCase(acts, asked.case)
    .filter(({ input }) => input.interview === asked.interview)
    .reduce((so: Interview | undefined, act) => withOne(so, act, kindOf), kept)
}

const ofCase = (acts: readonly UnsentAct[], id: string) =>
  acts.filter(({ input, refused }) => input.case === id && !refused)

// Inputs as their endpoints take them: only their own screens keep such acts.
function withHeading(
  headings: readonly Heading[],
  act: UnsentAct,
  kindOf: KindOf,
): readonly Heading[] {
  const origin = toOrigin(act)
  switch (act.name) {
    case 'beginInterview': {
      const input = act.input as Asked<'beginInterview'>
      return [toHeading(input, origin, kindOf(input.instrument)), ...headings]
    }
    case 'recordAnswers': {
      const { interview, answers } = act.input as Asked<'recordAnswers'>
      return change(headings, interview, ({ answered = 0 }) => ({
        answered: answered + answers.length,
      }))
    }
    case 'endInterview': {
      const { interview, why } = act.input as Asked<'endInterview'>
      return change(headings, interview, () => ({ ended: { ...origin, why } }))
    }
    default:
      return headings
  }
}

function withOne(
  one: Interview | undefined,
  act: UnsentAct,
  kindOf: KindOf,
): Interview | undefined {
  const origin = toOrigin(act)
  if (act.name === 'beginInterview') {
    const input = act.input as Asked<'beginInterview'>
    return toBegun(input, origin, kindOf(input.instrument))
  }
  if (!one) return undefined
  switch (act.name) {
    case 'frameInterview': {
      const { subject } = act.input as Asked<'frameInterview'>
      return { ...one, subject }
    }
    case 'recordAnswers': {
      const { answers } = act.input as Asked<'recordAnswers'>
      const here = fresh(one, answers).map((answer) => ({ ...origin, ...answer }))
      return { ...one, answers: [...(one.answers ?? []), ...here] }
    }
    case 'endInterview': {
      const { why } = act.input as Asked<'endInterview'>
      return { ...one, ended: { ...origin, why } }
    }
    default:
      return one
  }
}

const toHeading = (
  given: Asked<'beginInterview'>,
  origin: ReturnType<typeof toOrigin>,
  kind: Kind,
): Heading => ({
  ...toHeld(given, origin, kind),
  open: true,
  answered: 0,
  divided: 0,
  results: [],
})

const toBegun = (
  given: Asked<'beginInterview'>,
  origin: ReturnType<typeof toOrigin>,
  kind: Kind,
): Interview => ({
  ...toHeld(given, origin, kind),
  subject: given.subject,
  answers: [],
  evaluations: [],
  divided: [],
})

const toHeld = (
  { interview, instrument, version, language, interpreter }: Asked<'beginInterview'>,
  origin: ReturnType<typeof toOrigin>,
  kind: Kind,
) => ({
  ...origin,
  // The begin dialog mints the id and names the version.
  interview: interview ?? ('' as Interview['interview']),
  version: version ?? 1,
  instrument,
  kind,
  language,
  interpreter,
})

/** What the server has already is not shown twice. */
const fresh = ({ answers = [] }: Interview, given: Asked<'recordAnswers'>['answers']) =>
  given.filter(({ answer }) => !answers.some((one) => one.answer === answer))

const change = (
  headings: readonly Heading[],
  id: string,
  to: (one: Heading) => Partial<Heading>,
): readonly Heading[] =>
  headings.map((one) => (one.interview === id ? { ...one, ...to(one) } : one))

/** The command stands in the place of the entry that it will write. */
const toOrigin = ({ command, madeAt, post }: UnsentAct) => ({
  entry: command satisfies CommandId as string as EntryId,
  at: madeAt,
  post,
})
