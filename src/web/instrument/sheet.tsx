import { ANSWER_VALUES } from '../../domain/identification/answer.ts'
import type { Subject } from '../../domain/identification/instrument.ts'
import { useSay, useTell } from '../ui/language.tsx'
import type { Instrument } from './instrument-page.tsx'
import { sectionsFor, wordsFor } from './question-sections.tsx'
import classes from './sheet.module.css'

type Props = { readonly instrument: Instrument; readonly subject: Subject }

const LINES = ['sheet.number', 'sheet.day', 'sheet.unit', 'sheet.language'] as const

/** The instrument on paper, for a talk without a computer. In print only; it has no place for a name. */
export function Sheet({ instrument, subject }: Props) {
  const say = useSay()
  const tell = useTell()
  return (
    <div className={`${classes.sheet} only-print`}>
      <p className={classes.whose}>
        {say(`instrument.age.${subject.age}`)}
        {instrument.kind === 'screening' && `; ${say(`instrument.form.${subject.form}`)}`}.{' '}
        {tell(instrument.provenance)}
      </p>
      <div className={classes.lines}>
        {LINES.map((id) => (
          <div key={id} className={classes.line}>
            {say(id)}:
          </div>
        ))}
      </div>
      <p>
        <strong>{say('sheet.no-name')}</strong> {say('sheet.how')} {say('sheet.evidence')}.
      </p>
      {sectionsFor(instrument, subject).map((section) => (
        <SheetSection key={section.id} section={section} subject={subject} />
      ))}
    </div>
  )
}

type SectionProps = {
  readonly section: Instrument['sections'][number]
  readonly subject: Subject
}

function SheetSection({ section, subject }: SectionProps) {
  const say = useSay()
  const tell = useTell()
  return (
    <section className={classes.section}>
      <h2>{tell(section.title)}</h2>
      {section.intro && <p className={classes.intro}>{tell(section.intro)}</p>}
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col" className={classes.asked}>
              {say('sheet.question')}
            </th>
            {ANSWER_VALUES.map((value) => (
              <th key={value} scope="col" className={classes.answer}>
                {say(`instrument.answer.${value}`)}
              </th>
            ))}
            <th scope="col">{say('sheet.remark')}</th>
          </tr>
        </thead>
        <tbody>
          {section.questions.map((question) => (
            <tr key={question.id}>
              <td>
                <strong>{question.id}</strong> {tell(wordsFor(question, subject))}
                <div className={classes.note}>{tell(question.note)}</div>
              </td>
              {ANSWER_VALUES.map((value) => (
                <td key={value} className={classes.box}>
                  ☐
                </td>
              ))}
              <td />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
