import { Alert, Button, Group, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { CONSENT_BASES } from '../../domain/case/entries.ts'
import { type CaseId, type PartyId, PERSONAL_CLASSES } from '../../kit/index.ts'
import { CaseNotHere } from '../case/case-page.tsx'
import { type CaseView, isChild } from '../case/view.ts'
import { useDraftBody } from '../draft/draft-body.ts'
import { type OpenDraft, useDraftInAddress } from '../draft/draft-in-address.ts'
import { DraftState } from '../draft/draft-state.tsx'
import { DropDraft } from '../draft/drop-draft.tsx'
import { useKeptDraft } from '../draft/kept-draft.ts'
import { useCheck } from '../form/check.ts'
import { dayOf, daysLater } from '../form/dates.ts'
import { useForm } from '../form/form.ts'
import { OneOf } from '../form/one-of.tsx'
import { WordsField } from '../form/words-field.tsx'
import { useAct } from '../ui/act.ts'
import { toProblem, useAsk } from '../ui/ask.ts'
import { useCoalition } from '../ui/coalition.ts'
import { ErrorSummary, type FieldError } from '../ui/error-summary.tsx'
import { errorOf, errorsOf } from '../ui/field-errors.ts'
import { useSay } from '../ui/language.tsx'
import { Go } from '../ui/link.tsx'
import { Page } from '../ui/page.tsx'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { Section } from '../ui/section.tsx'
import { useZone } from '../ui/time.ts'
import { Answered } from '../ui/waiting.tsx'
import {
  type Asking,
  checksOf,
  DAYS,
  fromDraft,
  groundChecksOf,
  NO_ASKING,
  needsReason,
  toAnswer,
} from './asking.ts'
import { AskingFields } from './asking-fields.tsx'
import { ReadAloud } from './read-aloud.tsx'

/** Asks one person for consent: what is asked, the text read aloud, the answer. */
export function ConsentPage() {
  const say = useSay()
  const { case: id } = useParams()
  const asked = useAsk('readCase', { case: id as CaseId }) // the server checks the form of an id it is given
  const { open, show } = useDraftInAddress()
  const body = useDraftBody(open)
  const coalition = useCoalition()
  if (asked.error && toProblem(asked.error).status === 404) return <CaseNotHere />
  if (!asked.data || body.waiting || !coalition)
    return (
      <Page title={say('consent.title')}>
        <Answered asked={asked}>{() => null}</Answered>
      </Page>
    )
  return <ConsentForm key={open.id} view={asked.data} open={open} body={body.body} onKept={show} />
}

type Props = {
  readonly view: CaseView
  readonly open: OpenDraft
  readonly body: unknown
  readonly onKept: () => void
}

function ConsentForm({ view, open, body, onKept }: Props) {
  const say = useSay()
  const first = useFirst(view)
  const { answers: asking, set } = useForm(fromDraft(body, first))
  const { draft, found, errors, problem, pending, agree, decline } = useAnswer(
    { view, open, body, onKept },
    asking,
  )
  return (
    <Page title={say('consent.title')} lead={<Lead view={view} />}>
      <Stack gap="xl" maw={760}>
        <div className="no-print">
          <ErrorSummary errors={found} />
          <ProblemAlert problem={problem} />
          {isChild(view) && (
            <Alert color="kunyit" variant="outline" mb="md">
              {say('consent.child')}
            </Alert>
          )}
          <Section title={say('consent.what')}>
            <AskingFields
              asking={asking}
              set={set}
              errors={errors}
              held={PERSONAL_CLASSES.filter((name) => view.shown.includes(name))}
              audiences={['adult', 'child']}
            />
          </Section>
        </div>
        <ReadAloud asking={asking} />
        <AnswerPart
          asking={asking}
          set={set}
          errors={errors}
          child={isChild(view)}
          pending={pending}
          onAgree={agree}
          onDecline={decline}
        />
        <Group className="no-print">
          <DraftState keeping={draft.keeping} />
          {open.inAddress && <DropDraft id={open.id} onDropped={draft.end} />}
        </Group>
      </Stack>
    </Page>
  )
}

/** Records the answer, and ends the draft with it. */
function useAnswer({ view, open, onKept }: Props, asking: Asking) {
  const say = useSay()
  const zone = useZone()
  const today = dayOf(Date.now(), zone)
  const navigate = useNavigate()
  const { errors: found, check } = useCheck()
  const label = say('draft.label-consent', { number: view.number })
  const draft = useKeptDraft(
    { id: open.id, kind: 'consent', label, case: view.case, body: asking },
    onKept,
  )
  const give = useAct('giveConsent', say('consent.given'))
  const refuse = useAct('refuseConsent', say('consent.refused'))
  const drop = useAct('dropDraft')
  const problem = give.problem ?? refuse.problem
  const errors = [...found, ...errorsOf(problem, (path) => path.split('.').at(-1))]

  const finish = async (done: unknown) => {
    if (!done) return
    await draft.end()
    if (draft.isKept() || open.existing) await drop.run({ id: open.id })
    await navigate(`/cases/${view.case}#consent`)
  }
  const agree = async () => {
    if (!check([...checksOf(asking, today), ...groundChecksOf(asking)])) return
    refuse.clear()
    await finish(await give.run({ case: view.case, answer: toAnswer(asking, zone) }))
  }
  const decline = async () => {
    if (!check(checksOf(asking, today))) return
    give.clear()
    const { recipient, text, language } = asking
    // An option of the coalition's own list.
    const input = { case: view.case, recipient: recipient as PartyId, text, language }
    await finish(await refuse.run(input))
  }
  return { draft, found, errors, problem, pending: give.pending || refuse.pending, agree, decline }
}

function Lead({ view }: { readonly view: CaseView }) {
  const say = useSay()
  return <Go to={`/cases/${view.case}`}>{say('consent.of-case', { number: view.number })}</Go>
}

/** What is asked unless something else is chosen; `?to=` names the institution. */
function useFirst(view: CaseView): Asking {
  const [params] = useSearchParams()
  const zone = useZone()
  const texts = useCoalition()?.texts ?? []
  const child = isChild(view)
  const [first] = useState<Asking>(() => ({
    ...NO_ASKING,
    recipient: params.get('to') ?? '',
    purpose: params.get('for') === 'prosecution' ? 'prosecution' : 'protection',
    classes: PERSONAL_CLASSES.filter((name) => view.shown.includes(name)),
    until: daysLater(dayOf(Date.now(), zone), DAYS),
    text: texts.find(({ audience }) => audience === (child ? 'child' : 'adult'))?.id ?? '',
    language: view.outline?.language ?? 'id',
    basis: child ? 'guardian' : 'person',
  }))
  return first
}

type AnswerProps = {
  readonly asking: Asking
  readonly set: (some: Partial<Asking>) => void
  readonly errors: readonly FieldError[]
  readonly child: boolean
  readonly pending: boolean
  readonly onAgree: () => void
  readonly onDecline: () => void
}

function AnswerPart(props: AnswerProps) {
  const { asking, set, errors, child, pending, onAgree, onDecline } = props
  const say = useSay()
  const { basis } = asking
  const bases = CONSENT_BASES.filter((one) => (child ? one !== 'person' : true))
  return (
    <Section title={say('consent.answer')}>
      <Stack gap="md" className="no-print">
        <OneOf
          id="basis"
          label={say('consent.basis')}
          value={basis}
          options={bases.map((value) => ({
            value,
            label: say(`basis.${value}`),
            description: say(`consent.basis-help.${value}`),
          }))}
          onPick={(one) => set({ basis: one })}
          error={errorOf(errors, 'basis')}
          stacked
        />
        {basis === 'guardian' && (
          <TextInput
            id="guardian"
            label={say('consent.guardian')}
            value={asking.guardian}
            maxLength={200}
            autoComplete="off"
            onChange={(event) => set({ guardian: event.currentTarget.value })}
            error={errorOf(errors, 'guardian')}
          />
        )}
        {needsReason(basis) && (
          <WordsField
            id="reason"
            label={say('consent.reason')}
            value={asking.reason}
            onWrite={(reason) => set({ reason })}
            error={errorOf(errors, 'reason')}
          />
        )}
        <Group>
          <Button onClick={onAgree} loading={pending}>
            {say(needsReason(basis) ? 'consent.records' : 'consent.agrees')}
          </Button>
          {!needsReason(basis) && (
            <Button variant="default" onClick={onDecline} disabled={pending}>
              {say('consent.refuses')}
            </Button>
          )}
        </Group>
      </Stack>
    </Section>
  )
}
