/**
 * The fields of the workbook of the Human Trafficking Case Data Standard 2.0 (IOM, CC BY 4.0), in its order, with
 * our side of each. `id` and `label` stand in the workbook's first two rows exactly as there: with its
 * misspelling (TraffickinStatus), the five address labels beside the wrong ids, and one column without an id.
 *
 * `held`: one of our fields holds it, both ways. `words`: taken in as a line of "what happened", given out empty.
 * `lost`: neither; counted in the report. `out`: given out only.
 */
export type HtcdsField = {
  readonly id: string
  readonly label: string
  readonly fate: 'held' | 'words' | 'lost' | 'out'
  /** Where a survey form calls it otherwise. */
  readonly also?: readonly string[]
}

export const HTCDS_FIELDS = [
  { id: 'cas_CaseOwner', label: 'Case Owner', fate: 'out' },
  { id: 'prs_Salutation', label: 'Salutation', fate: 'lost' },
  { id: 'prs_FirstName', label: 'First Name', fate: 'held', also: ['prs_First_Name'] },
  { id: 'prs_SecondName', label: 'Second Name', fate: 'held', also: ['prs_Second_Name'] },
  { id: 'con_Consent', label: 'Consent', fate: 'out' },
  { id: 'prs_Birthdate', label: 'Birthdate', fate: 'held' },
  { id: 'prs_Gender', label: 'Gender', fate: 'held' },
  { id: 'prs_Citizenship', label: 'Citizenship', fate: 'lost' },
  { id: 'prs_Title', label: 'Title', fate: 'lost' },
  { id: 'prs_Email', label: 'Email', fate: 'lost' },
  { id: 'prs_HomePhone', label: 'Home Phone', fate: 'lost' },
  { id: 'prs_MobilePhone', label: 'Mobile Phone', fate: 'held' },
  { id: 'prs_MailingCity', label: 'Mailing Street', fate: 'held' },
  { id: 'prs_MailingCountry', label: 'Mailing City', fate: 'lost' },
  { id: 'prs_MailingState', label: 'Mailing State/Province', fate: 'lost' },
  { id: 'prs_MailingStreet', label: 'Mailing Zip/Postal Code', fate: 'held' },
  { id: 'prs_MailingPostalCode', label: 'Mailing Country', fate: 'lost' },
  { id: 'vic_TraffickingStatus', label: 'Trafficking Status', fate: 'lost' },
  {
    id: 'vic_TraffickinStatusDecisionMakingOrg',
    label: 'Trafficking Status Decision Making Organization',
    fate: 'lost',
    also: ['vic_TraffickingStatusDecisionMakingOrg'],
  },
  { id: 'vic_MethodOfRecruitment', label: 'Method of Recruitment', fate: 'words' },
  { id: 'vic_LocationOfRecruitment', label: 'Location of Recruitment', fate: 'words' },
  {
    id: 'vic_MethodsOfControl',
    label: 'Methods of Control',
    fate: 'words',
    also: ['vic_Methods_of_Control'],
  },
  { id: 'vic_TypeOfExploitation', label: 'Type of Exploitation', fate: 'words' },
  { id: 'vic_ForcedLabourIndustry', label: 'Forced Labour Industry', fate: 'words' },
  { id: 'vic_TypeOfSexExploitation', label: 'Type of Sex Exploitation', fate: 'words' },
  { id: 'vic_LocationOfExploitation', label: 'Location of Exploitation', fate: 'words' },
  { id: 'cas_Status', label: 'Status', fate: 'out' },
  { id: 'cas_ReferringOrganisation', label: 'Referring Organisation', fate: 'words' },
  { id: 'cas_IncomingReferralDate', label: 'Incoming Referral Date', fate: 'out' },
  { id: 'cas_ReferringPrimaryCaseWorker', label: 'Referring Primary Case Worker', fate: 'lost' },
  { id: 'cas_ReasonForIncomingReferral', label: 'Reason for Incoming Referral', fate: 'lost' },
  { id: 'cas_IncomingReferralDetails', label: 'Incoming Referral Details', fate: 'words' },
  { id: 'cas_ReferredOrganisation', label: 'Referred Organisation', fate: 'out' },
  { id: 'cas_ReferredPrimaryCaseWorker', label: 'Referred Primary Case Worker', fate: 'lost' },
  { id: '', label: 'Reason for Outgoing Referral', fate: 'lost' },
  { id: 'cas_OutgoingReferralDate', label: 'Outgoing Referral Date', fate: 'out' },
  { id: 'cas_OutgoingReferralDetails', label: 'Outgoing Referral Details', fate: 'out' },
  { id: 'cas_ReasonForCaseClosure', label: 'Reason for Case Closure', fate: 'lost' },
] as const satisfies readonly HtcdsField[]

export type HtcdsId = (typeof HTCDS_FIELDS)[number]['id']
