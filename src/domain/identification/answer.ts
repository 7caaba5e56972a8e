/** Unknown is not no: only `yes` counts, and only `no` closes a question. */
export const ANSWER_VALUES = ['yes', 'no', 'unknown', 'not-asked'] as const
export type AnswerValue = (typeof ANSWER_VALUES)[number]

export const EVIDENCE_KINDS = ['statement', 'document', 'observation', 'third-party'] as const
/** What an answer rests on: her own words, a paper, what was seen, what another person said. */
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number]

/** Question id → answer. An id that is absent was not asked; one the instrument does not know is ignored. */
export type Answers = Readonly<Record<string, AnswerValue>>
