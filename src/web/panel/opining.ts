import { useNavigate } from 'react-router'
import type { EntryId } from '../../kit/index.ts'
import type { CaseView } from '../case/view.ts'
import type { OpenDraft } from '../draft/draft-in-address.ts'
import { useKeptDraft } from '../draft/kept-draft.ts'
import { useCheck } from '../form/check.ts'
import { useAct } from '../ui/act.ts'
import { errorsOf } from '../ui/field-errors.ts'
import { useSay } from '../ui/language.tsx'
import type { VictimStatus } from './panel.ts'

/** An opinion as it is typed. */
export type Opining = {
  readonly status: VictimStatus | ''
  readonly reasons: string
  readonly relies: readonly string[]
  /** Id and version of the instrument, as an option of the list. */
  readonly instrument: string
}

const NO_OPINION: Opining = { status: '', reasons: '', relies: [], instrument: '' }

export const fromDraft = (body: unknown): Opining =>
  typeof body === 'object' && body !== null ? { ...NO_OPINION, ...body } : NO_OPINION // only this form writes drafts of its kind

type Place = {
  readonly view: CaseView
  readonly open: OpenDraft
  readonly onKept: () => void
}

/** Files the opinion, and ends the draft with it. */
export function useFiling({ view, open, onKept }: Place, opining: Opining) {
  const say = useSay()
  const navigate = useNavigate()
  const { errors: found, check } = useCheck()
  const label = say('draft.label-opinion', { number: view.number })
  const draft = useKeptDraft(
    { id: open.id, kind: 'opinion', label, case: view.case, body: opining },
    onKept,
  )
  const act = useAct('fileOpinion', say('panel.opinion-filed'))
  const drop = useAct('dropDraft')
  const errors = [...found, ...errorsOf(act.problem, (path) => path.split('.').at(-1))]
  const submit = async () => {
    const { status } = opining
    const fits = check([
      [status === '', 'status', 'panel.find-missing'],
      [!opining.reasons.trim(), 'reasons', 'panel.words-missing'],
    ])
    if (!fits || status === '') return
    if (!(await act.run({ case: view.case, status, ...toGiven(opining) }))) return
    await draft.end()
    if (draft.isKept() || open.existing) await drop.run({ id: open.id })
    await navigate(`/cases/${view.case}#panel`)
  }
  return { draft, found, errors, act, submit }
}

function toGiven({ reasons, relies, instrument }: Opining) {
  const [id = '', version = ''] = instrument.split(' ')
  return {
    reasons: reasons.trim(),
    relies: [...relies] as EntryId[], // entries of the case that the reader was shown
    ...(id ? { instrument: { id, version: Number(version) } } : {}),
  }
}
