import type { Answer } from '../../contract/index.ts'
import { Clock } from '../ui/clock.tsx'
import { useCoalition, useUnit } from '../ui/coalition.ts'
import { useSay } from '../ui/language.tsx'
import { Go, GoButton } from '../ui/link.tsx'
import { useUnitName } from '../ui/naming.ts'
import { SourceMark } from '../ui/source-mark.tsx'
import { hasMessage } from '../ui/words.ts'
import classes from './desk.module.css'
import { actOn, placeOf } from './duty-act.ts'
import { useSentence } from './sentence.ts'

export type DeskDuty = Answer<'readDesk'>['owed'][number]
type DeskRules = Answer<'readDesk'>['rules']
type Kind = 'owed' | 'risen' | 'waiting'

/** One row a duty: the sentence, the clock, the act on it. */
export function Duties({
  duties,
  rules,
  kind,
}: {
  readonly duties: readonly DeskDuty[]
  readonly rules: DeskRules
  readonly kind: Kind
}) {
  return (
    <ul className={classes.rows}>
      {duties.map((duty) => (
        <DutyRow
          key={duty.duty}
          duty={duty}
          kind={kind}
          told={rules.find((one) => one.rule === duty.rule && one.version === duty.ruleVersion)}
        />
      ))}
    </ul>
  )
}

function DutyRow({
  duty,
  told,
  kind,
}: {
  readonly duty: DeskDuty
  readonly told: DeskRules[number] | undefined
  readonly kind: Kind
}) {
  const say = useSay()
  const sentence = useSentence()
  const zone = useUnit(duty.unit)?.zone
  const rules = useCoalition()?.rules
  const rule = rules?.find(({ id }) => id === duty.rule)
  const owes = rule?.owes ?? []
  // A term in hours of the clock runs on at night too: working hours would make it look longer or shorter.
  const working = rule?.within.unit.startsWith('working-') ? { hoursLeft: duty.hoursLeft } : {}
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <p className={classes.sentence}>{sentence(told?.sentence, duty)}</p>
        <p className={classes.under}>
          <Clock due={duty.due} {...working} {...(zone ? { zone } : {})} />
          <About duty={duty} />
          {kind === 'owed' ? null : <Ball duty={duty} />}
          <Risen duty={duty} />
          {told && <SourceMark source={told.source} quiet />}
        </p>
      </div>
      <GoButton
        to={duty.many ? `/incidents/${duty.many.incident}` : placeOf(duty, owes)}
        variant={kind === 'owed' ? 'filled' : 'default'}
        className={`${classes.act} no-print`}
      >
        {say(kind === 'owed' && !duty.many ? actOn(owes) : 'do.open')}
        <span className="only-heard">: {duty.many?.name ?? duty.number}</span>
      </GoButton>
    </li>
  )
}

function About({ duty: { many, case: about, number } }: { readonly duty: DeskDuty }) {
  const say = useSay()
  if (!many) return <Go to={`/cases/${about}`}>{number}</Go>
  return <Go to={`/incidents/${many.incident}`}>{say('desk.many', { count: many.count })}</Go>
}

/** Who has to move now: the unit and, where known, who holds a post there in that role. */
function Ball({ duty }: { readonly duty: DeskDuty }) {
  const say = useSay()
  const unitName = useUnitName()
  const posts = useCoalition()?.posts ?? []
  const holders = posts
    .filter(
      ({ unit, roles, closed }) =>
        unit === duty.unit && !closed && roles.some((r) => r === duty.role),
    )
    .flatMap(({ holder }) => (holder ? [holder.name] : []))
  const unit = unitName(duty.unit)
  return (
    <span>
      {holders.length > 0
        ? say('desk.ball-held', { unit, holder: holders.join(', ') })
        : say('desk.ball', { unit })}
    </span>
  )
}

function Risen({ duty }: { readonly duty: DeskDuty }) {
  const say = useSay()
  const last = duty.risen.at(-1)
  if (!last) return null
  const id = `rise.${last.to}`
  return <span>{say('desk.rose-to', { to: hasMessage(id) ? say(id) : last.to })}</span>
}
