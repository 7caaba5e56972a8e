import type { Answer, Asked } from '../../contract/index.ts'
import type { CommandId, EntryId } from '../../kit/index.ts'
import type { UnsentAct } from './vault.ts'

type Interviews = Answer<'readInterviews'>
type Interview = Interviews['interviews'][number]
type Kind = Interview['kind']

/**
 * The interviews of a case as they will be when the unsent acts have arrived, as far as the browser can tell:
 * what is ended is not read by the instrument before that.
 */
export function withUnsent(
  view: Interviews,
  acts: readonly UnsentAct[],
  kindOf: (instrument: string) => Kind,
): Interviews {
  const own = acts.filter(({ input, refused }) => input.case === view.case && !refused)
  const interviews = own.reduce((so, act) => withOne(so, act, kindOf), view.interviews)
  return { ...view, interviews }
}

function withOne(
  interviews: readonly Interview[],
  act: UnsentAct,
  kindOf: (instrument: string) => Kind,
): readonly Interview[] {
  const origin = toOrigin(act)
  // Inputs as their endpoints take them: only their own screens keep such acts.
  switch (act.name) {
    case 'beginInterview': {
      const input = act.input as Asked<'beginInterview'>
      return [toBegun(input, origin, kindOf(input.instrument)), ...interviews]
    }
    case 'frameInterview': {
      const { interview, subject } = act.input as Asked<'frameInterview'>
      return change(interviews, interview, () => ({ subject }))
    }
    case 'recordAnswers': {
      const { interview, answers } = act.input as Asked<'recordAnswers'>
      return change(interviews, interview, (one) => ({
        answers: [...(one.answers ?? []), ...fresh(one, answers).map((a) => ({ ...origin, ...a }))],
      }))
    }
    case 'endInterview': {
      const { interview, why } = act.input as Asked<'endInterview'>
      return change(interviews, interview, () => ({ ended: { ...origin, why } }))
    }
    default:
      return interviews
  }
}

const toBegun = (
  { interview, instrument, version, language, interpreter, subject }: Asked<'beginInterview'>,
  origin: ReturnType<typeof toOrigin>,
  kind: Kind,
): Interview => ({
  ...origin,
  // The begin dialog mints the id and names the version.
  interview: interview ?? ('' as Interview['interview']),
  version: version ?? 1,
  instrument,
  kind,
  language,
  interpreter,
  subject,
  answers: [],
  evaluations: [],
  divided: [],
})

/** What the server has already is not shown twice. */
const fresh = ({ answers = [] }: Interview, given: Asked<'recordAnswers'>['answers']) =>
  given.filter(({ answer }) => !answers.some((one) => one.answer === answer))

const change = (
  interviews: readonly Interview[],
  id: string,
  to: (one: Interview) => Partial<Interview>,
): readonly Interview[] =>
  interviews.map((one) => (one.interview === id ? { ...one, ...to(one) } : one))

/** The command stands in the place of the entry that it will write. */
const toOrigin = ({ command, madeAt, post }: UnsentAct) => ({
  entry: command satisfies CommandId as string as EntryId,
  at: madeAt,
  post,
})
