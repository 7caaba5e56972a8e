import { refuse } from '../../kit/index.ts'
import { barredFrom } from './add.ts'
import { type CaseBodies, toCaseEntry } from './entries.ts'
import type { Decision, Facts } from './facts.ts'
import type { CaseState } from './state.ts'

/** The lead hands the person her own case. What is read by a machine is no paper. */
export function giveDocument(
  state: CaseState,
  document: CaseBodies['document.given'],
  facts: Facts,
): Decision {
  const barred = barredFrom(state, facts)
  if (barred) return barred
  if ((document.how === 'paper') !== (document.form === 'pdf'))
    return refuse('document-form-and-way', { field: 'form' })
  const { unit, party, post } = facts.by
  return [toCaseEntry('document.given', document, { unit, party, post })]
}
