import fc from 'fast-check'
import type { PersonalClass } from '../../../src/kit/index.ts'

export const CLASSES: readonly PersonalClass[] = [
  'contact',
  'documents',
  'exploitation',
  'health',
  'identity',
  'journey',
  'psychosocial',
]
const purpose = fc.constantFrom(
  'protection' as const,
  'protection' as const,
  'prosecution' as const,
)
const which = fc.nat(7)
/** Counted on from the unit that leads; most often the same one, so that a matter gets somewhere. */
const unit = fc.constantFrom(1, 1, 1, 1, 2, 3)
const classes = fc.oneof(fc.constant(CLASSES), fc.subarray([...CLASSES], { minLength: 1 }))
const kind = <K extends string>(name: K) => fc.constant(name)

/** One thing that somebody tries; `unit` and `which` choose among what there is. */
export const anyAct = fc.oneof(
  fc.record({
    do: kind('add'),
    what: fc.constantFrom('name', 'contact', 'story', 'origin', 'paper'),
  }),
  fc.record({ do: kind('annul'), which }),
  {
    weight: 4,
    arbitrary: fc.record({
      do: kind('consent'),
      unit,
      classes,
      purpose,
      basis: fc.constantFrom('person' as const, 'person' as const, 'vital-interest' as const),
      hours: fc.integer({ min: 1, max: 200 }),
    }),
  },
  fc.record({ do: kind('withdraw-consent'), which }),
  fc.record({ do: kind('review'), which, upheld: fc.boolean() }),
  {
    weight: 4,
    arbitrary: fc.record({
      do: kind('send'),
      unit,
      classes: fc.subarray([...CLASSES]),
      purpose,
      need: fc.constantFrom('bed', 'boat', 'inquiry'),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: kind('step'),
      step: fc.constantFrom(
        'receive',
        'accept',
        'accept',
        'decline',
        'complete',
        'take-back',
        'close',
      ),
      which,
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: kind('offer'), unit }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: kind('answer'),
      how: fc.constantFrom('accept', 'accept', 'decline', 'withdraw'),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: kind('break'), unit, classes }) },
  { weight: 2, arbitrary: fc.record({ do: kind('judge'), which, upheld: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ do: kind('team'), unit, ends: fc.nat(5) }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: kind('queue'),
      unit,
      how: fc.constantFrom('take', 'take', 'begin', 'begin', 'leave', 'tick'),
    }),
  },
  fc.record({ do: kind('annul-case'), odds: fc.nat(5) }),
  { weight: 2, arbitrary: fc.record({ do: kind('pass'), hours: fc.integer({ min: 1, max: 80 }) }) },
)
export type AnyAct = typeof anyAct extends fc.Arbitrary<infer T> ? T : never
