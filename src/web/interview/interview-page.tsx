import { Anchor, Button } from '@mantine/core'
import { useState } from 'react'
import { Navigate, useParams } from 'react-router'
import type { CaseId, InterviewId } from '../../kit/index.ts'
import { CaseNotHere } from '../case/case-page.tsx'
import { sectionsFor } from '../instrument/question-sections.tsx'
import { toProblem, useAsk } from '../ui/ask.ts'
import { Empty } from '../ui/empty.tsx'
import { useSay, useTell } from '../ui/language.tsx'
import { Go } from '../ui/link.tsx'
import { useLanguageName, useUnitName } from '../ui/naming.ts'
import { Page } from '../ui/page.tsx'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { Status } from '../ui/status.tsx'
import { useWhen } from '../ui/time.ts'
import { Answered } from '../ui/waiting.tsx'
import { useAnswering } from './answering.ts'
import { AnswersState } from './answers-state.tsx'
import { EndDialog } from './end-dialog.tsx'
import { FrameFields } from './frame-fields.tsx'
import classes from './interview.module.css'
import { type Instrument, isOpen, type OpenInterview } from './interview.ts'
import { QuestionItem } from './question-item.tsx'
import { Result } from './result.tsx'

/** An interview: its questions section by section, and what the answers give. */
export function InterviewPage() {
  const say = useSay()
  const { case: named, interview: which } = useParams()
  const id = named as CaseId // the server checks the form of an id it is given
  const interview = which as InterviewId // likewise
  const asked = useAsk('readInterview', { case: id, interview })
  const one = asked.data?.interview
  const instrument = useAsk(
    'readInstrument',
    { instrument: one?.instrument ?? 'none', version: one?.version ?? 1 },
    { enabled: one !== undefined, freshFor: 300_000 },
  )
  const { code } = asked.error ? toProblem(asked.error) : {}
  if (code === 'case-unknown') return <CaseNotHere />
  if (code === 'interview-unknown') return <NotShown id={id} why="refusal.interview-unknown" />
  if (!asked.data || !one || !instrument.data)
    return (
      <Page title={say('interview.title')}>
        <Answered asked={asked.data ? instrument : asked}>{() => null}</Answered>
      </Page>
    )
  if (!isOpen(one)) return <NotShown id={id} why="interview.closed-to-you" />
  const { mayAsk, number, case: arrived } = asked.data
  // It was named by the act that opens it, and has a number now; nothing of this page waits any more.
  if (arrived !== id && one.ended)
    return <Navigate replace to={`/cases/${arrived}/interviews/${which}`} />
  return (
    <Shown
      key={one.interview}
      id={id}
      number={number}
      mayAsk={mayAsk}
      interview={one}
      instrument={instrument.data.instrument}
      versions={instrument.data.versions}
    />
  )
}

type NotShownProps = {
  readonly id: CaseId
  readonly why: 'interview.closed-to-you' | 'refusal.interview-unknown'
}

function NotShown({ id, why }: NotShownProps) {
  const say = useSay()
  return (
    <Page title={say('interview.title')}>
      <Empty>
        <p>{say(why)}</p>
        <Go to={`/cases/${id}`}>{say('interview.back')}</Go>
      </Empty>
    </Page>
  )
}

type Props = {
  readonly id: CaseId
  readonly number: string
  readonly mayAsk: boolean
  readonly interview: OpenInterview
  readonly instrument: Instrument
  readonly versions: readonly number[]
}

function Shown({ id, number, mayAsk, interview, instrument, versions }: Props) {
  const say = useSay()
  const tell = useTell()
  const [ending, setEnding] = useState(false)
  const answering = useAnswering({ case: id, ...interview })
  const open = mayAsk && !interview.ended
  return (
    <Page
      title={`${tell(instrument.name)}: ${number}`}
      lead={<Go to={`/cases/${id}#interviews`}>{say('interview.back')}</Go>}
      actions={
        open && (
          <Button
            onClick={() => {
              void answering.send()
              setEnding(true)
            }}
          >
            {say('interview.end')}
          </Button>
        )
      }
    >
      <Held interview={interview} />
      <ProblemAlert problem={answering.problem} />
      <div className={`${classes.bar} no-print`}>
        {mayAsk && <AnswersState keeping={answering.keeping} />}
        <span className={classes.keys}>{say('interview.keys')}</span>
      </div>
      <FrameFields id={id} interview={interview} instrument={instrument} disabled={!open} />
      <Steps
        instrument={instrument}
        interview={interview}
        answering={answering}
        readOnly={!mayAsk}
      />
      <Result
        id={id}
        interview={interview}
        instrument={instrument}
        versions={versions}
        answers={answering.answers}
        mayAsk={mayAsk}
      />
      {ending && (
        <EndDialog
          id={id}
          interview={interview.interview as InterviewId} // as the server named it
          onClose={() => setEnding(false)}
        />
      )}
    </Page>
  )
}

