import type { ReactNode } from 'react'
import type { Answer } from '../../contract/index.ts'
import type { Say } from '../../words/index.ts'
import { useSay } from '../ui/language.tsx'
import { Status } from '../ui/status.tsx'
import { hasMessage } from '../ui/words.ts'
import classes from './because.module.css'

type Because = Answer<'findAlike'>['rows'][number]['because']

/** One field of a comparison; an answer about links holds the same. */
export type Reason = Because['reasons'][number]

/** How sure: words with a sign, never a colour alone. */
export function Band({ band }: Pick<Because, 'band'>) {
  const say = useSay()
  return (
    <Status tone={band === 'almost-certain' ? 'late' : 'soon'}>{say(`alike.band.${band}`)}</Status>
  )
}

/** What speaks for one person and what against, what would decide, and what to look at besides. */
export function Why({ because }: { readonly because: Because }) {
  const say = useSay()
  const { reasons, missing, signs } = because
  return (
    <div className={classes.why}>
      <ForAndAgainst reasons={reasons} toWords={(reason) => <>{reasonWords(reason, say)}</>} />
      {missing.length > 0 && (
        <p>
          {say('alike.would-decide')}:{' '}
          {missing.map(({ column }) => columnWords(column, say)).join(', ')}
        </p>
      )}
      {signs.map((sign) => (
        <p key={sign.code}>{signWords(sign, say)}</p>
      ))}
    </div>
  )
}

type Telling = {
  readonly reasons: readonly Reason[]
  readonly toWords: (reason: Reason) => ReactNode
}

/** Reasons for and against, each with its heading. A sign of falsified papers is neither. */
export function ForAndAgainst({ reasons, toWords }: Telling) {
  const say = useSay()
  return (
    <>
      <Reasons
        title={say('alike.for')}
        reasons={reasons.filter(({ bits }) => bits >= 0)}
        toWords={toWords}
      />
      <Reasons title={say('alike.against')} reasons={reasons.filter(isAgainst)} toWords={toWords} />
    </>
  )
}

function Reasons({ title, reasons, toWords }: Telling & { readonly title: string }) {
  if (reasons.length === 0) return null
  return (
    <>
      <p>{title}:</p>
      <ul>
        {reasons.map((reason) => (
          <li key={reason.column}>{toWords(reason)}</li>
        ))}
      </ul>
    </>
  )
}

/** Levels that papers falsified by others show. */
const SIGNS: readonly string[] = ['shifted', 'same-contradicted']

/** A sign of trafficking speaks for protection: it is said as a sign, and never counted against a match. */
export const isSign = ({ level, bits }: Reason): boolean => bits < 0 && SIGNS.includes(level)

const isAgainst = (reason: Reason): boolean => reason.bits < 0 && !isSign(reason)

export function reasonWords({ column, level, onePer }: Reason, say: Say): string {
  // Levels of names begin with the least bits of what they share: rarity says that in words.
  const id = `alike.level.${level.replace(/^\d+-/, '')}`
  const words = { column: columnWords(column, say), level: hasMessage(id) ? say(id) : level }
  return onePer !== undefined && level !== 'none'
    ? say('alike.one-per', { ...words, count: onePer })
    : say('alike.reason', words)
}

export function columnWords(column: string, say: Say): string {
  const id = `alike.column.${column}`
  return hasMessage(id) ? say(id) : column
}

export function signWords({ code, years }: Because['signs'][number], say: Say): string {
  const id = `alike.sign.${code}`
  return hasMessage(id) ? say(id, { years: years ?? 0 }) : code
}
