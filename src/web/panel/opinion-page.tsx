import { Alert, Button, Group, Stack } from '@mantine/core'
import { useParams } from 'react-router'
import type { CaseId } from '../../kit/index.ts'
import { CaseNotHere } from '../case/case-page.tsx'
import { useDraftBody } from '../draft/draft-body.ts'
import { type OpenDraft, useDraftInAddress } from '../draft/draft-in-address.ts'
import { DraftState } from '../draft/draft-state.tsx'
import { DropDraft } from '../draft/drop-draft.tsx'
import { useForm } from '../form/form.ts'
import { toProblem, useAsk } from '../ui/ask.ts'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { useSay } from '../ui/language.tsx'
import { Go } from '../ui/link.tsx'
import { Page } from '../ui/page.tsx'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { Answered } from '../ui/waiting.tsx'
import { fromDraft, useFiling } from './opining.ts'
import { OpinionFields } from './opinion-fields.tsx'
import { lastRound, type Of } from './panel.ts'

/** What the own institution finds: written before others are seen, kept as it is typed. */
export function OpinionPage() {
  const say = useSay()
  const { case: named } = useParams()
  const id = named as CaseId // the server checks the form of an id it is given
  const view = useAsk('readCase', { case: id })
  const panel = useAsk('readPanel', { case: id })
  const { open, show } = useDraftInAddress()
  const body = useDraftBody(open)
  if (view.error && toProblem(view.error).status === 404) return <CaseNotHere />
  if (!view.data || !panel.data || body.waiting)
    return (
      <Page title={say('panel.act.file')}>
        <Answered asked={view.data ? panel : view}>{() => null}</Answered>
      </Page>
    )
  return (
    <OpinionForm
      key={open.id}
      view={view.data}
      panel={panel.data}
      open={open}
      body={body.body}
      onKept={show}
    />
  )
}

type Props = Of & {
  readonly open: OpenDraft
  readonly body: unknown
  readonly onKept: () => void
}

function OpinionForm({ view, panel, open, body, onKept }: Props) {
  const say = useSay()
  const { answers: opining, set } = useForm(fromDraft(body))
  const { draft, found, errors, act, submit } = useFiling({ view, open, onKept }, opining)
  return (
    <Page
      title={say('panel.opinion-title', { number: view.number })}
      lead={<Go to={`/cases/${view.case}#panel`}>{say('panel.back')}</Go>}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <Stack gap="md" maw={760}>
          <ErrorSummary errors={found} />
          <ProblemAlert problem={act.problem} />
          <Alert variant="outline" role="note">
            {say(sightOf(panel))}
          </Alert>
          <OpinionFields view={view} opining={opining} set={set} errors={errors} />
          <Group>
            <Button type="submit" loading={act.pending}>
              {say('panel.act.file')}
            </Button>
            <DraftState keeping={draft.keeping} />
            {open.inAddress && <DropDraft id={open.id} onDropped={draft.end} />}
          </Group>
        </Stack>
      </form>
    </Page>
  )
}

/** Whether what is written will stand as blind. */
function sightOf(panel: Of['panel']) {
  if (panel.convened === undefined) return 'panel.opinion-alone' as const
  return lastRound(panel)?.open ? ('panel.opinion-open' as const) : ('panel.opinion-blind' as const)
}
