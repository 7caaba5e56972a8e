import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { findLocalDate } from '../../kit/index.ts'
import type { Language } from '../../words/index.ts'
import { LANGUAGES } from '../../words/lookup.ts'
import { Choosing } from '../ui/choosing.tsx'
import { useCoalition } from '../ui/coalition.ts'
import { localeOf, useSay, useSayIn } from '../ui/language.tsx'
import { useLanguageName } from '../ui/naming.ts'
import { Section } from '../ui/section.tsx'
import { SourceMark } from '../ui/source-mark.tsx'
import { type Asking, fillText, type Gaps } from './asking.ts'
import classes from './read-aloud.module.css'

/** The text as it is read to the person: big, filled in, printable, in the language it is read in. */
export function ReadAloud({ asking }: { readonly asking: Asking }) {
  const say = useSay()
  const coalition = useCoalition()
  const written = LANGUAGES.find((language) => language === asking.language) ?? 'id'
  const [chosen, setChosen] = useState<Language>()
  const languageName = useLanguageName()
  const language = chosen ?? written
  const text = coalition?.texts.find(({ id }) => id === asking.text)
  const gaps = useGaps(asking, language)
  if (!text) return null
  return (
    <Section title={say('consent.read')} lead={say('consent.read-lead')}>
      <Group className="no-print" align="flex-end">
        <Choosing
          label={say('consent.read-in')}
          value={language}
          options={[
            { value: 'id', label: languageName('id') },
            { value: 'en', label: languageName('en') },
          ]}
          onChange={setChosen}
        />
        <Button variant="default" onClick={() => window.print()}>
          {say('ui.print')}
        </Button>
      </Group>
      <article className={classes.text} lang={language}>
        {gaps &&
          fillText(text.words[language] ?? '', gaps).map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
      </article>
      <SourceMark source={text.source} />
    </Section>
  )
}

/** What fills the text, in the language of the text and not of the screen. */
function useGaps(asking: Asking, language: Language): Gaps | undefined {
  const say = useSayIn(language)
  const party = useCoalition()?.parties.find(({ id }) => id === asking.recipient)
  const until = findLocalDate(asking.until)
  const day = new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeZone: 'UTC' })
  const list = new Intl.ListFormat(localeOf(language), { type: 'conjunction' })
  if (!say) return
  const names = asking.classes.map((name) => say(`read-class.${name}`))
  return {
    party: party?.name[language] ?? say('consent.gap-party'),
    classes: names.length > 0 ? list.format(names) : say('consent.gap-classes'),
    purpose: say(`read-purpose.${asking.purpose}`),
    until: until ? day.format(Date.parse(`${until}T00:00Z`)) : say('consent.gap-until'),
  }
}
