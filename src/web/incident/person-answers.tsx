import { Button, Group, TextInput } from '@mantine/core'
import { useState } from 'react'
import { isChildBand } from '../../domain/person/age.ts'
import type { CaseId } from '../../kit/index.ts'
import { api, toProblem } from '../ui/ask.ts'
import { Choosing } from '../ui/choosing.tsx'
import { useSay } from '../ui/language.tsx'
import { Go } from '../ui/link.tsx'
import { useOutlineWords } from '../ui/outline-words.ts'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { Section } from '../ui/section.tsx'
import { useSession } from '../ui/session.ts'
import { Status } from '../ui/status.tsx'
import classes from './incident.module.css'
import type { IncidentCase } from './incident-page.tsx'

export type GroupAnswer = 'given' | 'refused' | 'not-asked'
export type GroupAnswers = Readonly<Record<string, GroupAnswer>>

/** Persons shown at once; names of more than this are never asked for together. */
const SHOWN = 50

type Props = {
  readonly cases: readonly IncidentCase[]
  readonly answers: GroupAnswers
  readonly onAnswers: (answers: GroupAnswers) => void
}

/** One line per person; a child answers on the page of its own case. */
export function PersonAnswers({ cases, answers, onAnswers }: Props) {
  const say = useSay()
  const [filter, setFilter] = useState('')
  const [shown, setShown] = useState(SHOWN)
  const open = cases.filter(({ state }) => state === 'open')
  const { names, problem, ask } = useNames()
  const wanted = filter.trim().toLowerCase()
  const found = open.filter(
    ({ case: id, number }) =>
      wanted === '' ||
      number.toLowerCase().includes(wanted) ||
      names[id]?.toLowerCase().includes(wanted),
  )
  const here = found.slice(0, shown)
  const count = (answer: GroupAnswer) => Object.values(answers).filter((a) => a === answer).length
  const given = count('given')
  const refused = count('refused')
  return (
    <Section title={say('group.answers')}>
      <div className={`${classes.tools} no-print`}>
        <TextInput
          id="group-filter"
          type="search"
          label={say('group.filter')}
          value={filter}
          onChange={(event) => setFilter(event.currentTarget.value)}
        />
        <div>
          <Button variant="default" onClick={() => ask(here.map((one) => one.case))}>
            {say('group.names')}
          </Button>
          <div className={classes.help}>{say('group.names-logged')}</div>
        </div>
      </div>
      <ProblemAlert problem={problem} />
      <p role="status" className={classes.counts}>
        {say('group.counts', { given, refused, rest: open.length - given - refused })}
      </p>
      <ul className={classes.people}>
        {here.map((one) => (
          <Person
            key={one.case}
            person={one}
            name={names[one.case]}
            answer={answers[one.case] ?? 'not-asked'}
            onAnswer={(answer) => onAnswers({ ...answers, [one.case]: answer })}
          />
        ))}
      </ul>
      <Group>
        <span>{say('group.shown', { shown: here.length, total: found.length })}</span>
        {found.length > here.length && (
          <Button variant="default" onClick={() => setShown(shown + SHOWN)}>
            {say('ui.more')}
          </Button>
        )}
      </Group>
    </Section>
  )
}

type PersonProps = {
  readonly person: IncidentCase
  readonly name: string | undefined
  readonly answer: GroupAnswer
  readonly onAnswer: (answer: GroupAnswer) => void
}

const ANSWERS: readonly GroupAnswer[] = ['given', 'refused', 'not-asked']

function Person({ person, name, answer, onAnswer }: PersonProps) {
  const say = useSay()
  const outlineWords = useOutlineWords()
  const child = isChildBand(person.ageBand)
  return (
    <li className={classes.person}>
      <div>
        <strong>{name ?? person.number}</strong>
        <div className={classes.help}>
          {name ? `${person.number}, ` : ''}
          {outlineWords(person)}
        </div>
      </div>
      {child ? (
        <Status tone="soon">
          <Go to={`/cases/${person.case}/consent`}>{say('group.minor')}</Go>
        </Status>
      ) : (
        <>
          <div className="no-print">
            <Choosing
              label={say('consent.answer')}
              value={answer}
              options={ANSWERS.map((value) => ({ value, label: say(`group.${value}`) }))}
              onChange={onAnswer}
            />
          </div>
          <span className="only-print">
            ☐ {say('group.given')} ☐ {say('group.refused')}
          </span>
        </>
      )}
    </li>
  )
}

/** Names by case, asked for with the purpose of the own post; the disclosure is logged. */
function useNames() {
  const say = useSay()
  const { me } = useSession()
  const [names, setNames] = useState<Readonly<Record<string, string>>>({})
  const [error, setError] = useState<unknown>()
  const purpose = me?.post?.purpose ?? 'protection'
  const ask = async (cases: readonly CaseId[]) => {
    try {
      const { rows } = await api.showNames({ cases: [...cases], purpose })
      const found = rows.map(({ case: id, name }) => [id, name ?? say('case.not-named')] as const)
      setNames((before) => ({ ...before, ...Object.fromEntries(found) }))
      setError(undefined)
    } catch (fault) {
      setError(fault)
    }
  }
  return { names, problem: error ? toProblem(error) : undefined, ask }
}
