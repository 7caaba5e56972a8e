import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import type { Answer } from '../../contract/index.ts'
import type { CaseId } from '../../kit/index.ts'
import { type Cited, useLabels } from '../instrument/use-labels.ts'
import classes from '../offline/offline.module.css'
import { useAct } from '../ui/act.ts'
import { useAnnounce } from '../ui/announcement.tsx'
import { useAsk } from '../ui/ask.ts'
import { useSay, useTell } from '../ui/language.tsx'
import { Go } from '../ui/link.tsx'
import { useCountryName, useLanguageName, usePostTitle } from '../ui/naming.ts'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { useWhen } from '../ui/time.ts'
import { hasMessage } from '../ui/words.ts'
import { SetAside } from './set-aside.tsx'
import { toLines } from './typed.ts'

type Bundle = Answer<'listQuarantine'>['rows'][number]

/** One chain of acts: whose, when, what it holds if asked, and what becomes of it. */
export function BundleItem({ bundle }: { readonly bundle: Bundle }) {
  const say = useSay()
  const when = useWhen()
  const postTitle = usePostTitle()
  const announce = useAnnounce()
  const looking = useAct('openQuarantined')
  const adopting = useAct('adoptQuarantined')
  const [shown, setShown] = useState<Answer<'openQuarantined'>>()
  const [asking, setAsking] = useState(false)
  const { id, officer, post, why, at, number, acts, aside } = bundle
  const by = say('quarantine.by', { officer, post: postTitle(post) })
  const look = async () => setShown(await looking.run({ id }))
  const adopt = async () => {
    const answer = await adopting.run({ id })
    if (!answer) return
    const refused = answer.results.find(({ done }) => done === 'refused')
    const count = answer.results.filter(({ done }) => done === 'recorded').length
    announce(
      refused
        ? say('quarantine.some-refused', { detail: refused.detail ?? '' })
        : say('quarantine.adopted', { count }),
    )
  }
  return (
    <li className={classes.bundle}>
      <p>
        <strong>{by}</strong>, {say(`quarantine.why.${why}`)}.{' '}
        {say('quarantine.came', { when: when(at) })}.
      </p>
      <p>
        {bundle.case && number ? (
          <Go to={`/cases/${bundle.case}`}>{say('quarantine.case', { number })}</Go>
        ) : (
          say('quarantine.new-case')
        )}
      </p>
      <Acts acts={acts} />
      {aside && (
        <p>
          {say('quarantine.was-set-aside', {
            when: when(aside.at),
            reason: say(`quarantine.reason.${aside.reason}`),
            words: aside.words,
          })}
        </p>
      )}
      <ProblemAlert problem={looking.problem ?? adopting.problem} />
      {shown ? (
        shown.acts.map((act) => <Typed key={act.command} bundle={shown} act={act} />)
      ) : (
        <p>{say('quarantine.open-note')}</p>
      )}
      <Group gap="xs">
        {!shown && (
          <Button variant="default" loading={looking.pending} onClick={look}>
            {say('quarantine.open')}
            <span className="only-heard">: {by}</span>
          </Button>
        )}
        {shown && (
          <Button loading={adopting.pending} onClick={adopt}>
            {say('quarantine.adopt')}
            <span className="only-heard">: {by}</span>
          </Button>
        )}
        {shown && !aside && (
          <Button variant="default" onClick={() => setAsking(true)}>
            {say('quarantine.set-aside')}
            <span className="only-heard">: {by}</span>
          </Button>
        )}
      </Group>
      {asking && <SetAside id={id} onClose={() => setAsking(false)} />}
    </li>
  )
}

function Acts({ acts }: Pick<Bundle, 'acts'>) {
  const say = useSay()
  const when = useWhen()
  return (
    <ul>
      {acts.map(({ command, name, madeAt }) => {
        const id = `act.${name}`
        return (
          <li key={command}>
            {hasMessage(id) ? say(id) : name}, {say('quarantine.made', { when: when(madeAt) })}
          </li>
        )
      })}
    </ul>
  )
}

type Opened = Answer<'openQuarantined'>
type OpenedAct = Opened['acts'][number]
type TypedProps = { readonly bundle: Opened; readonly act: OpenedAct }

/** What was typed in one act, field by field, as it was typed. */
function Typed({ bundle, act }: TypedProps) {
  const tell = useTell()
  const instruments = useAsk('listInstruments', {}, { freshFor: 300_000 })
  const naming = {
    say: useSay(),
    country: useCountryName(),
    language: useLanguageName(),
    instrument: (id: string) =>
      tell(instruments.data?.rows.find((row) => row.id === id)?.name) || id,
    question: useLabels(useInstrument(bundle, act)),
  }
  return (
    <dl className={classes.typed}>
      {toLines(act.input, naming).map(({ path, words }) => (
        <div key={`${path} ${words}`}>
          <dt>{path}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  )
}

/** By which instrument answers were asked: the bundle begins the interview itself, or the case has it. */
function useInstrument(
  { acts, case: about }: Opened,
  { name, input }: OpenedAct,
): Cited | undefined {
  const { interview } = input
  const isAnswers = name === 'recordAnswers'
  const begun = acts.find(
    (one) => one.name === 'beginInterview' && one.input.interview === interview,
  )
  const asked = useAsk(
    'listInterviews',
    { case: about ?? ('' as CaseId) }, // not asked without a case
    { enabled: isAnswers && about !== undefined && begun === undefined },
  )
  if (!isAnswers) return undefined
  if (begun) return toCited(begun.input)
  const held = asked.data?.interviews.find((one) => one.interview === interview)
  return held && { id: held.instrument, version: held.version }
}

/** The latest version unless one was named. */
const toCited = ({ instrument, version }: OpenedAct['input']): Cited => ({
  id: String(instrument),
  ...(typeof version === 'number' ? { version } : {}),
})
