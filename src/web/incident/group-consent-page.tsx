import { Button, Group, Stack } from '@mantine/core'
import { useState } from 'react'
import { useParams } from 'react-router'
import type { Answer } from '../../contract/index.ts'
import { type CaseId, type IncidentId, PERSONAL_CLASSES } from '../../kit/index.ts'
import { type Asking, checksOf, DAYS, NO_ASKING, toReading } from '../consent/asking.ts'
import { AskingFields } from '../consent/asking-fields.tsx'
import { ReadAloud } from '../consent/read-aloud.tsx'
import { useCheck } from '../form/check.ts'
import { dayOf, daysLater } from '../form/dates.ts'
import { useForm } from '../form/form.ts'
import { useAct } from '../ui/act.ts'
import { toProblem } from '../ui/ask.ts'
import { type Coalition, useCoalition } from '../ui/coalition.ts'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { useSay } from '../ui/language.tsx'
import { Go } from '../ui/link.tsx'
import { Page } from '../ui/page.tsx'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { Section } from '../ui/section.tsx'
import { Status } from '../ui/status.tsx'
import { useZone } from '../ui/time.ts'
import { Answered } from '../ui/waiting.tsx'
import { hasMessage } from '../ui/words.ts'
import { type Incident, IncidentNotHere } from './incident-page.tsx'
import { useWholeIncident } from './incident-pages.ts'
import { type GroupAnswers, PersonAnswers } from './person-answers.tsx'

/** A text read to a group, answered person by person; each answer stands or is refused alone. */
export function GroupConsentPage() {
  const say = useSay()
  const id = useParams().incident as IncidentId // the server checks the form of an id it is given
  const asked = useWholeIncident(id)
  const coalition = useCoalition()
  if (asked.error && toProblem(asked.error).status === 404) return <IncidentNotHere />
  if (!asked.data || !coalition)
    return (
      <Page title={say('group.title')}>
        <Answered asked={asked}>{() => null}</Answered>
      </Page>
    )
  return <GroupForm incident={asked.data} coalition={coalition} />
}

type Props = { readonly incident: Incident; readonly coalition: Coalition }

function GroupForm({ incident, coalition }: Props) {
  const say = useSay()
  const zone = useZone()
  const today = dayOf(Date.now(), zone)
  const { answers: asking, set } = useForm<Asking>({
    ...NO_ASKING,
    classes: ['identity', 'documents'],
    until: daysLater(today, DAYS),
    text: coalition.texts.find(({ audience }) => audience === 'group')?.id ?? '',
    language: 'id',
  })
  const [answers, setAnswers] = useState<GroupAnswers>({})
  /** Whose answer was recorded in this sitting: nobody is asked twice. */
  const [recorded, setRecorded] = useState<ReadonlySet<CaseId>>(new Set())
  const { errors, check } = useCheck()
  const act = useAct('answerAsGroup')
  const [done, setDone] = useState<Answer<'answerAsGroup'>>()
  const given = Object.entries(answers).flatMap(
    ([id, answer]) => (answer === 'not-asked' ? [] : [{ case: id as CaseId, answer }]), // keys are ids of the incident's cases
  )
  const send = async () => {
    if (!check(checksOf(asking, today))) return
    const { incident: id } = incident
    const answer = await act.run({ incident: id, reading: toReading(asking, zone), answers: given })
    if (!answer) return
    const failed = new Set(answer.failed.map((one) => one.case))
    const kept = given.filter((one) => !failed.has(one.case)).map((one) => one.case)
    setRecorded(new Set([...recorded, ...kept]))
    setDone(answer)
    setAnswers({})
  }
  return (
    <Page
      title={say('group.title')}
      lead={
        <>
          {say('group.lead')} <Go to={`/incidents/${incident.incident}`}>{incident.name}</Go>
        </>
      }
    >
      <Stack gap="xl">
        <Stack gap="md" maw={760} className="no-print">
          <ErrorSummary errors={errors} />
          <ProblemAlert problem={act.problem} />
          {done && <Done done={done} />}
          <Section title={say('consent.what')}>
            <AskingFields
              asking={asking}
              set={set}
              errors={errors}
              held={PERSONAL_CLASSES}
              audiences={['group']}
            />
          </Section>
        </Stack>
        <ReadAloud asking={asking} />
        <PersonAnswers
          cases={incident.cases.filter((one) => !recorded.has(one.case))}
          answers={answers}
          onAnswers={setAnswers}
        />
        <Group className="no-print">
          <Button onClick={send} loading={act.pending} disabled={given.length === 0}>
            {say('group.send', { count: given.length })}
          </Button>
          {given.length === 0 && <span>{say('group.nobody')}</span>}
        </Group>
      </Stack>
    </Page>
  )
}

function Done({ done }: { readonly done: Answer<'answerAsGroup'> }) {
  const say = useSay()
  return (
    <div role="status">
      <Status tone="done">{say('group.done', { given: done.given, refused: done.refused })}</Status>
      {done.failed.length > 0 && (
        <>
          <p>{say('group.failed', { count: done.failed.length })}</p>
          <ul>
            {done.failed.map(({ case: id, number, code, facts }) => {
              const words = `refusal.${code}`
              return (
                <li key={id}>
                  <Go to={`/cases/${id}/consent`}>{number}</Go>:{' '}
                  {hasMessage(words) ? say(words, facts) : code}
                </li>
              )
            })}
          </ul>
        </>
      )}
    </div>
  )
}
