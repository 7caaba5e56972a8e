import type { Answer } from '../../contract/index.ts'
import type { PartyId } from '../../kit/index.ts'
import { localeOf, useLanguage } from '../ui/language.tsx'
import type { Column } from '../ui/listing.tsx'
import { usePartyName } from '../ui/naming.ts'
import classes from './exercise.module.css'
import { useExerciseSay } from './words.ts'

/** Of an exercise all is there; of cases what a person might be guessed from is withheld. */
export type Aspect = Answer<'readPanelAgreement'>['pairs'][number]['finding']
type Pair = { readonly first?: PartyId; readonly second: PartyId }
type Estimate = NonNullable<Aspect['ac1']>

export function usePairName(): (pair: Pair) => string {
  const say = useExerciseSay()
  const partyName = usePartyName()
  return ({ first, second }) =>
    say('exercise.pair-of', {
      first: first ? partyName(first) : say('exercise.agreed'),
      second: partyName(second),
    })
}

/** Figures of one light or question: in numbers, and AC1 drawn beside them. */
export function useAspectColumns(name: (aspect: string) => string): readonly Column<Aspect>[] {
  const say = useExerciseSay()
  const words = useEstimate()
  const plain = (key: string, heading: string, text: (row: Aspect) => string): Column<Aspect> => ({
    key,
    heading,
    text,
    cell: text,
  })
  const count = (key: 'pairs' | 'differ'): Column<Aspect> => ({
    ...plain(key, say(`exercise.${key}`), (row) => String(row[key] ?? say('exercise.withheld'))),
    align: 'right',
  })
  const measured = (row: Aspect, key: 'observed' | 'kappa' | 'ac1') =>
    row.withheld && !row[key] ? say('exercise.withheld') : words(row[key])
  const measure = (key: 'observed' | 'kappa' | 'ac1'): Column<Aspect> => ({
    ...plain(key, say(`exercise.${key}`), (row) => measured(row, key)),
    cell: (row) => <span className={classes.nowrap}>{measured(row, key)}</span>,
  })
  return [
    plain('aspect', say('exercise.what'), ({ aspect }) => name(aspect)),
    count('pairs'),
    count('differ'),
    measure('observed'),
    measure('kappa'),
    measure('ac1'),
    {
      key: 'drawn',
      heading: say('exercise.scale'),
      cell: ({ ac1 }) => ac1 && <Drawn estimate={ac1} />,
    },
  ]
}

/** `0,67 (0,30 sampai 1,00)` */
export function useEstimate(): (estimate: Estimate | undefined) => string {
  const say = useExerciseSay()
  const { language } = useLanguage()
  const format = new Intl.NumberFormat(localeOf(language), {
    minimumFractionDigits: 2,
    signDisplay: 'negative',
    maximumFractionDigits: 2,
  })
  return (estimate) => {
    if (!estimate) return say('exercise.none')
    const { value, low, high } = estimate
    if (low === undefined || high === undefined) return format.format(value)
    const [a, b, c] = [value, low, high].map((one) => format.format(one))
    return say('exercise.interval', { value: a ?? '', low: b ?? '', high: c ?? '' })
  }
}

/** One light of one pair: how many stories apart, AC1, and the drawing of it. */
export function InShort({ aspect }: { readonly aspect: Aspect | undefined }) {
  const say = useExerciseSay()
  const words = useEstimate()
  if (!aspect) return null
  const { differ, pairs, ac1, withheld } = aspect
  if (differ === undefined || pairs === undefined) return <>{say('exercise.withheld')}</>
  return (
    <div className={classes.short}>
      <span>{say('exercise.differ-of', { differ, pairs })}</span>
      <span className={classes.nowrap}>AC1 {withheld ? say('exercise.withheld') : words(ac1)}</span>
      {ac1 && <Drawn estimate={ac1} />}
    </div>
  )
}

/** Half the width of the drawing, in its own units: −1 stands at the left edge, 1 at the right. */
const HALF = 80
const x = (value: number) => HALF + value * HALF

/** A dot with its interval on a scale from −1 to 1, marked at −1, 0 and 1. The numbers stand beside it. */
function Drawn({ estimate: { value, low, high } }: { readonly estimate: Estimate }) {
  return (
    <svg className={classes.plot} viewBox="-5 0 170 20" aria-hidden="true">
      <line className={classes.axis} x1={x(-1)} x2={x(1)} y1={10} y2={10} />
      {[-1, 0, 1].map((mark) => (
        <line key={mark} className={classes.axis} x1={x(mark)} x2={x(mark)} y1={4} y2={16} />
      ))}
      {low !== undefined && high !== undefined && (
        <line className={classes.range} x1={x(low)} x2={x(high)} y1={10} y2={10} />
      )}
      <circle className={classes.dot} cx={x(value)} cy={10} r={4.5} />
    </svg>
  )
}
