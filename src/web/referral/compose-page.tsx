import { Button, Group, Stack } from '@mantine/core'
import { useState } from 'react'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import type { Answer } from '../../contract/index.ts'
import type { CaseId } from '../../kit/index.ts'
import { CaseNotHere } from '../case/case-page.tsx'
import type { CaseView } from '../case/view.ts'
import { useDraftBody } from '../draft/draft-body.ts'
import { type OpenDraft, useDraftInAddress } from '../draft/draft-in-address.ts'
import { DraftState } from '../draft/draft-state.tsx'
import { DropDraft } from '../draft/drop-draft.tsx'
import { useKeptDraft } from '../draft/kept-draft.ts'
import { useCheck } from '../form/check.ts'
import { useForm } from '../form/form.ts'
import { useAct } from '../ui/act.ts'
import { toProblem, useAsk } from '../ui/ask.ts'
import { useCoalition, useUnit } from '../ui/coalition.ts'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { errorsOf } from '../ui/field-errors.ts'
import { useSay } from '../ui/language.tsx'
import { Go } from '../ui/link.tsx'
import { Page } from '../ui/page.tsx'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { Status } from '../ui/status.tsx'
import { Answered } from '../ui/waiting.tsx'
import { ComposeFields } from './compose-fields.tsx'
import {
  type Composing,
  fromDraft,
  NO_COMPOSING,
  type Request,
  toConsented,
  toRequest,
} from './composing.ts'
import { Preview } from './preview.tsx'

/** Composes a referral: written, seen exactly as the receiver will, sent. */
export function ComposePage() {
  const say = useSay()
  const { case: id } = useParams()
  const asked = useAsk('readCase', { case: id as CaseId }) // the server checks the form of an id it is given
  const { open, show } = useDraftInAddress()
  const draft = useDraftBody(open)
  if (asked.error && toProblem(asked.error).status === 404) return <CaseNotHere />
  if (!asked.data || draft.waiting)
    return (
      <Page title={say('case.refer')}>
        <Answered asked={asked}>{() => null}</Answered>
      </Page>
    )
  return <ComposeForm key={open.id} view={asked.data} open={open} body={draft.body} onKept={show} />
}

type Props = {
  readonly view: CaseView
  readonly open: OpenDraft
  readonly body: unknown
  readonly onKept: () => void
}

function ComposeForm(props: Props) {
  const { view, open, body } = props
  const say = useSay()
  const [params] = useSearchParams()
  const [first] = useState<Composing>(() => ({
    ...NO_COMPOSING,
    toUnit: params.get('unit') ?? '',
    need: params.get('need') ?? '',
    allUnits: params.has('unit'),
  }))
  const { answers: composing, set } = useForm(fromDraft(body, first))
  const sending = useSending(props, composing)
  const { draft, found, errors, problem, preview, stale } = sending
  return (
    <Page
      title={say('refer.title', { number: view.number })}
      lead={
        <>
          {say('refer.lead')}{' '}
          <Go to={`/cases/${view.case}`}>{say('consent.of-case', { number: view.number })}</Go>
        </>
      }
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void sending.look()
        }}
      >
        <Stack gap="lg" maw={640}>
          <ErrorSummary errors={found} />
          <ProblemAlert problem={problem} />
          <ComposeFields view={view} composing={composing} set={set} errors={errors} />
          <Group>
            <Button
              type="submit"
              variant={preview && !stale ? 'default' : 'filled'}
              loading={sending.looking}
            >
              {say('refer.preview')}
            </Button>
            <DraftState keeping={draft.keeping} />
            {open.inAddress && <DropDraft id={open.id} onDropped={draft.end} />}
          </Group>
        </Stack>
      </form>
      {preview && stale && <Status tone="soon">{say('refer.preview-again')}</Status>}
      {preview && !stale && (
        <>
          <Preview preview={preview} />
          <div>
            <Button onClick={sending.send} loading={sending.sending}>
              {say('refer.send')}
            </Button>
          </div>
        </>
      )}
    </Page>
  )
}

/** Looks first, sends what was looked at, and ends the draft with it. */
function useSending({ view, open, onKept }: Props, composing: Composing) {
  const say = useSay()
  const navigate = useNavigate()
  const unit = useUnit(composing.toUnit)
  const parties = useCoalition()?.parties ?? []
  const { agreed } = toConsented(view, unit?.party, composing.purpose, parties)
  const request = toRequest(composing, agreed)
  const [seen, setSeen] = useState<{ request: Request; preview: Answer<'previewReferral'> }>()
  const { errors: found, check } = useCheck()
  const look = useAct('previewReferral')
  const send = useAct('sendReferral', say('refer.sent'))
  const problem = look.problem ?? send.problem
  const label = say('draft.label-referral', { number: view.number })
  const draft = useKeptDraft(
    { id: open.id, kind: 'referral', label, case: view.case, body: composing },
    onKept,
  )
  const lookNow = async () => {
    const whole = check([
      [request.need === '', 'need', 'refer.need-missing'],
      [!unit, 'toUnit', 'refer.unit-missing'],
    ])
    if (!whole) return
    send.clear()
    const preview = await look.run({ case: view.case, request })
    if (preview) setSeen({ request, preview })
  }
  const sendNow = async () => {
    if (!seen) return
    await draft.end()
    const kept = draft.isKept() || open.existing ? { draft: open.id } : {}
    const sent = await send.run({ case: view.case, request: seen.request, ...kept })
    if (sent) await navigate(`/referrals/${view.case}/${sent.referral}`)
    else draft.goOn()
  }
  return {
    draft,
    found,
    problem,
    errors: [...found, ...errorsOf(problem, (path) => path.split('.').at(-1))],
    preview: seen?.preview,
    stale: JSON.stringify(seen?.request) !== JSON.stringify(request),
    looking: look.pending,
    sending: send.pending,
    look: lookNow,
    send: sendNow,
  }
}
