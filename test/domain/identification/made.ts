import type {
  Answers,
  Dimension,
  Instrument,
  Question,
  Weight,
} from '../../../src/domain/identification/index.ts'
import type { LocalDate } from '../../../src/kit/index.ts'

const words = (text: string) => ({ id: text, en: text })

type Made = Pick<Question, 'id' | 'kind'> & Partial<Question>

export const question = ({ id, ...rest }: Made): Question => ({
  id,
  element: 'none',
  label: words(id),
  question: words(`${id}?`),
  note: words('ask gently'),
  source: 'unverified',
  ...rest,
})

/** An indicator of an adult at work; others only where stated. */
export const indicator = (
  dimension: Dimension,
  number: number,
  weight: Weight,
  more: Partial<Question> = {},
): Question =>
  question({
    id: `${dimension}.${number}`,
    kind: 'indicator',
    dimension,
    weights: { 'adult-labour': weight, 'child-labour': weight },
    ...more,
  })

/** In every dimension three strong, four medium and three weak indicators, beside all other kinds. */
export const WIDE: readonly Question[] = [
  question({ id: 'act.taken', kind: 'act' }),
  question({ id: 'act.held', kind: 'act' }),
  ...(['D1', 'D2', 'D3', 'D4', 'D5', 'D6'] as const).flatMap((dimension) => [
    ...[1, 2, 3].map((number) => indicator(dimension, number, 'strong')),
    ...[4, 5, 6, 7].map((number) => indicator(dimension, number, 'medium')),
    ...[8, 9, 10].map((number) => indicator(dimension, number, 'weak')),
  ]),
  question({ id: 'exploitation.work', kind: 'exploitation' }),
  question({ id: 'intent.plan', kind: 'intent' }),
  question({ id: 'sign.shock', kind: 'module', countsAs: 'D5.1' }),
  question({ id: 'sign.guard', kind: 'module', countsAs: 'D5.4' }),
  question({ id: 'sign.noise', kind: 'module' }),
  question({ id: 'contra.free', kind: 'contra' }),
]

export function instrumentOf(
  questions: readonly Question[] = WIDE,
  more: Partial<Instrument> = {},
): Instrument {
  return {
    id: 'made',
    version: 1,
    kind: 'screening',
    name: words('made'),
    from: '2026-01-01' as LocalDate,
    provenance: words('made up'),
    source: 'unverified',
    weightsVerified: false,
    dimensions: (['D1', 'D2', 'D3', 'D4', 'D5', 'D6'] as const).map((id) => ({
      id,
      label: words(id),
    })),
    profiles: [{ id: 'adult-labour' }, { id: 'child-labour' }],
    sections: [{ id: 'all', title: words('all'), questions }],
    ...more,
  }
}

export const ADULT = { age: 'adult', form: 'labour' } as const
export const CHILD = { age: 'child', form: 'labour' } as const

export const yes = (...ids: string[]): Answers =>
  Object.fromEntries(ids.map((id) => [id, 'yes' as const]))
