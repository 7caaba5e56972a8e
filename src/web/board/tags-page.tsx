import { Button } from '@mantine/core'
import { useLocation, useParams } from 'react-router'
import { Empty } from '../ui/empty.tsx'
import { Go, GoButton } from '../ui/link.tsx'
import { Page } from '../ui/page.tsx'
import classes from './board.module.css'
import type { Tagged } from './print-tags.tsx'
import { QrCode } from './qr-code.tsx'
import { useBoardSay } from './say.ts'

/** Tags to be cut out: a number that can be called, and a code that opens the case for whoever may see it. */
export function TagsPage() {
  const say = useBoardSay()
  const { incident } = useParams()
  const { name, tags } = readChosen(useLocation().state)
  return (
    <Page
      title={say('tags.title')}
      lead={say('tags.lead')}
      actions={
        <>
          <Button disabled={tags.length === 0} onClick={() => window.print()}>
            {say('ui.print')}
          </Button>
          <GoButton to={`/incidents/${incident}/gate`} variant="default">
            {say('board.gate')}
          </GoButton>
        </>
      }
    >
      {tags.length === 0 ? (
        <Empty>
          <p>{say('gate.last-none')}</p>
          <Go to={`/incidents/${incident}/gate`}>{say('board.gate')}</Go>
        </Empty>
      ) : (
        <ul className={classes.tags}>
          {tags
            .toSorted((a, b) => a.tag - b.tag)
            .map((one) => (
              <li key={one.number}>
                <Tag name={name} {...one} />
              </li>
            ))}
        </ul>
      )}
    </Page>
  )
}

function Tag({ name, tag, number }: Tagged & { readonly name: string }) {
  const say = useBoardSay()
  // Number and address of this node: nothing of the person.
  const text = `${window.location.origin}/app/number/${number}`
  return (
    <div className={classes.tag}>
      <QrCode text={text} label={say('tags.code', { number })} />
      <div>
        <div className={classes.large}>{tag}</div>
        <div className={classes.number}>{number}</div>
        <div>{name}</div>
      </div>
    </div>
  )
}

/** What the page before handed over; the address alone says nothing. */
function readChosen(state: unknown): { name: string; tags: readonly Tagged[] } {
  const none = { name: '', tags: [] }
  if (typeof state !== 'object' || state === null) return none
  if (!('tags' in state) || !('name' in state)) return none
  // Written by PrintTags and by nobody else.
  return state as { name: string; tags: readonly Tagged[] }
}
