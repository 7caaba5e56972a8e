import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { chainOf } from '../../contract/index.ts'
import { useAnnounce } from '../ui/announcement.tsx'
import { api } from '../ui/ask.ts'
import { When } from '../ui/clock.tsx'
import { useSay } from '../ui/language.tsx'
import { type Column, Listing } from '../ui/listing.tsx'
import { Section } from '../ui/section.tsx'
import { Status } from '../ui/status.tsx'
import { hasMessage } from '../ui/words.ts'
import classes from './offline.module.css'
import { recount, useOffline } from './offline.ts'
import { openedVault } from './opening.ts'
import { giveUp, tryAgain } from './outbox.ts'
import type { UnsentAct } from './vault.ts'

/** What the server does not have yet, in the order of sending, and what may be done about what it refused. */
export function UnsentSection({ unsent }: { readonly unsent: number }) {
  const say = useSay()
  const { keeper } = useOffline()
  const acts = useActs()
  const columns = useColumns(acts)
  return (
    <Section
      title={say('offline.unsent')}
      count={unsent}
      lead={unsent > 0 && keeper ? say('offline.unsent-lead') : undefined}
      action={
        keeper && unsent > 0 ? (
          <Button variant="default" onClick={() => keeper.flush()}>
            {say('offline.send-now')}
          </Button>
        ) : undefined
      }
    >
      {unsent === 0 && <Status tone="done">{say('offline.unsent-none')}</Status>}
      {unsent > 0 && !keeper && (
        <Status tone="soon">{say('offline.unsent-locked', { count: unsent })}</Status>
      )}
      {unsent > 0 && keeper && (
        <Listing
          caption={say('offline.unsent')}
          columns={columns}
          rows={acts}
          keyOf={({ command }) => command}
        />
      )}
    </Section>
  )
}

/** Read anew whenever the count says that something came or went. */
function useActs(): readonly UnsentAct[] {
  const { counts, keeper } = useOffline()
  const [acts, setActs] = useState<readonly UnsentAct[]>([])
  // biome-ignore lint/correctness/useExhaustiveDependencies: counts are another list at every change
  useEffect(() => {
    let here = true
    void (keeper && openedVault())?.list().then((all) => {
      if (here) setActs(all.map(({ act }) => act))
    })
    return () => {
      here = false
    }
  }, [counts, keeper])
  return acts
}

function useColumns(all: readonly UnsentAct[]): readonly Column<UnsentAct>[] {
  const say = useSay()
  const what = ({ name }: UnsentAct) => {
    const id = `act.${name}`
    return hasMessage(id) ? say(id) : name
  }
  return [
    {
      key: 'what',
      heading: say('offline.act-what'),
      cell: (act) => (
        <>
          {what(act)}
          {act.label && act.label !== what(act) ? `: ${act.label}` : ''}
        </>
      ),
    },
    {
      key: 'when',
      heading: say('offline.act-when'),
      cell: ({ madeAt }) => <When at={madeAt} />,
    },
    {
      key: 'state',
      heading: say('offline.act-state'),
      cell: (act) => <State act={act} all={all} />,
    },
    {
      key: 'do',
      heading: say('offline.act-do'),
      cell: (act) => (act.refused ? <Choices act={act} name={what(act)} /> : null),
    },
  ]
}

function State({ act, all }: { readonly act: UnsentAct; readonly all: readonly UnsentAct[] }) {
  const say = useSay()
  const { refused } = act
  if (refused)
    return <Status tone="late">{say('offline.act-refused', { detail: refused.detail })}</Status>
  const isBehind = all.some((one) => one.refused && chainOf(one) === chainOf(act))
  return <Status tone="calm">{say(isBehind ? 'offline.act-behind' : 'offline.act-waits')}</Status>
}

function Choices({ act, name }: { readonly act: UnsentAct; readonly name: string }) {
  const say = useSay()
  const announce = useAnnounce()
  const { keeper } = useOffline()
  const vault = openedVault()
  if (!vault) return null
  const again = async (beside: boolean) => {
    await tryAgain(vault, act.command, beside)
    await keeper?.flush()
  }
  const give = async () => {
    try {
      await giveUp(vault, chainOf(act), api.sendUnsent)
      announce(say('offline.given-up'))
    } catch {
      announce(say('ui.unreachable'))
    }
    await recount()
  }
  const heard = <span className="only-heard">: {name}</span>
  return (
    <div className={classes.acts}>
      <Button size="compact-sm" variant="default" onClick={() => again(false)}>
        {say('offline.try-again')}
        {heard}
      </Button>
      {act.refused?.code === 'conflict' && (
        <Button size="compact-sm" variant="default" onClick={() => again(true)}>
          {say('offline.beside')}
          {heard}
        </Button>
      )}
      <Button size="compact-sm" variant="default" onClick={give}>
        {say('offline.give-up')}
        {heard}
      </Button>
    </div>
  )
}
