import type { Answer } from '../../contract/index.ts'
import type { Action } from '../../domain/access/may.ts'
import { isChildBand } from '../../domain/person/age.ts'

/** A case in the form in which this reader may see it. */
export type CaseView = Answer<'readCase'>
export type Referral = CaseView['referrals'][number]
export type Consent = CaseView['consents'][number]
export type Duty = CaseView['duties'][number]
export type Moment = CaseView['timeline'][number]

/** Whether the reader's post may do this here now. */
export const can = (view: CaseView, action: Action): boolean => view.acts.includes(action)

export const openDuties = (view: CaseView): readonly Duty[] =>
  view.duties.filter(({ ended }) => !ended).toSorted((a, b) => a.due - b.due)

/** The term that ends first among those of this subject, or of the whole case. */
export const nextDuty = (view: CaseView, subject?: string): Duty | undefined =>
  openDuties(view).find((duty) => subject === undefined || duty.subject === subject)

/** Stated under 18, or presumed: the two lower age bands. */
export const isChild = ({ outline }: CaseView): boolean => isChildBand(outline?.ageBand)

/** Offered the lead, once held it, or works in the incident, and shown nothing of what the case holds. */
export const isOutside = ({ relationship, shown }: CaseView): boolean =>
  (relationship === 'offered' || relationship === 'former' || relationship === 'team') &&
  shown.length === 0
