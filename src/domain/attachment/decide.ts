import type { AttachmentId, PersonalClass } from '../../kit/index.ts'
import { refuse } from '../../kit/index.ts'
import { barredFrom } from '../case/add.ts'
import { toCaseEntry } from '../case/entries.ts'
import { type Decision, type Facts, freshId } from '../case/facts.ts'
import type { CaseState } from '../case/state.ts'
import { type AttachmentKind, type FileForm, LARGEST_FILE, MEGABYTE } from './entries.ts'
import { fitsKind } from './recognise.ts'

/** Files of one case: who needs more has a file of a court, not of a case. A setting of this system. */
export const MOST_FILES = 200

export type NewFile = {
  readonly kind: AttachmentKind
  /** What its content is; undefined when that is nothing that is taken in. */
  readonly form: FileForm | undefined
  readonly dataClass: PersonalClass
  readonly size: number
}

/** Says that a file is kept with the case. Whoever appends it puts the file itself beside the entry. */
export function addAttachment(state: CaseState, file: NewFile, facts: Facts): Decision {
  const barred = barredFrom(state, facts) ?? refuseFile(file)
  if (barred) return barred
  const { form, ...rest } = file
  if (!form) return refuse('attachment-type-unknown', { field: 'content' })
  const number = state.timeline.filter(({ type }) => type === 'attachment.added').length + 1
  if (number > MOST_FILES) return refuse('attachments-full', { facts: { most: MOST_FILES } })
  const { unit, party, post } = facts.by
  const attachment = freshId<AttachmentId>(facts)
  return [
    toCaseEntry('attachment.added', { attachment, number, form, ...rest }, { unit, party, post }),
  ]
}

/** Why a file is not taken in, whatever the case. */
function refuseFile({ form, kind, size }: NewFile) {
  if (size === 0) return refuse('attachment-empty', { field: 'content' })
  if (size > LARGEST_FILE)
    return refuse('attachment-too-large', {
      field: 'content',
      facts: { most: LARGEST_FILE / MEGABYTE },
    })
  if (!form) return refuse('attachment-type-unknown', { field: 'content' })
  return fitsKind(form, kind)
    ? undefined
    : refuse('attachment-kind-wrong', { field: 'kind', facts: { form, kind } })
}
