import { useState } from 'react'
import type { CaseId, UnitId } from '../../kit/index.ts'
import { ActDialog } from '../form/act-dialog.tsx'
import { useCheck } from '../form/check.ts'
import { WordsField } from '../form/words-field.tsx'
import { useAct } from '../ui/act.ts'
import { errorOf } from '../ui/field-errors.ts'
import { useSay } from '../ui/language.tsx'
import { useUnitName } from '../ui/naming.ts'
import type { Of } from './panel.ts'
import { UnitField } from './unit-field.tsx'

type Props = Of & { readonly onClose: () => void }

/** One more institution on the panel. */
export function SeatDialog({ view, panel, onClose }: Props) {
  const say = useSay()
  const act = useAct('seatMember', say('panel.seated-now'))
  const [unit, setUnit] = useState('')
  const { errors, check } = useCheck()
  const parties = new Set(panel.seats.map(({ party }) => party))
  const submit = async () => {
    if (!check([[unit === '', 'panel-unit', 'panel.unit-missing']])) return
    if (await act.run({ case: view.case, unit: unit as UnitId })) onClose() // an option of the coalition's own list
  }
  return (
    <ActDialog
      title={say('panel.act.seat')}
      does={say('panel.act.seat')}
      act={act}
      errors={errors}
      onSubmit={submit}
      onClose={onClose}
    >
      <UnitField
        id="panel-unit"
        label={say('panel.unit')}
        value={unit}
        fits={({ party }) => !parties.has(party)}
        onPick={setUnit}
        error={errorOf(errors, 'panel-unit')}
      />
    </ActDialog>
  )
}

type UnseatProps = {
  readonly id: CaseId
  readonly unit: UnitId
  readonly onClose: () => void
}

/** A seat given by mistake is taken back, and why. */
export function UnseatDialog({ id, unit, onClose }: UnseatProps) {
  const say = useSay()
  const unitName = useUnitName()
  const act = useAct('unseatMember', say('panel.unseated-now'))
  const [words, setWords] = useState('')
  const { errors, check } = useCheck()
  const submit = async () => {
    if (!check([[!words.trim(), 'panel-words', 'panel.words-missing']])) return
    if (await act.run({ case: id, unit, words: words.trim() })) onClose()
  }
  return (
    <ActDialog
      title={`${say('panel.act.unseat')}: ${unitName(unit)}`}
      lead={say('panel.unseat-lead')}
      does={say('panel.act.unseat')}
      act={act}
      errors={errors}
      onSubmit={submit}
      onClose={onClose}
    >
      <WordsField
        id="panel-words"
        label={say('panel.words')}
        value={words}
        onWrite={setWords}
        error={errorOf(errors, 'panel-words')}
      />
    </ActDialog>
  )
}
