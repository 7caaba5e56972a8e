import { Checkbox, Stack } from '@mantine/core'
import { useState } from 'react'
import { WAYS, type Way } from '../../domain/panel/entries.ts'
import { ActDialog } from '../form/act-dialog.tsx'
import { useCheck } from '../form/check.ts'
import { useAct } from '../ui/act.ts'
import { errorOf } from '../ui/field-errors.ts'
import { useSay } from '../ui/language.tsx'
import type { Made, Of } from './panel.ts'

type Props = Of & { readonly made: Made; readonly onClose: () => void }

/** What the person wants where she was not found to be a victim: a negative ends on no empty page. */
export function WaysDialog({ view, made, onClose }: Props) {
  const say = useSay()
  const act = useAct('chooseWays', say('panel.ways-now'))
  const [ways, setWays] = useState<readonly Way[]>([])
  const { errors, check } = useCheck()
  const { determination } = made
  const submit = async () => {
    if (!check([[ways.length === 0, 'panel-ways', 'panel.ways-missing']])) return
    if (await act.run({ case: view.case, determination, ways: [...ways] })) onClose()
  }
  return (
    <ActDialog
      title={say('panel.act.choose-ways')}
      lead={say('panel.ways-lead')}
      does={say('panel.act.choose-ways')}
      act={act}
      errors={errors}
      onSubmit={submit}
      onClose={onClose}
    >
      <Checkbox.Group
        label={say('panel.ways')}
        labelProps={{ htmlFor: undefined }}
        value={[...ways]}
        // Every box below carries one of the ways.
        onChange={(picked) => setWays(picked as Way[])}
        error={errorOf(errors, 'panel-ways')}
      >
        <Stack gap="xs" mt={4}>
          {WAYS.map((way, index) => (
            <Checkbox
              key={way}
              {...(index === 0 ? { id: 'panel-ways' } : {})}
              value={way}
              label={say(`way.${way}`)}
            />
          ))}
        </Stack>
      </Checkbox.Group>
    </ActDialog>
  )
}
