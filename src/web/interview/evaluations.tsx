import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import type { Answers } from '../../domain/identification/answer.ts'
import { compareVersions } from '../../domain/identification/compare-versions.ts'
import { LIGHTS } from '../../domain/identification/evaluation.ts'
import type { CaseId } from '../../kit/index.ts'
import { useAct } from '../ui/act.ts'
import { useAsk } from '../ui/ask.ts'
import { useSay } from '../ui/language.tsx'
import { type Column, Listing } from '../ui/listing.tsx'
import { useUnitName } from '../ui/naming.ts'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { useWhen } from '../ui/time.ts'
import classes from './interview.module.css'
import type { Evaluated, Instrument, OpenInterview } from './interview.ts'
import { useByLaw, useLabel } from './use-label.ts'

type Props = {
  readonly id: CaseId
  readonly interview: OpenInterview
  readonly instrument: Instrument
  readonly versions: readonly number[]
  readonly answers: Answers
  readonly mayAsk: boolean
}

/** Results that were written down, each with its version; and reading the answers once more. */
export function Evaluations(props: Props) {
  const say = useSay()
  const { interview, instrument, mayAsk } = props
  const columns = useColumns(instrument)
  return (
    <div className={classes.evaluations}>
      <h3 className={classes.sub}>{say('interview.recorded')}</h3>
      {interview.evaluations.length === 0 ? (
        <p className={classes.dim}>{say('interview.recorded-none')}</p>
      ) : (
        <Listing
          caption={say('interview.recorded')}
          columns={columns}
          rows={interview.evaluations}
          keyOf={({ entry }) => entry}
        />
      )}
      {mayAsk && interview.ended && <Again {...props} />}
    </div>
  )
}

function useColumns(instrument: Instrument): readonly Column<Evaluated>[] {
  const say = useSay()
  const when = useWhen()
  const unitName = useUnitName()
  const by = ({ unit }: Evaluated) => (unit ? unitName(unit) : '')
  const given = useGiven(instrument)
  return [
    {
      key: 'when',
      heading: say('interview.when'),
      cell: ({ at }) => when(at),
      text: ({ at }) => when(at),
    },
    { key: 'by', heading: say('interview.by'), cell: by, text: by },
    {
      key: 'version',
      heading: say('instrument.version'),
      cell: ({ version }) => version,
      text: ({ version }) => String(version),
    },
    { key: 'gave', heading: say('interview.gave'), cell: given, text: given },
  ]
}

/** The lights that are on, or the flags that were raised, in words. */
function useGiven(instrument: Instrument) {
  const say = useSay()
  const byLaw = useByLaw()
  return ({ outcome: { law, palermo, flags }, divided }: Evaluated): string => {
    const on = (lights: NonNullable<typeof law>['lights']) =>
      LIGHTS.filter((light) => lights[light] === 'on')
        .map((light) => say(`interview.element.${light}`))
        .join(', ') || say('interview.no-light')
    return [
      ...(law ? [`${byLaw(instrument)}: ${on(law.lights)}`] : []),
      ...(palermo ? [`${say('interview.by-palermo')}: ${on(palermo.lights)}`] : []),
      ...(flags
        ? [
            flags.map((flag) => say(`instrument.flag.${flag}`)).join(', ') ||
              say('interview.no-flags'),
          ]
        : []),
      ...(divided.length > 0 ? [say('interview.divided-count', { count: divided.length })] : []),
    ].join('. ')
  }
}

function Again({ id, interview, instrument, versions, answers }: Props) {
  const say = useSay()
  const act = useAct('evaluateAgain', say('interview.evaluated-now'))
  const [version, setVersion] = useState(versions.at(-1) ?? instrument.version)
  return (
    <div className={`${classes.again} no-print`}>
      {versions.length > 1 && (
        <NativeSelect
          label={say('interview.under')}
          value={String(version)}
          data={versions.map(String)}
          onChange={({ currentTarget: { value } }) => setVersion(Number(value))}
        />
      )}
      {version !== instrument.version && (
        <Difference
          interview={interview}
          instrument={instrument}
          version={version}
          answers={answers}
        />
      )}
      <ProblemAlert problem={act.problem} />
      <Button
        variant="default"
        loading={act.pending}
        onClick={() => void act.run({ case: id, interview: interview.interview, under: version })}
      >
        {say('interview.again', { version })}
      </Button>
    </div>
  )
}

type DifferenceProps = Pick<Props, 'interview' | 'instrument' | 'answers'> & {
  readonly version: number
}

/** What the other version would say of the same answers. */
function Difference({ interview, instrument, answers, version }: DifferenceProps) {
  const say = useSay()
  const label = useLabel(instrument)
  const asked = useAsk('readInstrument', { instrument: instrument.id, version }, { keep: true })
  const other = asked.data?.instrument
  if (!other || other.version !== version) return null
  const { lights, dimensions, dropped, added } = compareVersions(
    instrument,
    other,
    answers,
    interview.subject,
  )
  const lines = [
    ...lights.map(({ id, from, to }) =>
      say('interview.differs', {
        what: say(`interview.element.${id}`),
        from: say(`interview.${from}`),
        to: say(`interview.${to}`),
      }),
    ),
    ...dimensions.map(({ id, from, to }) =>
      say('interview.differs', {
        what: label(id),
        from: say(from ? 'interview.on' : 'interview.off'),
        to: say(to ? 'interview.on' : 'interview.off'),
      }),
    ),
    ...(dropped.length > 0 ? [say('interview.dropped', { questions: dropped.join(', ') })] : []),
    ...(added.length > 0 ? [say('interview.added', { count: added.length })] : []),
  ]
  return (
    <div role="note" className={classes.difference}>
      <p>{say('interview.difference', { version })}</p>
      {lines.length === 0 ? (
        <p>{say('interview.no-difference')}</p>
      ) : (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
