import { useState } from 'react'
import { INTERVIEW_ENDS, type InterviewEnd } from '../../domain/interview/entries.ts'
import type { CaseId, InterviewId } from '../../kit/index.ts'
import { ActDialog } from '../form/act-dialog.tsx'
import { OneOf } from '../form/one-of.tsx'
import { useAct } from '../ui/act.ts'
import { useSay } from '../ui/language.tsx'

type Props = {
  readonly id: CaseId
  readonly interview: InterviewId
  readonly onClose: () => void
}

/** Ends it: she may stop at any time, and what was answered stays. */
export function EndDialog({ id, interview, onClose }: Props) {
  const say = useSay()
  const [why, setWhy] = useState<InterviewEnd>('done')
  const act = useAct('endInterview', say('interview.ended-now'))
  return (
    <ActDialog
      title={say('interview.end')}
      lead={say('interview.end-lead')}
      does={say('interview.end')}
      act={act}
      onSubmit={async () => {
        const keptAs = { label: say('interview.end'), onKept: onClose }
        if (await act.run({ case: id, interview, why }, undefined, keptAs)) onClose()
      }}
      onClose={onClose}
    >
      <OneOf
        id="interview-why"
        label={say('interview.why')}
        value={why}
        options={INTERVIEW_ENDS.map((value) => ({ value, label: say(`interview.end.${value}`) }))}
        onPick={setWhy}
        stacked
      />
    </ActDialog>
  )
}
