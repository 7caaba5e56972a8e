import { hasMessage, type Say } from '../../words/index.ts'
import { localeOf, useLanguage, useSay } from '../ui/language.tsx'
import { Status } from '../ui/status.tsx'
import classes from './link.module.css'
import type { Evidence } from './links.ts'

type Props = { readonly evidence: Evidence }
export type Reason = Evidence['reasons'][number]

/** How sure the model was: words with a sign, never a colour alone. */
export function Band({ band }: Pick<Evidence, 'band'>) {
  const say = useSay()
  return (
    <Status tone={band === 'almost-certain' ? 'late' : 'soon'}>{say(`alike.band.${band}`)}</Status>
  )
}

/** Field by field what speaks for one person and what against, what would decide, and what to look at besides. */
export function Why({ evidence }: Props) {
  const say = useSay()
  const { reasons } = evidence
  return (
    <div className={classes.why}>
      {reasons.length === 0 && <p>{say('link.reasons-elsewhere')}</p>}
      <Reasons title={say('alike.for')} reasons={reasons.filter(({ bits }) => bits >= 0)} />
      <Reasons title={say('alike.against')} reasons={reasons.filter(isAgainst)} />
      <Besides evidence={evidence} />
    </div>
  )
}

/** What nobody could compare, signs, and who weighed. */
export function Besides({ evidence }: Props) {
  const say = useSay()
  const numbers = useBits()
  const unsaid = unsaidIn(evidence)
  return (
    <>
      {unsaid.length > 0 && (
        <p>
          {say('link.unsaid', { columns: unsaid.map((one) => columnWords(one, say)).join(', ') })}
        </p>
      )}
      {evidence.signs.map(({ code, years }) => (
        <p key={code}>
          <Status tone="soon">{say(`sign.${code}`, { years: years ?? 0 })}</Status>
        </p>
      ))}
      <p className={classes.dim}>
        {say('link.model', { model: evidence.model, bits: numbers(evidence.bits) })}
      </p>
    </>
  )
}

function Reasons({
  title,
  reasons,
}: {
  readonly title: string
  readonly reasons: Evidence['reasons']
}) {
  if (reasons.length === 0) return null
  return (
    <>
      <p>{title}:</p>
      <ul>
        {reasons.map((reason) => (
          <li key={reason.column}>
            <ReasonWords reason={reason} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** One field: how well both agree, how rare that is, what it weighs. */
export function ReasonWords({ reason }: { readonly reason: Reason }) {
  const say = useSay()
  const bits = useBits()
  return (
    <>
      {reasonWords(reason, say)}{' '}
      {isSign(reason) ? null : (
        <span className={classes.dim}>{say('link.bits', { bits: bits(reason.bits) })}</span>
      )}
    </>
  )
}

/** Levels that papers falsified by others show. */
const SIGNS: readonly string[] = ['shifted', 'same-contradicted']

/** A sign of trafficking speaks for protection: it is said as a sign, and never counted against a match. */
const isSign = ({ level, bits }: Reason): boolean => bits < 0 && SIGNS.includes(level)

const isAgainst = (reason: Reason): boolean => reason.bits < 0 && !isSign(reason)

function reasonWords({ column, level, onePer }: Reason, say: Say): string {
  // Levels of names begin with the least bits of what they share: rarity says that in words.
  const id = `alike.level.${level.replace(/^\d+-/, '')}`
  const words = { column: columnWords(column, say), level: hasMessage(id) ? say(id) : level }
  return onePer !== undefined && level !== 'none'
    ? say('alike.one-per', { ...words, count: onePer })
    : say('alike.reason', words)
}

function columnWords(column: string, say: Say): string {
  const id = `alike.column.${column}`
  return hasMessage(id) ? say(id) : column
}

function useBits(): (bits: number) => string {
  const { language } = useLanguage()
  const format = new Intl.NumberFormat(localeOf(language), {
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  })
  return (bits) => format.format(bits)
}

/** Columns that tell persons apart best, the most telling first. */
const TELLING = ['idNumber', 'passport', 'birthDate', 'mother', 'phone'] as const
const MOST = 3

function unsaidIn({ reasons }: Evidence): readonly string[] {
  if (reasons.length === 0) return []
  return TELLING.filter((one) => reasons.every(({ column }) => column !== one)).slice(0, MOST)
}
