import { Button } from '@mantine/core'
import { useState } from 'react'
import { type CaseView, can } from '../case/view.ts'
import { useSay } from '../ui/language.tsx'
import { type Column, Listing } from '../ui/listing.tsx'
import { usePostTitle, useUnitName } from '../ui/naming.ts'
import { Section } from '../ui/section.tsx'
import { Status } from '../ui/status.tsx'
import { useWhen } from '../ui/time.ts'
import { ReviewGlass } from './review-glass.tsx'

export type Glass = CaseView['glasses'][number]

/** Openings in an emergency: who, when, what, why, and what the reviewer said. None: no section. */
export function GlassSection({ view }: { readonly view: CaseView }) {
  const say = useSay()
  const [reviewing, setReviewing] = useState<Glass>()
  const columns = useColumns(view, setReviewing)
  if (view.glasses.length === 0) return null
  return (
    <Section
      title={say('glass.section')}
      id="glass"
      count={view.glasses.length}
      lead={say('glass.section-lead')}
    >
      <Listing
        caption={say('glass.section')}
        columns={columns}
        rows={view.glasses.toReversed()}
        keyOf={({ glass }) => glass}
      />
      {reviewing && (
        <ReviewGlass view={view} glass={reviewing} onClose={() => setReviewing(undefined)} />
      )}
    </Section>
  )
}

function useColumns(view: CaseView, review: (glass: Glass) => void): readonly Column<Glass>[] {
  const say = useSay()
  const when = useWhen()
  const unitName = useUnitName()
  const postTitle = usePostTitle()
  const who = ({ unit, post }: Glass) =>
    [unit && unitName(unit), post && postTitle(post)].filter(Boolean).join(', ')
  const time = ({ at, until, open, endedAt }: Glass) =>
    open || endedAt !== undefined
      ? say('glass.until', { from: when(at), until: when(until) })
      : say('glass.ended-early', { from: when(at) })
  const what = ({ classes }: Glass) => classes.map((name) => say(`class.${name}`)).join(', ')
  const why = ({ reason, words }: Glass) => `${say(`glass-reason.${reason}`)}: ${words}`
  return [
    { key: 'when', heading: say('glass.when'), cell: time },
    { key: 'who', heading: say('glass.who'), cell: who },
    { key: 'what', heading: say('glass.what'), cell: what },
    { key: 'why', heading: say('glass.why'), cell: why },
    {
      key: 'review',
      heading: say('glass.review'),
      cell: (glass) =>
        glass.reviewed || !can(view, 'glass.review') ? (
          <Reviewed glass={glass} />
        ) : (
          <Button size="compact-sm" onClick={() => review(glass)}>
            {say('glass.review-do')}
            <span className="only-heard">: {who(glass)}</span>
          </Button>
        ),
    },
  ]
}

function Reviewed({ glass: { reviewed } }: { readonly glass: Glass }) {
  const say = useSay()
  if (!reviewed) return <Status tone="soon">{say('glass.not-reviewed')}</Status>
  const { upheld, reason } = reviewed
  return (
    <Status tone={upheld ? 'done' : 'late'}>
      {say(upheld ? 'glass.upheld' : 'glass.not-upheld', { reason })}
    </Status>
  )
}

/** To those who see the case through an opening: until when, and that all is recorded. */
export function GlassNotice({ view }: { readonly view: CaseView }) {
  const say = useSay()
  const when = useWhen()
  const running = view.glasses.find(({ open }) => open)
  if (!running || view.relationship === 'lead') return null
  return <Status tone="late">{say('glass.running', { when: when(running.until) })}</Status>
}
