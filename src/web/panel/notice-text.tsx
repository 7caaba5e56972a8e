import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import type { Answer } from '../../contract/index.ts'
import type { Language } from '../../words/index.ts'
import { LANGUAGES } from '../../words/lookup.ts'
import reading from '../consent/read-aloud.module.css'
import { Choosing } from '../ui/choosing.tsx'
import { localeOf, useSay } from '../ui/language.tsx'
import { useLanguageName } from '../ui/naming.ts'
import { Section } from '../ui/section.tsx'
import { SourceMark } from '../ui/source-mark.tsx'
import { useZone } from '../ui/time.ts'

type Text = Answer<'readCoalition'>['texts'][number]
type Props = {
  readonly text: Text
  readonly until: number
  /** What the person speaks: the text begins in it, where it is written in it. */
  readonly spoken: string | undefined
}

/** Big, plain, printable, in the language it is read in; on paper nothing else stands beside it. */
export function NoticeText({ text, until, spoken }: Props) {
  const say = useSay()
  const [language, setLanguage] = useState<Language>(
    LANGUAGES.find((one) => one === spoken) ?? 'id',
  )
  const languageName = useLanguageName()
  const day = useDayIn(language)
  return (
    <Section
      title={text.title[language] ?? ''}
      lead={<span className="no-print">{say('notice.read')}</span>}
    >
      <Group className="no-print" align="flex-end">
        <Choosing
          label={say('consent.read-in')}
          value={language}
          options={LANGUAGES.map((value) => ({ value, label: languageName(value) }))}
          onChange={setLanguage}
        />
        <Button variant="default" onClick={() => window.print()}>
          {say('ui.print')}
        </Button>
      </Group>
      <article className={reading.text} lang={language}>
        {(text.words[language] ?? '').split(/\n\s*\n/).map((paragraph) => (
          <p key={paragraph}>{paragraph.trim().replaceAll('{until}', day(until))}</p>
        ))}
      </article>
      <SourceMark source={text.source} />
    </Section>
  )
}

/** The day of an instant in the unit's zone, in the words of the text's language. */
function useDayIn(language: Language): (at: number) => string {
  const timeZone = useZone()
  const format = new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeZone })
  return (at) => format.format(at)
}
