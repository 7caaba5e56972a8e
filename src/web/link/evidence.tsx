import because from '../alike/because.module.css'
import {
  columnWords,
  ForAndAgainst,
  isSign,
  type Reason,
  reasonWords,
  signWords,
} from '../alike/because.tsx'
import { localeOf, useLanguage, useSay } from '../ui/language.tsx'
import { Status } from '../ui/status.tsx'
import classes from './link.module.css'
import type { Evidence } from './links.ts'

type Props = { readonly evidence: Evidence }
/** Field by field what speaks for one person and what against, what would decide, and what to look at besides. */
export function Why({ evidence }: Props) {
  const say = useSay()
  const { reasons } = evidence
  return (
    <div className={because.why}>
      {reasons.length === 0 && <p>{say('link.reasons-elsewhere')}</p>}
      <ForAndAgainst reasons={reasons} toWords={(reason) => <ReasonWords reason={reason} />} />
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
      {evidence.signs.map((sign) => (
        <p key={sign.code}>
          <Status tone="soon">{signWords(sign, say)}</Status>
        </p>
      ))}
      <p className={classes.dim}>
        {say('link.model', { model: evidence.model, bits: numbers(evidence.bits) })}
      </p>
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
