import { Alert, Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import classes from '../case/case.module.css'
import { type CaseView, can } from '../case/view.ts'
import { useAsk } from '../ui/ask.ts'
import { Empty } from '../ui/empty.tsx'
import { useSay } from '../ui/language.tsx'
import { Go } from '../ui/link.tsx'
import { Section } from '../ui/section.tsx'
import { useSession } from '../ui/session.ts'
import { Status } from '../ui/status.tsx'
import { useWhen } from '../ui/time.ts'
import { Answered } from '../ui/waiting.tsx'
import { ProposeDialog } from './dialogs.tsx'
import own from './link.module.css'
import { LinkItem } from './link-item.tsx'
import { type Links, useWho } from './links.ts'
import { MatchItem, ToldItem } from './match-item.tsx'

type Props = { readonly view: CaseView }

/** Who else may be the same person: for who leads the case for protection, and for nobody else. */
export function LinksSection({ view }: Props) {
  const say = useSay()
  const leads = useLeads(view)
  const [open, setOpen] = useState(false)
  const asked = useAsk('readLinks', { case: view.case }, { enabled: leads })
  if (!leads) return null
  const add = can(view, 'link.decide') && (
    <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
      {say('link.propose')}
    </Button>
  )
  return (
    <Section title={say('link.section')} id="links" lead={say('link.lead')} action={add}>
      <Answered asked={asked}>{(links) => <Shown view={view} links={links} />}</Answered>
      {open && <ProposeDialog id={view.case} onClose={() => setOpen(false)} />}
    </Section>
  )
}

/** Links are for who leads the case, for protection. */
export function useLeads({ relationship }: CaseView): boolean {
  const { me } = useSession()
  return relationship === 'lead' && me?.post?.purpose === 'protection'
}

type Parts = Props & { readonly links: Links }

function Shown({ view, links }: Parts) {
  const say = useSay()
  const { matches, told, undone } = links
  if (matches.length + told.length + links.links.length + undone.length === 0)
    return <Empty>{say('link.empty')}</Empty>
  return (
    <>
      <PersonNotices view={view} links={links} />
      <Group title={say('link.matches')} count={matches.length}>
        {matches.toReversed().map((match) => (
          <MatchItem key={match.match} view={view} match={match} />
        ))}
      </Group>
      <Group title={say('link.told')} count={told.length}>
        {told.toReversed().map((one) => (
          <ToldItem key={one.match} view={view} told={one} />
        ))}
      </Group>
      <Group title={say('link.links')} count={links.links.length}>
        {links.links.toReversed().map((link) => (
          <LinkItem key={link.link} view={view} links={links} link={link} />
        ))}
      </Group>
      <Group title={say('link.undone')} count={undone.length}>
        <Undone undone={undone} />
      </Group>
    </>
  )
}

type GroupProps = {
  readonly title: string
  readonly count: number
  readonly children: ReactNode
}

function Group({ title, count, children }: GroupProps) {
  if (count === 0) return null
  return (
    <div className={classes.panel}>
      <h3 className={own.group}>
        {title} ({count})
      </h3>
      <ul className={classes.list}>{children}</ul>
    </div>
  )
}

/** A person who is back is met with care; what contradicts itself is said. */
function PersonNotices({ view, links: { person } }: Parts) {
  const say = useSay()
  const when = useWhen()
  return (
    <>
      {person.returnee && (
        <Alert role="note" variant="outline" maw="48rem">
          {say('link.returnee')}
        </Alert>
      )}
      {person.contradicted && <Status tone="late">{say('link.contradicted')}</Status>}
      {person.cases.length > 1 && (
        <Group title={say('link.cases')} count={person.cases.length}>
          {person.cases.map(({ case: id, number, openedAt }) => {
            const facts = { number, when: when(openedAt) }
            return (
              <li key={id}>
                {id === view.case ? (
                  say('link.this-case', facts)
                ) : (
                  <Go to={`/cases/${id}`}>{say('link.case-since', facts)}</Go>
                )}
              </li>
            )
          })}
        </Group>
      )}
    </>
  )
}

function Undone({ undone }: Pick<Links, 'undone'>) {
  const say = useSay()
  const when = useWhen()
  const who = useWho()
  return undone.toReversed().map((one) => (
    <li key={one.entry}>
      {say(`link.undone.${one.step}`, {
        when: when(one.at),
        who: who(one),
        words: one.words,
      })}
    </li>
  ))
}
