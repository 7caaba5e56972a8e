import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import type { UnitId } from '../../kit/index.ts'
import { ActDialog } from '../form/act-dialog.tsx'
import { useCheck } from '../form/check.ts'
import { useUnitOptions } from '../form/unit-options.ts'
import { useAct } from '../ui/act.ts'
import { Confirmation } from '../ui/confirmation.tsx'
import { errorOf } from '../ui/field-errors.ts'
import { usePartyName, useUnitName } from '../ui/naming.ts'
import { Section } from '../ui/section.tsx'
import { useSession } from '../ui/session.ts'
import classes from './board.module.css'
import type { Board } from './board.ts'
import { useBoardSay } from './say.ts'

type Props = { readonly board: Board; readonly runs: boolean }

/** Which units of other institutions work here; the institution that opened the incident invites them. */
export function TeamsSection({ board, runs }: Props) {
  const say = useBoardSay()
  const [inviting, setInviting] = useState(false)
  return (
    <Section
      title={say('team.section')}
      id="teams"
      lead={say('team.lead')}
      action={
        runs && (
          <Button size="compact-sm" variant="default" onClick={() => setInviting(true)}>
            {say('team.invite')}
          </Button>
        )
      }
    >
      {board.teams.length === 0 ? (
        <p className={classes.help}>{say('team.none')}</p>
      ) : (
        <ul className={classes.teams}>
          {board.teams.map(({ unit, party }) => (
            <Team key={unit} board={board} unit={unit} party={party} runs={runs} />
          ))}
        </ul>
      )}
      {inviting && <Invite board={board} onClose={() => setInviting(false)} />}
    </Section>
  )
}

type TeamProps = Props & { readonly unit: UnitId; readonly party: string }

function Team({ board, unit, party, runs }: TeamProps) {
  const say = useBoardSay()
  const unitName = useUnitName()
  const partyName = usePartyName()
  const [ending, setEnding] = useState(false)
  const act = useAct('endTeam', say('team.ended'))
  const end = async () => {
    if (await act.run({ incident: board.incident, unit })) setEnding(false)
  }
  return (
    <li>
      <span>
        {unitName(unit)} ({partyName(party)})
      </span>
      {runs && (
        <Button
          size="compact-sm"
          variant="subtle"
          color="bata"
          aria-label={say('team.end-of', { unit: unitName(unit) })}
          onClick={() => setEnding(true)}
        >
          {say('team.end')}
        </Button>
      )}
      {ending && (
        <Confirmation
          open
          title={say('team.end')}
          act={act}
          onSure={end}
          onClose={() => setEnding(false)}
        >
          {say('team.end-why', { unit: unitName(unit) })}
        </Confirmation>
      )}
    </li>
  )
}

function Invite({ board, onClose }: { readonly board: Board; readonly onClose: () => void }) {
  const say = useBoardSay()
  const { me } = useSession()
  const act = useAct('joinTeam', say('team.joined'))
  const [unit, setUnit] = useState('')
  const { errors, check } = useCheck()
  const here = new Set<string>(board.teams.map((team) => team.unit))
  const options = useUnitOptions(
    ({ id, party, until }) => party !== me?.post?.party && !until && !here.has(id),
  )
  const submit = async () => {
    if (!check([[unit === '', 'team-unit', 'refer.unit-missing']])) return
    // The options carry ids of units.
    if (await act.run({ incident: board.incident, unit: unit as UnitId })) onClose()
  }
  return (
    <ActDialog
      title={say('team.invite')}
      lead={say('team.lead')}
      does={say('team.invite')}
      act={act}
      errors={errors}
      onSubmit={submit}
      onClose={onClose}
    >
      <NativeSelect
        id="team-unit"
        label={say('team.unit')}
        data={options}
        value={unit}
        onChange={(event) => setUnit(event.currentTarget.value)}
        error={errorOf(errors, 'team-unit')}
      />
    </ActDialog>
  )
}
