import { expect, test } from 'vitest'
import { annulCase, annulEntry } from '../../../src/domain/case/add.ts'
import { giveConsent, reviewConsent } from '../../../src/domain/consent/decide.ts'
import { consentTo, registered } from '../../world/acts.ts'
import { quayClerk, quayHead } from '../../world/people.ts'

/** The clerk, who holds the post of the head as well. */
const clerkAsHead = { ...quayHead, officer: quayClerk.officer }
const why = { reason: 'slip', words: 'x' }

test('a second post gives nobody a second pair of eyes', () => {
  const told = registered()
  told.does(quayClerk, (state, facts) =>
    giveConsent(state, consentTo({ basis: 'vital-interest', reason: 'danger' }), facts),
  )
  const entry = told.state.names[0]?.entry
  const consent = [...told.state.consents.keys()][0]
  if (!entry || !consent) throw new Error('nothing was recorded')
  const review = { consent, upheld: true, reason: 'x' }
  const codes = [
    told.refuses(clerkAsHead, (state, facts) => annulEntry(state, entry, why, facts)),
    told.refuses(clerkAsHead, (state, facts) => annulCase(state, why, facts)),
    told.refuses(clerkAsHead, (state, facts) => reviewConsent(state, review, facts)),
  ].map(({ code }) => code)
  expect(codes).toEqual([
    'annulment-needs-another-post',
    'annulment-needs-another-post',
    'review-needs-another-post',
  ])
  told.does(quayHead, (state, facts) => reviewConsent(state, review, facts))
  told.does(quayHead, (state, facts) => annulEntry(state, entry, why, facts))
})
