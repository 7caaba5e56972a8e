import { expect, test } from 'vitest'
import { addStatement } from '../../../src/domain/case/add.ts'
import { sendReferral } from '../../../src/domain/referral/decide.ts'
import { bedFor, consented, registered } from '../../world/acts.ts'
import { quayHead } from '../../world/people.ts'

/** A head of investigators: a supervisor's role, the purpose of prosecution. */
const chief = { ...quayHead, purpose: 'prosecution' } as const

test('the lead’s own posts for another purpose neither write nor preview', () => {
  const told = registered()
  consented(told)
  const codes = [
    told.refuses(chief, (state, facts) => sendReferral(state, bedFor(), facts)),
    told.refuses(chief, (state, facts) => addStatement(state, { kind: 'story', text: 'x' }, facts)),
  ].map(({ code }) => code)
  expect(codes).toEqual(['purpose-conflict', 'purpose-conflict'])
})
