import { Checkbox, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { SCOPES_OF } from '../../../domain/access/scope.ts'
import { findLocalDate, type Purpose } from '../../../kit/index.ts'
import { ActDialog } from '../../form/act-dialog.tsx'
import { useCheck } from '../../form/check.ts'
import { endOfDay } from '../../form/dates.ts'
import { useAct } from '../../ui/act.ts'
import { errorOf } from '../../ui/field-errors.ts'
import { useSay } from '../../ui/language.tsx'
import { useZone } from '../../ui/time.ts'
import { useOwnUnits } from './own-units.ts'
import type { Secret } from './shown-once.tsx'
import { LastDayField, PurposeField, UnitField } from './system-fields.tsx'

type Props = { readonly onIssued: (secret: Secret) => void; readonly onClose: () => void }

/** Lets a system in: its name, unit, purpose, what it may do and until when. */
export function IssueCredential({ onIssued, onClose }: Props) {
  const say = useSay()
  const [purpose, setPurpose] = useState<Purpose>('protection')
  const { errors, pending, problem, submit } = useIssuing(purpose, onIssued)
  const first = SCOPES_OF[purpose][0]
  return (
    <ActDialog
      title={say('systems.issue')}
      does={say('systems.issue-do')}
      act={{ pending, problem }}
      errors={errors}
      onSubmit={submit}
      onClose={onClose}
    >
      <UnitField errors={errors} />
      <TextInput
        id="system-name"
        name="name"
        label={say('systems.name')}
        description={say('systems.name-help')}
        autoComplete="off"
        error={errorOf(errors, 'system-name')}
      />
      <PurposeField value={purpose} onChange={setPurpose} />
      <Checkbox.Group
        label={say('systems.scopes')}
        description={say('systems.scopes-help')}
        error={errorOf(errors, `scope-${first}`)}
      >
        <Stack gap="xs" mt={4}>
          {SCOPES_OF[purpose].map((scope) => (
            <Checkbox
              key={scope}
              id={`scope-${scope}`}
              name="scopes"
              value={scope}
              label={say(`scope.${scope}`)}
            />
          ))}
        </Stack>
      </Checkbox.Group>
      <LastDayField errors={errors} />
    </ActDialog>
  )
}

function useIssuing(purpose: Purpose, onIssued: Props['onIssued']) {
  const zone = useZone()
  const units = useOwnUnits()
  const issue = useAct('issueCredential')
  const { errors, check } = useCheck()
  const submit = async (form: FormData) => {
    const unit = units.find(({ id }) => id === form.get('unit'))?.id
    const name = String(form.get('name')).trim()
    const chosen = form.getAll('scopes')
    const scopes = SCOPES_OF[purpose].filter((scope) => chosen.includes(scope))
    const day = findLocalDate(String(form.get('expires')))
    const fits = check([
      [!unit, 'system-unit', 'office.create-unit-missing'],
      [!name, 'system-name', 'systems.name-missing'],
      [scopes.length === 0, `scope-${SCOPES_OF[purpose][0]}`, 'refusal.scopes-missing'],
      [!day, 'system-expires', 'systems.expires-missing'],
    ])
    if (!fits || !unit || !day) return
    const made = await issue.run({ unit, name, purpose, scopes, expires: endOfDay(day, zone) })
    if (made) onIssued({ kind: 'token', text: made.token })
  }
  return { errors, pending: issue.pending, problem: issue.problem, submit }
}
