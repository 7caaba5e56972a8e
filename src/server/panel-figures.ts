import type { Answer, Given } from '../contract/index.ts'
import type { CaseRow } from '../domain/case/row.ts'
import { partyOfUnit } from '../domain/coalition/index.ts'
import { COMPARED } from '../domain/identification/index.ts'
import {
  type InstrumentReading,
  type PanelReading,
  readingsOf,
  VICTIM_STATUSES,
} from '../domain/panel/index.ts'
import {
  agreementOnCases,
  type CaseAspect,
  FEW_PAIRS,
  LEAST_CELL,
  type OpinionAnswers,
} from '../figures/index.ts'
import type { PartyId, Worker } from '../kit/index.ts'
import { inOrder, toDividing } from './agreement-order.ts'
import type { Node } from './node.ts'

type Figures = Answer<'readPanelAgreement'>
type Raters = Pick<Given<'readPanelAgreement'>, 'first' | 'second'>
type Reading = PanelReading & { readonly case: string }

/** Decided cases that are opened for one answer; of more the newest count, and the answer says how many there are. */
const MOST = 2000

/**
 * How far institutions agreed on the cases that the asker's institution leads or sits on the panel of. Only counts leave
 * here, and none behind which a person might be guessed.
 */
export async function toPanelFigures(node: Node, by: Worker, wanted: Raters): Promise<Figures> {
  const decided = [...node.image.rows.values()].filter((row) => isOurs(node, row, by))
  const counted = decided.slice(-MOST)
  const readings = (await Promise.all(counted.map((row) => readCase(node, row, by)))).flat()
  const instrument = instrumentOf(readings)
  const pairs = toPairs(readings, instrument)
  const shown = pairs.find(isThe(wanted)) ?? pairs[0]
  return {
    asOf: node.now(),
    decided: decided.length,
    counted: counted.length,
    few: FEW_PAIRS,
    leastCell: LEAST_CELL,
    ...toCited(node, instrument),
    pairs: pairs.map(({ questions: _, ...pair }) => pair),
    dividing: findDividing(pairs),
    ...(shown
      ? { shown: { first: shown.first, second: shown.second, questions: shown.questions } }
      : {}),
  }
}

/** Decided at least once, and the own institution's to know: the case itself tells exactly. */
function isOurs(node: Node, { annulled, panel, leadParty, leadUnit }: CaseRow, by: Worker) {
  if (annulled || !panel?.made?.length) return false
  const heir = node.heir()
  return (
    heir(leadParty, leadUnit) === by.party ||
    panel.seats.some(({ party, unit }) => heir(party, unit) === by.party)
  )
}

async function readCase(node: Node, { id }: CaseRow, by: Worker): Promise<Reading[]> {
  const state = await node.findCase(id)
  if (!state) return []
  const { coalition } = node.image
  const heir = node.heir()
  const viewer = { ...by, now: node.now(), heir }
  return readingsOf(state, viewer, (unit, at) => {
    const party = partyOfUnit(coalition, unit, at)
    return party && heir(party, unit, at)
  }).map((reading) => ({ ...reading, case: id }))
}

/** The instrument that most readings rest on; figures of several would count unlike things. */
function instrumentOf(readings: readonly Reading[]): string | undefined {
  const ids = readings.flatMap(({ instruments }) => [...instruments.keys()])
  const counts = [...Map.groupBy(ids, (id) => id)].map(([id, { length }]) => ({ id, length }))
  return counts.sort((a, b) => b.length - a.length || (a.id < b.id ? -1 : 1))[0]?.id
}

function toCited(node: Node, id: string | undefined): Pick<Figures, 'instrument'> {
  const latest = id && node.image.coalition.instruments.get(id)?.at(-1)
  return latest ? { instrument: { id: latest.id, version: latest.version } } : {}
}

type Pair = Figures['pairs'][number] & { readonly questions: readonly CaseAspect[] }

/** Finding, lights and questions are counted apart, and stand beside each other for each two institutions. */
function toPairs(readings: readonly Reading[], instrument: string | undefined): readonly Pair[] {
  const of = <Category extends string>(
    toSaid: (one: Reading, read: InstrumentReading | undefined) => Said<Category> | undefined,
    categories: readonly Category[],
  ) => {
    const opinions = readings.flatMap((one): OpinionAnswers<Category>[] => {
      const said = toSaid(one, one.instruments.get(instrument ?? ''))
      return said ? [{ case: one.case, party: one.party, said }] : []
    })
    return agreementOnCases(opinions, categories).pairs
  }
  const lights = of((_, read) => read?.lights, ['on', 'off'])
  const questions = of((_, read) => read?.answers, COMPARED)
  return of(({ finding }) => finding && { finding }, VICTIM_STATUSES).map(({ raters, aspects }) => {
    const same = (one: { readonly raters: readonly string[] }) =>
      one.raters.join() === raters.join()
    const [first, second] = raters as readonly [PartyId, PartyId] // raters are codes of parties, as readings name them
    return {
      first,
      second,
      finding: aspects[0] ?? { aspect: 'finding', withheld: 'all' },
      lights: inOrder(lights.find(same)?.aspects ?? []),
      questions: [...(questions.find(same)?.aspects ?? [])].sort(mostDividingFirst),
    }
  })
}
type Said<Category extends string> = Readonly<Record<string, Category>>

const isThe =
  (wanted: Raters) =>
  ({ first, second }: Pair): boolean =>
    first === wanted.first && second === wanted.second

/** By what is given alone: what is withheld stands last, in the order of its code. */
const mostDividingFirst = (a: CaseAspect, b: CaseAspect): number =>
  rankOf(a) - rankOf(b) || (a.aspect < b.aspect ? -1 : 1)

function rankOf(one: CaseAspect): number {
  if (one.withheld === 'all') return 2
  return one.withheld ? (one.observed?.value ?? 1) : (one.ac1?.value ?? 1)
}

/** Over all pairs, of what is given; counts alone, since one case stands in several comparisons. */
function findDividing(pairs: readonly Pair[]): Figures['dividing'] {
  const counts = new Map<string, { comparisons: number; differ: number }>()
  for (const one of pairs.flatMap(({ questions }) => questions)) {
    if (one.withheld === 'all') continue
    const before = counts.get(one.aspect) ?? { comparisons: 0, differ: 0 }
    counts.set(one.aspect, {
      comparisons: before.comparisons + one.pairs,
      differ: before.differ + one.differ,
    })
  }
  return toDividing(counts)
}
