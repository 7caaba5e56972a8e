import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useParams } from 'react-router'
import type { CaseId, DeterminationId } from '../../kit/index.ts'
import { CaseNotHere } from '../case/case-page.tsx'
import { useAct } from '../ui/act.ts'
import { toProblem, useAsk } from '../ui/ask.ts'
import { saveFile } from '../ui/base64.ts'
import { Choosing } from '../ui/choosing.tsx'
import { useLanguage, useSay } from '../ui/language.tsx'
import { Go } from '../ui/link.tsx'
import { useLanguageName } from '../ui/naming.ts'
import { Page } from '../ui/page.tsx'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { Answered } from '../ui/waiting.tsx'
import own from './minutes.module.css'

type Language = 'id' | 'en'

/** The minutes of a decision as they are read, printed and proved. */
export function MinutesPage() {
  const say = useSay()
  const { case: id, determination } = useParams()
  const [language, setLanguage] = useState<Language>(useLanguage().language)
  // The server checks the form of ids it is given.
  const about = {
    case: id as CaseId,
    determination: determination as DeterminationId,
    language,
  }
  const asked = useAsk('readMinutes', about, { keep: true })
  const print = useAct('printMinutes', say('minutes.pdf-made'))
  const save = async () => {
    const file = await print.run(about)
    if (file) saveFile(file.fileName, file.content)
  }
  if (asked.error && toProblem(asked.error).status === 404) return <CaseNotHere />
  return (
    <Page
      title={asked.data?.title ?? say('panel.see-minutes')}
      lead={<Go to={`/cases/${about.case}#panel`}>{say('panel.back')}</Go>}
      actions={
        <>
          <Button onClick={save} loading={print.pending}>
            {say('minutes.pdf')}
          </Button>
          <Button variant="default" onClick={() => window.print()}>
            {say('ui.print')}
          </Button>
        </>
      }
    >
      <ProblemAlert problem={print.problem} />
      <LanguageChoice language={language} onChoose={setLanguage} />
      <Answered asked={asked}>
        {({ sections, language: lang }) => (
          <article lang={lang} className={own.minutes}>
            {sections.map(({ heading, lines, reasons = [] }) => (
              <section key={heading}>
                <h2>{heading}</h2>
                <ul>
                  {[...lines, ...reasons].map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              </section>
            ))}
          </article>
        )}
      </Answered>
    </Page>
  )
}

type ChoiceProps = {
  readonly language: Language
  readonly onChoose: (language: Language) => void
}

function LanguageChoice({ language, onChoose }: ChoiceProps) {
  const say = useSay()
  const languageName = useLanguageName()
  return (
    <Group className="no-print">
      <Choosing
        label={say('minutes.language')}
        value={language}
        options={(['id', 'en'] as const).map((value) => ({ value, label: languageName(value) }))}
        onChange={onChoose}
      />
    </Group>
  )
}
