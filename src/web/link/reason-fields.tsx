import { OneOf } from '../form/one-of.tsx'
import { WordsField } from '../form/words-field.tsx'
import type { FieldError } from '../ui/error-summary.tsx'
import { errorOf } from '../ui/field-errors.ts'
import { useSay } from '../ui/language.tsx'

export type Why<Reason extends string> = { readonly reason: Reason | ''; readonly words: string }

type Props<Reason extends string> = {
  readonly label: (reason: Reason) => string
  readonly reasons: readonly Reason[]
  readonly why: Why<Reason>
  readonly set: (some: Partial<Why<Reason>>) => void
  readonly errors: readonly FieldError[]
}

/** One reason out of a few, and what there is to say about it. */
export function ReasonFields<Reason extends string>(props: Props<Reason>) {
  const { label, reasons, why, set, errors } = props
  const say = useSay()
  return (
    <>
      <OneOf
        id="link-reason"
        label={say('link.reason')}
        value={why.reason}
        options={reasons.map((value) => ({ value, label: label(value) }))}
        onPick={(reason) => set({ reason })}
        error={errorOf(errors, 'link-reason')}
        stacked
      />
      <WordsField
        id="link-words"
        label={say('link.words')}
        value={why.words}
        onWrite={(words) => set({ words })}
        error={errorOf(errors, 'link-words')}
      />
    </>
  )
}
