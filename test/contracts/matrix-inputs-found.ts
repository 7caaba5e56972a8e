import type { Asked } from '../../src/contract/index.ts'
import type {
  AttachmentId,
  DeterminationId,
  ExerciseId,
  InterviewId,
  LocalDate,
  UnitId,
} from '../../src/kit/index.ts'
import { command } from '../world/node.ts'
import { NORTH_GATE } from '../world/people.ts'
import type { Subject } from './matrix-inputs.ts'

const NONE = '00000000-0000-4000-8000-ffffffffffff'
const ADULT = { age: 'adult', form: 'labour' } as const

type Names =
  | 'listInterviews'
  | 'readInterview'
  | 'beginInterview'
  | 'frameInterview'
  | 'recordAnswers'
  | 'endInterview'
  | 'evaluateAgain'
  | 'addAttachment'
  | 'readAttachment'
  | 'readPanel'
  | 'listPanels'
  | 'readPanelAgreement'
  | 'convenePanel'
  | 'seatMember'
  | 'unseatMember'
  | 'fileOpinion'
  | 'proposeDetermination'
  | 'secondDetermination'
  | 'makeDetermination'
  | 'tellDetermination'
  | 'chooseWays'
  | 'askReview'
  | 'referReview'
  | 'wishInterview'
  | 'readMinutes'
  | 'printMinutes'
  | 'listExercises'
  | 'openExercise'
  | 'readExercise'
  | 'readVignette'
  | 'fileReading'
  | 'closeExercise'
  | 'readAgreement'
  | 'exportExercise'

/** Of interviews with their files, opinions, decisions and exercises: who is a victim. */
export function foundInputs(s: Subject): { readonly [N in Names]: () => Asked<N> } {
  // The casts mint ids by their form, as the border does.
  const act = () => ({ case: s.case, command: command() })
  const none = <T extends string>() => NONE as T
  const decision = () => ({ determination: none<DeterminationId>() })
  const answered = (): Asked<'recordAnswers'>['answers'][number] => ({
    answer: none(),
    question: 'D1.1',
    value: 'yes',
    evidence: ['statement'],
    askedAt: s.expires as Asked<'giveConsent'>['answer']['expires'],
    over: [],
  })
  const exercise = () => ({ exercise: none<ExerciseId>() })
  const story = () => ({ ...exercise(), vignette: 'dark-tower' })
  return {
    listExercises: () => ({}),
    openExercise: () => ({
      command: command(),
      name: 'n',
      instrument: 'lantern-questions',
      units: ['no-such' as UnitId],
      closes: '2099-01-01' as LocalDate,
    }),
    readExercise: exercise,
    readVignette: story,
    fileReading: () => ({ ...story(), command: command(), answers: {} }),
    closeExercise: () => ({ ...exercise(), command: command() }),
    readAgreement: exercise,
    exportExercise: exercise,
    listInterviews: () => ({ case: s.case }),
    readInterview: () => ({ case: s.case, interview: none<InterviewId>() }),
    beginInterview: () => ({
      ...act(),
      instrument: 'lantern-questions',
      subject: ADULT,
      language: 'fr',
      interpreter: false,
    }),
    frameInterview: () => ({ ...act(), interview: none<InterviewId>(), subject: ADULT }),
    recordAnswers: () => ({ ...act(), interview: none<InterviewId>(), answers: [answered()] }),
    endInterview: () => ({ ...act(), interview: none<InterviewId>(), why: 'done' as const }),
    evaluateAgain: () => ({ ...act(), interview: none<InterviewId>(), under: 1 }),
    readPanel: () => ({ case: s.case }),
    listPanels: () => ({}),
    readPanelAgreement: () => ({}),
    convenePanel: () => ({ ...act(), members: [NORTH_GATE] }),
    seatMember: () => ({ ...act(), unit: NORTH_GATE }),
    unseatMember: () => ({ ...act(), unit: NORTH_GATE, words: 'w' }),
    fileOpinion: () => ({ ...act(), status: 'indicated', reasons: 'r', relies: [] }),
    proposeDetermination: () => ({ ...act(), status: 'victim', reasons: 'r' }),
    secondDetermination: () => ({ ...act(), ...decision(), upheld: true, words: 'w' }),
    makeDetermination: () => ({ ...act(), ...decision() }),
    tellDetermination: () => ({
      ...act(),
      ...decision(),
      on: '2025-09-01' as LocalDate,
      language: 'fr',
      interpreter: false,
      to: 'person',
      form: 'spoken',
    }),
    chooseWays: () => ({ ...act(), ...decision(), ways: ['labour-claim'] }),
    askReview: () => ({ ...act(), by: 'person', words: 'w' }),
    referReview: () => ({ ...act(), to: NORTH_GATE, words: 'w' }),
    wishInterview: () => ({ ...act(), interview: true, by: 'person', language: 'fr' }),
    readMinutes: () => ({ case: s.case, ...decision(), language: 'en' }),
    printMinutes: () => ({ case: s.case, ...decision(), language: 'en' }),
    addAttachment: () => ({
      ...act(),
      kind: 'document',
      dataClass: 'documents',
      content: Buffer.from('%PDF-1.7').toString('base64'),
    }),
    readAttachment: () => ({ case: s.case, attachment: none<AttachmentId>() }),
  }
}
