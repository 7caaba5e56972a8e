import { type ReactNode, useState } from 'react'
import type { Asked, Problem } from '../../contract/index.ts'
import { DraftState } from '../draft/draft-state.tsx'
import { useKeptDraft } from '../draft/kept-draft.ts'
import { ActDialog } from '../form/act-dialog.tsx'
import { useAct } from '../ui/act.ts'
import type { FieldError } from '../ui/error-summary.tsx'
import { useSay } from '../ui/language.tsx'
import type { Wrong } from './first-contact/answers.ts'
import { Meanwhile } from './meanwhile.tsx'
import {
  type HalfStatement,
  type OpenStatement,
  STATEMENT_DRAFT,
  type StatementKind,
  TITLES,
} from './statement-draft.ts'
import { useMeanwhile } from './use-meanwhile.ts'
import type { CaseView } from './view.ts'

type Statement = Asked<'addStatement'>['statement']

export type StatementProps = {
  readonly view: CaseView
  readonly open: OpenStatement
  /** `left` half-written, to go on with; else it was sent or thrown away. */
  readonly onClose: (left?: OpenStatement) => void
}

type FrameProps = StatementProps & {
  readonly kind: StatementKind
  /** As typed so far: what its draft keeps. */
  readonly answers: object
  /** The statement, or what has to be mended first. */
  readonly make: () => Statement | readonly Wrong[]
  /** Takes one field over from what another officer stated meanwhile. */
  readonly onTake?: (field: string, theirs: Statement) => void
  readonly children: (errors: readonly FieldError[]) => ReactNode
}

/** The form around one statement: kept while it is typed, sent against the version its author saw. */
export function StatementFrame(props: FrameProps) {
  const { view, kind, make, onTake, children } = props
  const say = useSay()
  const act = useAct('addStatement', say('case.saved'))
  const { changed, version, learn } = useMeanwhile(view, props.open.half?.version)
  const { draft, isKept, close, leave } = useStatementDraft(props, version)
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const submit = async () => {
    const made = make()
    if (isWrong(made))
      return setErrors(
        made.map(({ field, message, values }) => ({ field, message: say(message, values) })),
      )
    setErrors([])
    await draft.end()
    const input = { case: view.case, version, statement: made }
    const refused = (problem: Problem) => {
      draft.goOn()
      learn(problem)
    }
    if (await act.run({ ...input, ...(isKept() ? { draft: props.open.draft } : {}) }, refused))
      props.onClose()
  }
  const made = changed ? make() : undefined
  const mine = made && !isWrong(made) ? made : undefined
  const notice = changed && act.problem?.code === 'conflict' && (
    <Meanwhile {...{ view, kind, changed, mine, onTake }} />
  )
  return (
    <ActDialog
      title={say(TITLES[kind])}
      does={say(changed ? 'meanwhile.save' : 'case.save')}
      leaves={say(changed ? 'meanwhile.leave' : isKept() ? 'draft.drop' : 'ui.cancel')}
      onLeave={leave}
      foot={<DraftState keeping={draft.keeping} />}
      {...(notice ? { notice } : {})}
      act={act}
      errors={errors}
      onSubmit={submit}
      onClose={close}
    >
      {children(errors)}
    </ActDialog>
  )
}

/** Its draft: closing leaves it, for the desk and for the next opening; the button out throws it away. */
function useStatementDraft({ view, kind, open, answers, onClose }: FrameProps, version: number) {
  const say = useSay()
  const drop = useAct('dropDraft', say('draft.dropped'))
  const label = say('draft.label-statement', { what: say(TITLES[kind]), number: view.number })
  const half: HalfStatement = { statement: kind, version, answers }
  const draft = useKeptDraft({
    id: open.draft,
    kind: STATEMENT_DRAFT,
    label,
    case: view.case,
    body: half,
  })
  const [first] = useState(answers)
  const isKept = () => open.half !== undefined || draft.isKept()
  const close = () =>
    onClose(isKept() || answers !== first ? { draft: open.draft, half } : undefined)
  const leave = async () => {
    if (isKept() && !window.confirm(say('draft.drop-sure'))) return
    await draft.end()
    if (!isKept()) return onClose()
    const keptAs = { label, draft: open.draft, onKept: () => onClose() }
    if (await drop.run({ id: open.draft }, draft.goOn, keptAs)) onClose()
  }
  return { draft, isKept, close, leave }
}

const isWrong = (made: Statement | readonly Wrong[]): made is readonly Wrong[] =>
  Array.isArray(made)
