import { Anchor } from '@mantine/core'
import { Why } from '../alike/because.tsx'
import { useSay } from '../ui/language.tsx'
import classes from './arrivals.module.css'
import type { Reading } from './list-page.tsx'

/** Another row of the list, or a case of the own institution, that may be about the same person. Blocks nothing. */
export function AlikeMark({ reading: { alike } }: { readonly reading: Reading }) {
  const say = useSay()
  if (!alike) return null
  const { row, held } = alike
  const band = (one: { readonly because: { readonly band: 'almost-certain' | 'possible' } }) =>
    say(`alike.band.${one.because.band}`)
  return (
    <>
      {row && (
        <details className={classes.said}>
          <summary>{say('alike.row', { band: band(row), row: row.row })}</summary>
          <Why because={row.because} />
        </details>
      )}
      {held && (
        <details className={classes.said}>
          <summary>{say('alike.held', { band: band(held) })}</summary>
          <p>
            {held.name ?? say('case.not-named')}.{' '}
            <Anchor
              href={`/app/cases/${held.case}`}
              target="_blank"
              rel="noreferrer"
              underline="always"
            >
              {say('alike.open', { number: held.number })}
            </Anchor>
          </p>
          <Why because={held.because} />
        </details>
      )}
    </>
  )
}
