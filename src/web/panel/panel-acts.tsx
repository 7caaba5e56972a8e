import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { PANEL_ACTS, type PanelAct } from '../../domain/panel/acts.ts'
import { useSay } from '../ui/language.tsx'
import { GoButton } from '../ui/link.tsx'
import { ConveneDialog } from './convene-dialog.tsx'
import { MakeDialog, ProposeDialog } from './decide-dialogs.tsx'
import own from './panel.module.css'
import { canDo, lastMade, lastRound, liveProposal, type Of } from './panel.ts'
import { AskReviewDialog, ReferDialog } from './review-dialogs.tsx'
import { SeatDialog } from './seat-dialogs.tsx'
import { SecondDialog } from './second-dialog.tsx'
import { WaysDialog } from './ways-dialog.tsx'
import { WishDialog } from './wish-dialog.tsx'

/** What this post may do now, and nothing else. What carries a procedure on stands out. */
export function PanelActs({ view, panel }: Of) {
  const say = useSay()
  const [open, setOpen] = useState<PanelAct>()
  const may = PANEL_ACTS.filter((act) => canDo({ view, panel }, act))
  const leading = may.filter((act) => isLeading(act, { view, panel }))
  const here = [...leading, ...may.filter((act) => !leading.includes(act))]
  if (here.length === 0) return null
  return (
    <div className={`${own.acts} no-print`}>
      {here.map((act) =>
        act === 'file' || act === 'tell' ? (
          <GoButton
            key={act}
            to={`/cases/${view.case}/${act === 'file' ? 'opinion' : 'notice'}`}
            variant={leading.includes(act) ? 'filled' : 'default'}
            size="compact-md"
          >
            {say(`panel.act.${act}`)}
          </GoButton>
        ) : (
          <Button
            key={act}
            size="compact-md"
            variant={leading.includes(act) ? 'filled' : 'default'}
            onClick={() => setOpen(act)}
          >
            {say(`panel.act.${act}`)}
          </Button>
        ),
      )}
      {open && dialogOf(open, { view, panel }, () => setOpen(undefined))}
    </div>
  )
}

/** What the procedure waits for. An opinion filed already may be filed again, but nothing waits for it. */
const isLeading = (act: PanelAct, of: Of): boolean =>
  LEADING.has(act) || (act === 'file' && !hasFiled(of))

const LEADING: ReadonlySet<PanelAct> = new Set(['convene', 'propose', 'second', 'make', 'tell'])

const hasFiled = ({ panel }: Of): boolean => lastRound(panel)?.open ?? false

function dialogOf(act: PanelAct, { view, panel }: Of, onClose: () => void): ReactNode {
  const of = { view, panel, onClose }
  const round = lastRound(panel)
  const live = round && liveProposal(round)
  const made = lastMade(panel)
  switch (act) {
    case 'convene':
      return <ConveneDialog {...of} />
    case 'seat':
      return <SeatDialog {...of} />
    case 'propose':
      return round && <ProposeDialog {...of} round={round} />
    case 'second':
      return live && <SecondDialog {...of} proposal={live} />
    case 'make':
      return live && <MakeDialog {...of} proposal={live} />
    case 'choose-ways':
      return made && <WaysDialog {...of} made={made} />
    case 'ask-review':
      return <AskReviewDialog {...of} />
    case 'refer':
      return <ReferDialog {...of} />
    case 'wish':
      return <WishDialog {...of} />
    case 'file':
    case 'tell':
      return null
  }
}
