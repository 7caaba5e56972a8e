import { useState } from 'react'
import { useParams } from 'react-router'
import type { Answer } from '../../contract/index.ts'
import type { IncidentId } from '../../kit/index.ts'
import { toProblem, useAsk } from '../ui/ask.ts'
import { GoButton } from '../ui/link.tsx'
import { Page } from '../ui/page.tsx'
import { Section } from '../ui/section.tsx'
import { useSession } from '../ui/session.ts'
import { Answered } from '../ui/waiting.tsx'
import classes from './board.module.css'
import type { Board } from './board.ts'
import { BoardNotHere } from './board-page.tsx'
import { GateForm } from './gate-form.tsx'
import { PrintTags } from './print-tags.tsx'
import { useBoardSay } from './say.ts'

export type Passed = Answer<'passGate'>

/** Twenty seconds a person: registers under the next number and begins again. */
export function GatePage() {
  const say = useBoardSay()
  const { may } = useSession()
  const incident = useParams().incident as IncidentId // the server checks the form of an id it is given
  const asked = useAsk('readBoard', { incident, limit: 0 }, { keep: true })
  if (asked.error && toProblem(asked.error).status === 404) return <BoardNotHere />
  if (!asked.data)
    return (
      <Page title={say('board.gate')}>
        <Answered asked={asked}>{() => null}</Answered>
      </Page>
    )
  if (!asked.data.own || !may('case.register')) return <BoardNotHere />
  return <Shown board={asked.data} />
}

/** Of this sitting; nothing of it is kept by the browser. */
const REMEMBERED = 50

function Shown({ board }: { readonly board: Board }) {
  const say = useBoardSay()
  const [last, setLast] = useState<readonly Passed[]>([])
  const base = `/incidents/${board.incident}`
  return (
    <Page
      title={say('gate.title', { name: board.name })}
      lead={say('gate.lead')}
      actions={
        <>
          <GoButton to={`${base}/board`} variant="default">
            {say('gate.to-board')}
          </GoButton>
          <GoButton to={`${base}/sheets`} variant="default">
            {say('board.papers')}
          </GoButton>
        </>
      }
    >
      <div className={classes.gate}>
        <GateForm
          board={board}
          onPassed={(one) => setLast((before) => [one, ...before].slice(0, REMEMBERED))}
        />
        <Last last={last} board={board} />
      </div>
    </Page>
  )
}

function Last({ last, board }: { readonly last: readonly Passed[]; readonly board: Board }) {
  const say = useBoardSay()
  return (
    <Section
      title={say('gate.last')}
      count={last.length}
      action={
        last.length > 1 && (
          <PrintTags
            board={board}
            tags={last}
            words={say('gate.print-all', { count: last.length })}
          />
        )
      }
    >
      {last.length === 0 ? (
        <p className={classes.help}>{say('gate.last-none')}</p>
      ) : (
        <ol className={classes.last}>
          {last.map((one) => (
            <li key={one.case}>
              <span>
                <strong>{say('board.tag', { tag: one.tag })}</strong> {one.number}
              </span>
              <PrintTags
                board={board}
                tags={[one]}
                words={say('gate.print')}
                label={say('gate.print-of', { tag: one.tag })}
              />
            </li>
          ))}
        </ol>
      )}
    </Section>
  )
}