/** Who asked, when, in which language, and whether it is over. */
function Held({ interview }: { readonly interview: OpenInterview }) {
  const say = useSay()
  const when = useWhen()
  const unitName = useUnitName()
  const languageName = useLanguageName()
  const { at, unit, language, interpreter, ended, version } = interview
  return (
    <p className={classes.held}>
      {say('interview.held', {
        when: when(at),
        unit: unit ? unitName(unit) : '',
        language: languageName(language),
        version,
      })}
      {interpreter && ` ${say('interview.with-interpreter')}`}{' '}
      {ended ? (
        <Status tone="done">{say(`interview.ended.${ended.why}`, { when: when(ended.at) })}</Status>
      ) : (
        <Status tone="soon">{say('interview.under-way')}</Status>
      )}
    </p>
  )
}

type StepsProps = Pick<Props, 'instrument' | 'interview'> & {
  readonly answering: ReturnType<typeof useAnswering>
  readonly readOnly: boolean
}

/** One section at a time: its questions, and the way to the next. */
function Steps({ instrument, interview, answering, readOnly }: StepsProps) {
  const say = useSay()
  const tell = useTell()
  const sections = sectionsFor(instrument, interview.subject)
  const [chosen, setChosen] = useState(0)
  const at = Math.min(chosen, sections.length - 1)
  const section = sections[at]
  const go = (to: number) => {
    void answering.send()
    setChosen(to)
    requestAnimationFrame(() => document.getElementById('interview-section')?.focus())
  }
  const answered = (questions: readonly { readonly id: string }[]) =>
    questions.filter(({ id }) => answering.standing.has(id)).length
  if (!section) return null
  return (
    <>
      <nav aria-label={say('instrument.contents')} className="no-print">
        <ol className={classes.steps}>
          {sections.map(({ id, title, questions }, index) => (
            <li key={id}>
              <Anchor
                component="button"
                type="button"
                inherit
                aria-current={index === at ? 'step' : undefined}
                className={classes.step ?? ''}
                onClick={() => go(index)}
              >
                {tell(title)}
              </Anchor>{' '}
              <span className={classes.count}>
                {say('interview.answered', {
                  done: answered(questions),
                  all: questions.length,
                })}
              </span>
            </li>
          ))}
        </ol>
      </nav>
      <section aria-labelledby="interview-section" className={classes.section}>
        <h2 id="interview-section" tabIndex={-1} className={classes.heading}>
          {tell(section.title)}
        </h2>
        {section.intro && <p className={classes.intro}>{tell(section.intro)}</p>}
        <ol className={classes.questions}>
          {section.questions.map((question, index) => (
            <QuestionItem
              key={question.id}
              question={question}
              subject={interview.subject}
              standing={answering.standing.get(question.id) ?? []}
              readOnly={readOnly}
              onSay={(said) => answering.say(question.id, said)}
              onNext={() => focusQuestion(section.questions[index + 1]?.id)}
            />
          ))}
        </ol>
        <div className={classes.moves}>
          <Button variant="default" disabled={at === 0} onClick={() => go(at - 1)}>
            {say('interview.before')}
          </Button>
          <Button
            variant={at === sections.length - 1 ? 'default' : 'filled'}
            disabled={at === sections.length - 1}
            onClick={() => go(at + 1)}
          >
            {say('interview.next')}
          </Button>
        </div>
      </section>
    </>
  )
}

/** The radio that stands, else the first: from there the arrows and the digits go on. */
function focusQuestion(id: string | undefined) {
  const item = id && document.getElementById(`q-${id}`)
  if (!item) return document.getElementById('interview-section')?.focus()
  const radio =
    item.querySelector<HTMLElement>('input[type="radio"]:checked') ??
    item.querySelector<HTMLElement>('input[type="radio"]')
  radio?.focus()
  item.scrollIntoView({ block: 'nearest' })
}
