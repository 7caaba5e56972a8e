import { Button } from '@mantine/core'
import { useState } from 'react'
import { useParams } from 'react-router'
import type { CaseId, IncidentId } from '../../kit/index.ts'
import { toProblem, useAsk } from '../ui/ask.ts'
import { Empty } from '../ui/empty.tsx'
import { Go, GoButton } from '../ui/link.tsx'
import { useCountryName, useUnitName } from '../ui/naming.ts'
import { Page } from '../ui/page.tsx'
import { Section } from '../ui/section.tsx'
import { useSession } from '../ui/session.ts'
import { useWhen } from '../ui/time.ts'
import { Answered } from '../ui/waiting.tsx'
import type { Board, Column } from './board.ts'
import { BulkSection } from './bulk-section.tsx'
import { Columns } from './columns.tsx'
import { HandsSection, LanguagesSection } from './hands-section.tsx'
import { MineSection } from './mine-section.tsx'
import { useBoardSay } from './say.ts'
import { TeamsSection } from './teams-section.tsx'

/** Persons of a column that are shown before all are asked for; at most as many as one bulk act takes. */
const FEW = 6
const ALL = 500

/** Where everybody of an incident stands, live. */
export function BoardPage() {
  const say = useBoardSay()
  const incident = useParams().incident as IncidentId // the server checks the form of an id it is given
  const [stage, setStage] = useState<Column['stage']>()
  const wish = stage ? { stage, limit: ALL } : { limit: FEW }
  const asked = useAsk('readBoard', { incident, ...wish }, { keep: true })
  if (asked.error && toProblem(asked.error).status === 404) return <BoardNotHere />
  if (!asked.data)
    return (
      <Page title={say('board.one')}>
        <Answered asked={asked}>{() => null}</Answered>
      </Page>
    )
  return <Shown board={asked.data} stage={stage} onStage={setStage} />
}

export function BoardNotHere() {
  const say = useBoardSay()
  return (
    <Page title={say('board.not-here')}>
      <Empty>
        <p>{say('board.not-here-why')}</p>
        <Go to="/incidents">{say('incidents.title')}</Go>
      </Empty>
    </Page>
  )
}

type Props = {
  readonly board: Board
  readonly stage: Column['stage'] | undefined
  readonly onStage: (stage: Column['stage'] | undefined) => void
}

function Shown({ board, stage, onStage }: Props) {
  const say = useBoardSay()
  const { may } = useSession()
  const [chosen, setChosen] = useState<ReadonlySet<CaseId>>()
  const runs = board.own && may('incident.run')
  return (
    <Page
      title={say('board.title', { name: board.name })}
      lead={<Lead board={board} />}
      actions={<Acts board={board} chosen={chosen} onChoose={setChosen} />}
    >
      <p role="status" style={{ margin: 0 }}>
        {say('board.total', { total: board.total })}
      </p>
      <MineSection board={board} />
      {chosen && <BulkSection board={board} chosen={chosen} onChosen={setChosen} />}
      <Section title={say('board.columns')}>
        <Columns
          board={board}
          stage={stage}
          onStage={onStage}
          chosen={chosen}
          onChosen={setChosen}
        />
      </Section>
      <HandsSection board={board} />
      <LanguagesSection board={board} />
      {(runs || board.teams.length > 0) && <TeamsSection board={board} runs={runs} />}
    </Page>
  )
}

function Lead({ board }: { readonly board: Board }) {
  const say = useBoardSay()
  const when = useWhen()
  const unitName = useUnitName()
  const countryName = useCountryName()
  return say('board.lead', {
    kind: say(`incident-kind.${board.kind}`),
    unit: unitName(board.openedBy),
    country: countryName(board.country),
    when: when(board.openedAt),
  })
}

type ActsProps = {
  readonly board: Board
  readonly chosen: ReadonlySet<CaseId> | undefined
  readonly onChoose: (chosen: ReadonlySet<CaseId> | undefined) => void
}

function Acts({ board, chosen, onChoose }: ActsProps) {
  const say = useBoardSay()
  const { may } = useSession()
  const base = `/incidents/${board.incident}`
  return (
    <>
      {board.own && may('case.register') && (
        <>
          <GoButton to={`${base}/gate`}>{say('board.gate')}</GoButton>
          <GoButton to={`${base}/sheets`} variant="default">
            {say('board.papers')}
          </GoButton>
        </>
      )}
      {board.own && may('incident.run') && (
        <Button
          variant="default"
          aria-pressed={chosen !== undefined}
          onClick={() => onChoose(chosen ? undefined : new Set())}
        >
          {chosen ? say('bulk.select-none') : say('bulk.choose')}
        </Button>
      )}
      {board.own && (
        <GoButton to={base} variant="default">
          {say('board.cases')}
        </GoButton>
      )}
    </>
  )
}
