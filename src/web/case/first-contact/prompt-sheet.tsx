import { SAFETIES, SEXES } from '../../../domain/case/entries.ts'
import { useSay } from '../../ui/language.tsx'
import classes from './prompt-sheet.module.css'

const LINES = [
  'contact.name',
  'contact.age',
  'contact.language',
  'contact.country',
  'contact.place',
  'contact.children',
  'contact.channel',
  'contact.how',
  'contact.when',
  'contact.never-say',
  'contact.who-may-know',
  'contact.phone',
  'contact.origin',
  'contact.papers-part',
] as const

/** The questions on paper, for a talk without a computer. Shown in print only. */
export function PromptSheet() {
  const say = useSay()
  const boxes = (words: readonly string[]) => words.map((word) => `☐ ${word}`).join('   ')
  return (
    <div className="only-print">
      <p>
        <strong>{say('contact.safety')}</strong>{' '}
        {boxes(SAFETIES.map((value) => say(`contact.safety.${value}`)))}
      </p>
      <p>
        <strong>{say('contact.sex')}</strong> {boxes(SEXES.map((value) => say(`sex.${value}`)))}
      </p>
      {LINES.map((id) => (
        <p key={id} className={classes.line}>
          {say(id)}:
        </p>
      ))}
      <p className={classes.tall}>
        {say('contact.story')}. {say('contact.story-help')}
      </p>
    </div>
  )
}
