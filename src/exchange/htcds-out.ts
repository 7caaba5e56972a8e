import type { Sex } from '../domain/case/entries.ts'
import type { Age } from '../domain/person/age.ts'
import { GENDER_OF } from './htcds-codes.ts'
import { HTCDS_FIELDS, type HtcdsId } from './htcds-fields.ts'

/** A case as far as it may leave; what may not, or is not known, is absent. */
export type HtcdsPerson = {
  readonly owner: string
  readonly sex: Sex
  readonly consent?: boolean
  readonly name?: string | null
  readonly age?: Age
  readonly phone?: string
  readonly place?: string
  readonly address?: string
  readonly incoming?: { readonly from: string; readonly date: string; readonly details: string }
  readonly outgoing?: { readonly to: string; readonly date: string; readonly details: string }
  /** What of ours this case holds and the standard has no field for. */
  readonly loses: readonly OurLoss[]
}

/** Everything of ours that the standard's workbook cannot hold. Words: `htcds.ours.<name>`. */
export const OUR_LOSSES = [
  'age-in-years',
  'further-names',
  'safe-contact',
  'whereabouts',
  'story',
  'papers',
  'relations',
  'consent-terms',
  'consent-refusals',
  'language-country',
  'safety',
  'children',
  'channel',
  'further-referrals',
  'need-code',
  'outcome',
  'answer',
  'not-consented',
] as const
export type OurLoss = (typeof OUR_LOSSES)[number]

export const HTCDS_IDS: readonly HtcdsId[] = HTCDS_FIELDS.map(({ id }) => id)
export const HTCDS_LABELS: readonly string[] = HTCDS_FIELDS.map(({ label }) => label)

/**
 * One row of the workbook, in its order. The name goes whole into the first name: names are never parted here.
 * Trafficking status stays empty: no determination is made for another system.
 */
export function toHtcdsRow(person: HtcdsPerson): readonly string[] {
  const { incoming, outgoing, age, consent } = person
  const cells: Partial<Record<HtcdsId, string | undefined>> = {
    cas_CaseOwner: person.owner,
    prs_FirstName: person.name ?? '',
    con_Consent: consent === undefined ? '' : consent ? 'TRUE' : 'FALSE',
    prs_Birthdate: age?.kind === 'birthDate' ? age.birthDate : '',
    prs_Gender: GENDER_OF[person.sex],
    prs_MobilePhone: person.phone,
    prs_MailingCity: person.place,
    prs_MailingStreet: person.address,
    cas_Status: 'Active',
    cas_ReferringOrganisation: incoming?.from,
    cas_IncomingReferralDate: incoming?.date,
    cas_IncomingReferralDetails: incoming?.details,
    cas_ReferredOrganisation: outgoing?.to,
    cas_OutgoingReferralDate: outgoing?.date,
    cas_OutgoingReferralDetails: outgoing?.details,
  }
  return HTCDS_FIELDS.map(({ id }) => cells[id] ?? '')
}
