import { Button } from '@mantine/core'
import { useState } from 'react'
import classes from '../case/case.module.css'
import { Clock, When } from '../ui/clock.tsx'
import { useSay, useTell } from '../ui/language.tsx'
import { usePartyName, useUnitName } from '../ui/naming.ts'
import { SourceMark } from '../ui/source-mark.tsx'
import { Status } from '../ui/status.tsx'
import own from './panel.module.css'
import { canDo, lastRound, type Of, type Round } from './panel.ts'
import { UnseatDialog } from './seat-dialogs.tsx'

/** Who sits, by which rule, who has filed and until when. */
export function Seats({ view, panel }: Of) {
  const say = useSay()
  const round = lastRound(panel)
  if (panel.seats.length === 0) return null
  return (
    <div className={classes.panel}>
      <h3>{say('panel.seats')}</h3>
      <ul className={classes.list}>
        {panel.seats.map((seat) => (
          <SeatLine key={seat.unit} view={view} panel={panel} seat={seat} round={round} />
        ))}
      </ul>
      <Terms panel={panel} round={round} />
    </div>
  )
}

type LineProps = Of & {
  readonly seat: Of['panel']['seats'][number]
  readonly round: Round | undefined
}

function SeatLine({ view, panel, seat, round }: LineProps) {
  const say = useSay()
  const unitName = useUnitName()
  const partyName = usePartyName()
  const [open, setOpen] = useState(false)
  const leads = seat.unit === view.lead?.unit
  const removable = canDo({ view, panel }, 'seat') && !leads && !hasFiled(round, seat.unit)
  return (
    <li className={own.seat}>
      <span>
        <strong>{partyName(seat.party)}</strong>, {unitName(seat.unit)}
        {leads && ` (${say('panel.seat-lead')})`}
      </span>
      <SeatState seat={seat} round={round} />
      {removable && seat.as === 'member' && (
        <Button
          className="no-print"
          size="compact-sm"
          variant="subtle"
          onClick={() => setOpen(true)}
        >
          {say('panel.act.unseat')}
          <span className="only-heard">: {unitName(seat.unit)}</span>
        </Button>
      )}
      {open && <UnseatDialog id={view.case} unit={seat.unit} onClose={() => setOpen(false)} />}
    </li>
  )
}

const hasFiled = (round: Round | undefined, unit: string): boolean =>
  round?.filed.some((one) => one === unit) ?? false

function SeatState({ seat, round }: Pick<LineProps, 'seat' | 'round'>) {
  const say = useSay()
  if (seat.as === 'reviewer') return <Status tone="calm">{say('panel.seat-reviewer')}</Status>
  if (hasFiled(round, seat.unit)) return <Status tone="done">{say('panel.seat-filed')}</Status>
  return (
    <Status tone={round?.made ? 'calm' : 'soon'}>
      {say(round?.made ? 'panel.seat-absent' : 'panel.seat-waits')}
    </Status>
  )
}

function Terms({ panel: { terms }, round }: Pick<Of, 'panel'> & Pick<LineProps, 'round'>) {
  const say = useSay()
  const tell = useTell()
  return (
    <div className={own.terms}>
      {round && !round.made && (
        <p>
          {say('panel.deadline')}: <Clock due={round.deadline} /> (<When at={round.deadline} />)
        </p>
      )}
      {round && <p>{say('panel.quorum', { needed: round.needed })}</p>}
      <p>
        {say('panel.rule')}:{' '}
        {terms.seats
          .map(({ name, met }) =>
            say(met ? 'panel.rule-met' : 'panel.rule-missing', { seat: tell(name) }),
          )
          .join('; ')}
        . <SourceMark source={terms.source} quiet />
      </p>
    </div>
  )
}
