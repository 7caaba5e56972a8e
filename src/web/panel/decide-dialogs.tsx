import { isNegative } from '../../domain/panel/entries.ts'
import type { UnitId } from '../../kit/index.ts'
import { ActDialog } from '../form/act-dialog.tsx'
import { useCheck } from '../form/check.ts'
import { useForm } from '../form/form.ts'
import { OneOf } from '../form/one-of.tsx'
import { WordsField } from '../form/words-field.tsx'
import { useAct } from '../ui/act.ts'
import type { FieldError } from '../ui/error-summary.tsx'
import { errorOf } from '../ui/field-errors.ts'
import { useSay } from '../ui/language.tsx'
import { useSession } from '../ui/session.ts'
import {
  countStatuses,
  MOST_WORDS,
  type Of,
  type Proposal,
  type Round,
  type VictimStatus,
} from './panel.ts'
import { UnitField } from './unit-field.tsx'

type Props = Of & { readonly onClose: () => void }

type Proposing = {
  readonly status: VictimStatus | ''
  readonly reasons: string
  readonly second: string
}
type ProposeProps = Props & { readonly round: Round }

/** Puts a decision to the panel, with its reasons; a negative one names who looks at it besides. */
export function ProposeDialog({ view, panel, round, onClose }: ProposeProps) {
  const say = useSay()
  const act = useAct('proposeDetermination', say('panel.proposed-now'))
  const { answers, set } = useForm<Proposing>({ status: '', reasons: '', second: '' })
  const { errors, check } = useCheck()
  const { status, reasons, second } = answers
  const negative = status !== '' && isNegative(status)
  const submit = async () => {
    const fits = check([
      [status === '', 'panel-status', 'panel.find-missing'],
      [!reasons.trim(), 'panel-reasons', 'panel.words-missing'],
      [negative && second === '', 'panel-second', 'panel.unit-missing'],
    ])
    if (!fits || status === '') return
    const named = negative ? { second: second as UnitId } : {} // an option of the coalition's own list
    const given = { case: view.case, status, reasons: reasons.trim(), ...named }
    if (await act.run(given)) onClose()
  }
  return (
    <ActDialog
      title={say('panel.act.propose')}
      lead={`${say('panel.propose-lead')} ${say('panel.quorum', { needed: round.needed })}`}
      does={say('panel.act.propose')}
      act={act}
      errors={errors}
      onSubmit={submit}
      onClose={onClose}
    >
      <ProposeFields
        counts={countStatuses(panel, round)}
        negative={negative}
        answers={answers}
        set={set}
        errors={errors}
      />
    </ActDialog>
  )
}

type FieldsProps = {
  readonly counts: ReturnType<typeof countStatuses>
  readonly negative: boolean
  readonly answers: Proposing
  readonly set: (some: Partial<Proposing>) => void
  readonly errors: readonly FieldError[]
}

function ProposeFields({ counts, negative, answers, set, errors }: FieldsProps) {
  const say = useSay()
  const { me } = useSession()
  return (
    <>
      <OneOf
        id="panel-status"
        label={say('panel.propose-status')}
        value={answers.status}
        options={counts.map(({ status: value, count }) => ({
          value,
          label: say('panel.propose-count', { status: say(`victim-status.${value}`), count }),
        }))}
        onPick={(status) => set({ status })}
        error={errorOf(errors, 'panel-status')}
        stacked
      />
      <WordsField
        id="panel-reasons"
        label={say('panel.words')}
        help={say('panel.words-help')}
        value={answers.reasons}
        max={MOST_WORDS}
        rows={5}
        onWrite={(reasons) => set({ reasons })}
        error={errorOf(errors, 'panel-reasons')}
      />
      {negative && (
        <UnitField
          id="panel-second"
          label={say('panel.second')}
          help={say('panel.second-help')}
          value={answers.second}
          fits={({ party }) => party !== me?.post?.party}
          onPick={(second) => set({ second })}
          error={errorOf(errors, 'panel-second')}
        />
      )}
    </>
  )
}

/** Makes the decision that was proposed. */
export function MakeDialog({ view, proposal, onClose }: Props & { readonly proposal: Proposal }) {
  const say = useSay()
  const act = useAct('makeDetermination', say('panel.made-now'))
  const { determination, status } = proposal
  const submit = async () => {
    if (await act.run({ case: view.case, determination })) onClose()
  }
  return (
    <ActDialog
      title={say('panel.act.make')}
      lead={say('panel.make-lead', { status: say(`victim-status.${status}`) })}
      does={say('panel.act.make')}
      act={act}
      onSubmit={submit}
      onClose={onClose}
    >
      {proposal.words && <blockquote style={{ margin: 0 }}>{proposal.words}</blockquote>}
    </ActDialog>
  )
}
