import { createElement, type ReactNode } from 'react'
import type { CaseView } from '../case/view.ts'
import { useWho } from '../link/links.ts'
import { useAsk } from '../ui/ask.ts'
import { useSay, useTell } from '../ui/language.tsx'
import { usePartyName, useUnitName } from '../ui/naming.ts'
import { Status } from '../ui/status.tsx'
import { useWhen } from '../ui/time.ts'
import { useEvidence } from './evidence.ts'
import own from './panel.module.css'
import { type Opinion, type Round, TONES } from './panel.ts'

type Props = { readonly view: CaseView; readonly round: Round; readonly level: 3 | 4 }

/** What institutions found, beside each other; the last of a unit first, what it said earlier below it. */
export function Opinions({ view, round, level }: Props) {
  const say = useSay()
  if (!round.open) {
    return round.filed.length > 0 || !round.made ? (
      <p className={own.note}>{say('panel.blind')}</p>
    ) : null
  }
  const units = [...new Set(round.opinions.map(({ unit }) => unit))]
  if (units.length === 0) return <p className={own.dim}>{say('panel.no-opinions')}</p>
  return (
    <div>
      {createElement(`h${level}`, { className: own.group }, say('panel.opinions'))}
      <ul className={own.side}>
        {units.map((unit) => {
          const said = round.opinions.filter((one) => one.unit === unit).toReversed()
          return <UnitOpinions key={unit} view={view} opinions={said} />
        })}
      </ul>
    </div>
  )
}

type SaidProps = { readonly view: CaseView; readonly opinions: readonly Opinion[] }

function UnitOpinions({ view, opinions: [last, ...earlier] }: SaidProps) {
  const say = useSay()
  const unitName = useUnitName()
  const partyName = usePartyName()
  if (!last) return null
  return (
    <li className={own.opinion}>
      <p className={own.line}>
        <strong>{partyName(last.party)}</strong>
        <br />
        {unitName(last.unit)}
      </p>
      <Said view={view} opinion={last} />
      {earlier.length > 0 && (
        <details>
          <summary>{say('panel.replaced')}</summary>
          {earlier.map((one) => (
            <Said key={one.opinion} view={view} opinion={one} />
          ))}
        </details>
      )}
    </li>
  )
}

function Said({ view, opinion }: { readonly view: CaseView; readonly opinion: Opinion }) {
  const say = useSay()
  const when = useWhen()
  const who = useWho()
  const { status, at, post, blind, alone, reasons } = opinion
  const how = alone ? 'panel.filed-alone' : blind ? 'panel.filed-blind' : 'panel.filed-open'
  return (
    <div className={own.said}>
      <Status tone={TONES[status]}>{say(`victim-status.${status}`)}</Status>
      {reasons === undefined ? (
        <p className={own.dim}>{say('panel.reasons-closed')}</p>
      ) : (
        <p className={own.reasons}>{reasons}</p>
      )}
      <Rests view={view} opinion={opinion} />
      <p className={own.dim}>
        {say('panel.filed-by', { who: who(post ? { post } : {}), when: when(at) })}
        <br />
        {say(how)}
      </p>
    </div>
  )
}

/** The entries it rests on, as far as they are open to the reader, and the instrument. */
function Rests({ view, opinion: { relies = [], instrument } }: Parameters<typeof Said>[0]) {
  const say = useSay()
  const evidence = useEvidence(view)
  const instruments = useInstrumentName(instrument !== undefined)
  const known = evidence.filter(({ entry }) => relies.includes(entry))
  const rest = relies.length - known.length
  const lines: ReactNode[] = [
    ...known.map(({ label }) => label),
    ...(rest > 0 ? [say('panel.relies-other', { count: rest })] : []),
  ]
  return (
    <>
      {lines.length > 0 && (
        <div>
          <p className={own.line}>{say('panel.relies')}:</p>
          <ul className={own.relies}>
            {lines.map((line) => (
              <li key={String(line)}>{line}</li>
            ))}
          </ul>
        </div>
      )}
      {instrument && (
        <p className={own.line}>
          {say('panel.instrument', {
            name: instruments(instrument.id),
            version: instrument.version,
          })}
        </p>
      )}
    </>
  )
}

function useInstrumentName(wanted: boolean): (id: string) => string {
  const tell = useTell()
  const asked = useAsk('listInstruments', {}, { enabled: wanted })
  return (id) => tell(asked.data?.rows.find((one) => one.id === id)?.name) || id
}
