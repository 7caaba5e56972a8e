import { isIndicated } from '../../domain/panel/entries.ts'
import type { CaseView } from '../case/view.ts'
import { useAsk } from '../ui/ask.ts'
import { Empty } from '../ui/empty.tsx'
import { Facts } from '../ui/facts.tsx'
import { useSay } from '../ui/language.tsx'
import { Section } from '../ui/section.tsx'
import { Status } from '../ui/status.tsx'
import { useWhen } from '../ui/time.ts'
import { Answered } from '../ui/waiting.tsx'
import own from './panel.module.css'
import { type Of, TONES, type VictimStatus } from './panel.ts'
import { PanelActs } from './panel-acts.tsx'
import { RoundPart } from './round.tsx'
import { Seats } from './seats.tsx'

/** Who this person is, found together: status, panel, opinions side by side, decision, review. */
export function PanelSection({ view }: { readonly view: CaseView }) {
  const say = useSay()
  const here = hasPanelSection(view)
  const asked = useAsk('readPanel', { case: view.case }, { enabled: here })
  if (!here) return null
  return (
    <Section title={say('panel.section')} id="panel" lead={say('panel.lead')}>
      <Answered asked={asked}>{(panel) => <Shown view={view} panel={panel} />}</Answered>
    </Section>
  )
}

export const hasPanelSection = ({ determination }: CaseView): boolean => determination !== undefined

function Shown({ view, panel }: Of) {
  const say = useSay()
  const inside = view.relationship === 'lead' || view.acts.includes('panel.decide')
  return (
    <div className={own.parts}>
      <Standing view={view} panel={panel} />
      {panel.served && !isFound(panel.status) && <p className={own.note}>{say('panel.served')}</p>}
      <PanelActs view={view} panel={panel} />
      {!inside && panel.rounds.length === 0 && <p className={own.dim}>{say('panel.outside')}</p>}
      {inside && panel.standing === 'none' && <Empty>{say('panel.empty')}</Empty>}
      <Seats view={view} panel={panel} />
      {panel.rounds.toReversed().map((round, index) => (
        <RoundPart
          key={`${round.review?.review ?? round.deadline}`}
          view={view}
          panel={panel}
          round={round}
          number={panel.rounds.length - index}
        />
      ))}
    </div>
  )
}

const isFound = (status: VictimStatus | undefined): boolean =>
  status !== undefined && isIndicated(status)

function Standing({ panel }: Of) {
  const say = useSay()
  const { status, standing } = panel
  return (
    <Facts
      facts={[
        [say('panel.status'), <Found key="found" status={status} />],
        [say('panel.standing'), say(`standing.${standing}`)],
        [say('panel.recovery'), panel.recovery && <Recovery recovery={panel.recovery} />],
      ]}
    />
  )
}

function Found({ status }: { readonly status: VictimStatus | undefined }) {
  const say = useSay()
  if (!status) return say('panel.status-none')
  return <Status tone={TONES[status]}>{say(`victim-status.${status}`)}</Status>
}

type Recovering = NonNullable<Of['panel']['recovery']>

function Recovery({ recovery: { until, barred, wishes } }: { readonly recovery: Recovering }) {
  const say = useSay()
  const when = useWhen()
  if (barred)
    return <Status tone="soon">{say('panel.recovery-barred', { when: when(until) })}</Status>
  const wish = wishes.at(-1)
  return wish?.interview
    ? say('panel.recovery-wished', { when: when(wish.at) })
    : say('panel.recovery-over', { when: when(until) })
}
