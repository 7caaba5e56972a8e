import type { Field } from '../../domain/arrivals/mapping.ts'
import type { Values } from '../../words/index.ts'
import { useSay } from '../ui/language.tsx'
import { hasMessage } from '../ui/words.ts'
import classes from './arrivals.module.css'
import type { Reading } from './list-page.tsx'

type Finding = { readonly code: string; readonly field?: Field; readonly facts: Values }

/** What was noticed in a row, and the cells as they stand in the file where reading changed them. */
export function Findings({ reading }: { readonly reading: Reading }) {
  const say = useSay()
  const { refusals, warnings, dropped, values } = reading
  const found: readonly Finding[] = [...refusals, ...warnings]
  // `asStated` is keyed by fields; the guard keeps what has no words out.
  const stated = Object.entries(values.asStated).flatMap(([field, text]) => {
    const id = `arrivals.field.${field}`
    return text && hasMessage(id) ? [{ field: say(id), text }] : []
  })
  return (
    <div>
      {dropped && <p className={classes.said}>{droppedWords(dropped, say)}</p>}
      {found.length > 0 && (
        <ul className={classes.findings}>
          {found.map((finding) => (
            <li key={`${finding.code}${finding.field}`}>{wordsOf(finding, say)}</li>
          ))}
        </ul>
      )}
      {stated.map(({ field, text }) => (
        <p key={field} className={`${classes.said} ${classes.dim}`}>
          {say('arrivals.as-stated', { field, text })}
        </p>
      ))}
    </div>
  )
}

type Say = ReturnType<typeof useSay>

function wordsOf({ code, field, facts }: Finding, say: Say): string {
  const id = `finding.${code}`
  const words = hasMessage(id) ? say(id, facts) : code
  return field ? say('finding.in-field', { field: say(`arrivals.field.${field}`), words }) : words
}

function droppedWords({ reason, why }: NonNullable<Reading['dropped']>, say: Say): string {
  const id = `dropped.${reason}`
  return hasMessage(id) ? say(id, { why: why ?? '' }) : reason
}
