import { Button } from '@mantine/core'
import type { Answer } from '../../contract/index.ts'
import { useAct } from '../ui/act.ts'
import { When } from '../ui/clock.tsx'
import { useSay } from '../ui/language.tsx'
import { type Column, Listing } from '../ui/listing.tsx'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { Section } from '../ui/section.tsx'
import { Status } from '../ui/status.tsx'
import { useWhen } from '../ui/time.ts'

type Sitting = Answer<'readAccount'>['sittings'][number]

/** Everywhere the officer is signed in, and the end of it. */
export function Sittings({ sittings }: { readonly sittings: readonly Sitting[] }) {
  const say = useSay()
  const one = useAct('endSitting', say('account.ended'))
  const others = useAct('endOtherSittings', say('account.others-ended'))
  const columns = useColumns((sitting) => one.run({ sitting }))
  const action =
    sittings.length > 1 ? (
      <Button variant="default" loading={others.pending} onClick={() => others.run({})}>
        {say('account.end-others')}
      </Button>
    ) : undefined
  return (
    <Section
      title={say('account.sittings')}
      count={sittings.length}
      lead={say('account.sittings-lead')}
      action={action}
    >
      <ProblemAlert problem={one.problem ?? others.problem} />
      <Listing
        caption={say('account.sittings')}
        columns={columns}
        rows={sittings}
        keyOf={({ sitting }) => sitting}
      />
      {sittings.length === 1 && <p style={{ margin: 0 }}>{say('account.no-others')}</p>}
    </Section>
  )
}

function useColumns(end: (sitting: string) => void): readonly Column<Sitting>[] {
  const say = useSay()
  const when = useWhen()
  const where = ({ browser, network }: Sitting) =>
    [browser || say('account.browser-unknown'), network].filter(Boolean).join(', ')
  return [
    { key: 'since', heading: say('account.since'), cell: ({ since }) => <When at={since} /> },
    { key: 'used', heading: say('account.used'), cell: ({ used }) => <When at={used} /> },
    {
      key: 'by',
      heading: say('account.by'),
      cell: ({ by }) => (by ? say(`account.by-${by}`) : '–'),
    },
    { key: 'where', heading: say('account.where'), cell: where },
    {
      key: 'acts',
      heading: say('account.acts'),
      cell: ({ sitting, here, since }) =>
        here ? (
          <Status tone="done">{say('account.here')}</Status>
        ) : (
          <Button size="compact-sm" variant="default" onClick={() => end(sitting)}>
            {say('account.end')}
            <span className="only-heard">: {say('account.end-of', { when: when(since) })}</span>
          </Button>
        ),
    },
  ]
}
