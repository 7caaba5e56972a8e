import { WordsField } from '../form/words-field.tsx'
import type { FieldError } from '../ui/error-summary.tsx'
import { errorOf } from '../ui/field-errors.ts'
import { useSay } from '../ui/language.tsx'
import { MOST_WORDS } from './panel.ts'

type Props = {
  readonly value: string
  readonly help?: string
  readonly errors: readonly FieldError[]
  readonly onWrite: (words: string) => void
}

/** The reasons of an act of a panel; errors name it `panel-words`. */
export function ReasonsField({ value, help, errors, onWrite }: Props) {
  const say = useSay()
  return (
    <WordsField
      id="panel-words"
      label={say('panel.words')}
      {...(help ? { help } : {})}
      value={value}
      max={MOST_WORDS}
      rows={4}
      onWrite={onWrite}
      error={errorOf(errors, 'panel-words')}
    />
  )
}
