import fc from 'fast-check'
import { expect, test } from 'vitest'
import { disclose } from '../../../src/domain/access/disclose.ts'
import { registerCase } from '../../../src/domain/case/register.ts'
import { type IncidentId, PURPOSES } from '../../../src/kit/index.ts'
import { officerAt, QUAY_DESK, UNITS, WREN } from '../../world/people.ts'
import { Telling } from '../../world/telling.ts'
import { type AnyAct, anyAct, CLASSES } from './acts.ts'
import { attempt } from './attempt.ts'
import { Model } from './model.ts'

const READERS = UNITS.flatMap((unit) =>
  PURPOSES.flatMap((purpose) =>
    (['caseworker', 'supervisor'] as const).map((role) => {
      const { post } = officerAt(unit.unit, role)
      return { ...unit, purpose, post }
    }),
  ),
)
const WORD = /word\d+x|first[a-z]+/g

/** Given: a case in which every class holds a word found nowhere else. */
function begin(): { told: Telling; model: Model } {
  const told = new Telling()
  const incident = 'firstincident' as IncidentId // any id does
  const contact = {
    ...WREN,
    name: 'firstname',
    place: 'firstplace',
    safe: { neverSay: 'firstrule' },
    papers: [{ kind: 'lamp-card', issuer: 'Ib', number: 'firstnumber' }],
    story: 'firststory',
    origin: 'firstorigin',
    address: 'firstaddress',
    incident,
  }
  const clerk = officerAt(QUAY_DESK, 'caseworker')
  told.does(clerk, (_, facts) => registerCase(contact, '25-AAAA-BBBB', facts))
  const model = new Model({ unit: clerk.unit, party: clerk.party })
  const entry = (type: string) => told.entries.find((one) => one.type === type)?.id ?? ''
  const plant = (
    word: string,
    type: string,
    name: 'identity' | 'contact' | 'documents' | 'exploitation' | 'journey',
  ) => model.planted.push({ word, kind: 'class', class: name, entry: entry(type) })
  plant('firstname', 'person.named', 'identity')
  plant('firstplace', 'contact.recorded', 'contact')
  plant('firstrule', 'contact.recorded', 'contact')
  plant('firstnumber', 'paper.seen', 'documents')
  plant('firststory', 'story.told', 'exploitation')
  plant('firstorigin', 'origin.recorded', 'journey')
  plant('firstaddress', 'origin.recorded', 'journey')
  model.planted.push({ word: 'firstincident', kind: 'inside' })
  return { told, model }
}

const plain = (_: string, value: unknown): unknown =>
  value instanceof Map || value instanceof Set ? [...value] : value

function expectViews({ told, model }: ReturnType<typeof begin>): void {
  const { state, now } = told
  for (const reader of READERS) {
    const view = disclose(state, { ...reader, now })
    expect(view !== undefined, JSON.stringify(reader)).toBe(model.knows(reader, now))
    const found = new Set(JSON.stringify(view, plain)?.match(WORD) ?? [])
    const due = new Set(model.wordsFor(reader, now, state.classes))
    expect([...found].sort(), JSON.stringify(reader)).toEqual([...due].sort())
  }
}

function expectOneLead({ told, model }: ReturnType<typeof begin>): void {
  expect(told.state.lead).toMatchObject(model.lead)
}

/** Whoever owes something about a referral is the one who can do it, and somebody always owes it. */
function expectNoSilence({ told }: ReturnType<typeof begin>): void {
  const { referrals, duties, closed, lead } = told.state
  if (closed) return
  for (const r of referrals.values()) {
    const open = [...duties.values()].filter(
      (duty) => !duty.ended && duty.subject === `referral:${r.referral}`,
    )
    const isFinal = r.state === 'withdrawn' || r.state === 'closed'
    expect(open.length > 0, `${r.state} ${open.length}`).toBe(!isFinal)
    for (const duty of open) {
      const doers = duty.owes.includes('referral.closed') ? [r.fromUnit, lead?.unit] : [r.toUnit]
      expect(doers, `${duty.rule} ${r.state}`).toContain(duty.unit)
    }
  }
}

const ONE = { unit: 1, purpose: 'protection', classes: CLASSES } as const
/** Each act once, as chance alone may leave one out. */
const EACH_ACT = [
  { do: 'add', what: 'name' },
  { do: 'annul', which: 0 },
  { do: 'consent', ...ONE, basis: 'vital-interest', hours: 50 },
  { do: 'review', which: 0, upheld: true },
  { do: 'send', ...ONE, need: 'bed' },
  { do: 'step', step: 'accept', which: 0 },
  { do: 'break', ...ONE },
  { do: 'judge', which: 0, upheld: true },
  { do: 'team', unit: 1, ends: 1 },
  { do: 'queue', unit: 1, how: 'take' },
  { do: 'offer', unit: 1 },
  { do: 'answer', how: 'accept' },
]
/** As often as the count below asks for. */
const FOR_CERTAIN = Array.from({ length: 4 }, (): [AnyAct[]] => [EACH_ACT as AnyAct[]])

test('no view holds a word outside a grant, whatever was done before', () => {
  const done = new Map<string, number>()
  fc.assert(
    fc.property(fc.array(anyAct, { minLength: 8, maxLength: 80, size: 'max' }), (acts) => {
      const matter = begin()
      expectViews(matter)
      for (const act of acts as AnyAct[]) {
        if (!attempt(matter.told, matter.model, act)) continue
        done.set(act.do, (done.get(act.do) ?? 0) + 1)
        expectViews(matter)
        expectOneLead(matter)
        expectNoSilence(matter)
      }
    }),
    { numRuns: 40, interruptAfterTimeLimit: 20_000, examples: FOR_CERTAIN },
  )
  // A property over acts that are always refused would prove nothing.
  for (const name of [
    'add',
    'annul',
    'consent',
    'send',
    'step',
    'offer',
    'answer',
    'review',
    'break',
    'judge',
    'team',
    'queue',
  ])
    expect(done.get(name) ?? 0, name).toBeGreaterThan(3)
})
