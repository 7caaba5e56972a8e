import type { Answer } from '../../contract/index.ts'
import { hasMessage } from '../../words/index.ts'
import { useSay } from '../ui/language.tsx'
import { Status } from '../ui/status.tsx'
import classes from './alike.module.css'

type Because = Answer<'findAlike'>['rows'][number]['because']
type Say = ReturnType<typeof useSay>

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
      <Reasons title={say('alike.for')} reasons={reasons.filter(({ bits }) => bits >= 0)} />
      <Reasons title={say('alike.against')} reasons={reasons.filter(({ bits }) => bits < 0)} />
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

type ReasonsProps = { readonly title: string; readonly reasons: Because['reasons'] }

function Reasons({ title, reasons }: ReasonsProps) {
  const say = useSay()
  if (reasons.length === 0) return null
  return (
    <>
      <p>{title}:</p>
      <ul>
        {reasons.map((reason) => (
          <li key={reason.column}>{reasonWords(reason, say)}</li>
        ))}
      </ul>
    </>
  )
}

function reasonWords({ column, level, onePer }: Because['reasons'][number], say: Say): string {
  const id = `alike.level.${level.replace(/^\d+-/, '')}`
  const words = {
    column: columnWords(column, say),
    level: hasMessage(id) ? say(id) : level,
  }
  return onePer !== undefined && level !== 'none'
    ? say('alike.one-per', { ...words, count: onePer })
    : say('alike.reason', words)
}

function columnWords(column: string, say: Say): string {
  const id = `alike.column.${column}`
  return hasMessage(id) ? say(id) : column
}

function signWords({ code, years }: Because['signs'][number], say: Say): string {
  const id = `alike.sign.${code}`
  return hasMessage(id) ? say(id, { years: years ?? 0 }) : code
}
