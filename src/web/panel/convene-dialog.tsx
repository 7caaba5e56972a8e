import { Fieldset, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import type { PartyId, UnitId } from '../../kit/index.ts'
import { ActDialog } from '../form/act-dialog.tsx'
import { useCheck } from '../form/check.ts'
import { useAct } from '../ui/act.ts'
import { type Unit, useCoalition } from '../ui/coalition.ts'
import { errorOf } from '../ui/field-errors.ts'
import { useSay, useTell } from '../ui/language.tsx'
import { SourceMark } from '../ui/source-mark.tsx'
import own from './panel.module.css'
import type { Of } from './panel.ts'

type Props = Of & { readonly onClose: () => void }
type Chosen = Readonly<Record<string, string>>

/** Brings institutions together: one unit of each, so that nobody has two voices. */
export function ConveneDialog({ view, panel, onClose }: Props) {
  const say = useSay()
  const act = useAct('convenePanel', say('panel.convened-now'))
  const [chosen, setChosen] = useState<Chosen>({})
  const { errors, check } = useCheck()
  const members = Object.values(chosen).filter(Boolean) as UnitId[] // options of the coalition's own list
  const submit = async () => {
    if (!check([[members.length === 0, 'panel-members', 'panel.members-missing']])) return
    if (await act.run({ case: view.case, members })) onClose()
  }
  return (
    <ActDialog
      title={say('panel.act.convene')}
      lead={<Lead panel={panel} />}
      does={say('panel.act.convene')}
      act={act}
      errors={errors}
      onSubmit={submit}
      onClose={onClose}
    >
      <Fieldset legend={say('panel.members')}>
        <Parties
          view={view}
          panel={panel}
          chosen={chosen}
          onChoose={(party, unit) => setChosen((before) => ({ ...before, [party]: unit }))}
          error={errorOf(errors, 'panel-members')}
        />
      </Fieldset>
    </ActDialog>
  )
}

function Lead({ panel: { terms } }: Pick<Of, 'panel'>) {
  const say = useSay()
  const tell = useTell()
  return (
    <>
      <p style={{ marginTop: 0 }}>{say('panel.convene-lead')}</p>
      <ul className={own.relies}>
        {terms.seats.map(({ id, name, met }) => (
          <li key={id}>
            {say(met ? 'panel.rule-met' : 'panel.rule-missing', { seat: tell(name) })}
          </li>
        ))}
        <li>{say('panel.quorum', { needed: terms.quorum })}</li>
      </ul>
      <SourceMark source={terms.source} quiet />
    </>
  )
}

type PartiesProps = Of & {
  readonly chosen: Chosen
  readonly onChoose: (party: PartyId, unit: string) => void
  readonly error: string | undefined
}

function Parties({ view, panel, chosen, onChoose, error }: PartiesProps) {
  const say = useSay()
  const tell = useTell()
  const parties = useInstitutions(view.lead?.party)
  return (
    <div className={own.parties}>
      {parties.map(({ id, short, units }, index) => (
        <NativeSelect
          key={id}
          id={index === 0 ? 'panel-members' : `panel-${id}`}
          label={
            panel.terms.asNeeded.includes(id) ? say('panel.as-needed', { party: short }) : short
          }
          value={chosen[id] ?? ''}
          data={[
            { value: '', label: '—' },
            ...units.map((unit) => ({ value: unit.id, label: tell(unit.name) })),
          ]}
          onChange={(event) => onChoose(id, event.currentTarget.value)}
          {...(index === 0 ? { error } : {})}
        />
      ))}
    </div>
  )
}

/** Institutions that could sit besides the one that leads, each with the units it has now. */
function useInstitutions(lead: PartyId | undefined) {
  const { parties = [], units = [] } = useCoalition() ?? {}
  const has = (party: PartyId): readonly Unit[] => units.filter((unit) => unit.party === party)
  return parties
    .filter(({ id }) => id !== lead && has(id).length > 0)
    .map(({ id, short }) => ({ id, short, units: has(id) }))
}
