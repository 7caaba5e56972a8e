import { NativeSelect } from '@mantine/core'
import { AGE_GROUPS, FORMS, type Subject } from '../../domain/identification/instrument.ts'
import type { CaseId } from '../../kit/index.ts'
import { useAct } from '../ui/act.ts'
import { useSay } from '../ui/language.tsx'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { renew } from '../ui/queries.ts'
import classes from './interview.module.css'
import type { Instrument, OpenInterview } from './interview.ts'

type Props = {
  readonly id: CaseId
  readonly interview: OpenInterview
  readonly instrument: Instrument
  readonly disabled: boolean
}

/** Whose questions are put; said anew when it turns out otherwise, and no answer is lost. */
export function FrameFields({ id, interview, instrument, disabled }: Props) {
  const say = useSay()
  const act = useAct('frameInterview', say('interview.framed'))
  const { subject } = interview
  const frame = (some: Partial<Subject>) =>
    void act.run(
      { case: id, interview: interview.interview, subject: { ...subject, ...some } },
      undefined,
      { label: say('interview.framed'), onKept: () => void renew({ register: false }) },
    )
  return (
    <>
      <div className={`${classes.frame} no-print`}>
        <NativeSelect
          label={say('instrument.age')}
          value={subject.age}
          disabled={disabled}
          data={AGE_GROUPS.map((value) => ({ value, label: say(`instrument.age.${value}`) }))}
          onChange={({ currentTarget: { value } }) =>
            frame({ age: AGE_GROUPS.find((age) => age === value) ?? 'adult' })
          }
        />
        {instrument.kind === 'screening' && (
          <NativeSelect
            label={say('instrument.form')}
            value={subject.form}
            disabled={disabled}
            data={FORMS.map((value) => ({ value, label: say(`instrument.form.${value}`) }))}
            onChange={({ currentTarget: { value } }) =>
              frame({ form: FORMS.find((form) => form === value) ?? 'other' })
            }
          />
        )}
      </div>
      <ProblemAlert problem={act.problem} />
    </>
  )
}
