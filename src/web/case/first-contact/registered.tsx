import { Group } from '@mantine/core'
import type { Answer } from '../../../contract/index.ts'
import { useSay } from '../../ui/language.tsx'
import { GoButton } from '../../ui/link.tsx'
import { Page } from '../../ui/page.tsx'
import { Section } from '../../ui/section.tsx'
import { PaperWarnings } from '../paper-warnings.tsx'

/** After registration: what was noticed about the papers, and what comes next. */
export function Registered({ answer }: { readonly answer: Answer<'registerCase'> }) {
  const say = useSay()
  return (
    <Page
      title={say('contact.registered', { number: answer.number })}
      lead={say('contact.registered-lead')}
    >
      {answer.warnings.length > 0 && (
        <Section title={say('contact.warnings')}>
          <PaperWarnings warnings={answer.warnings} />
        </Section>
      )}
      <Section title={say('contact.next')}>
        <Group>
          <GoButton to={`/cases/${answer.case}/consent`}>{say('case.ask-consent')}</GoButton>
          <GoButton to={`/cases/${answer.case}`} variant="default">
            {say('contact.to-case')}
          </GoButton>
          <GoButton to="/cases/new" variant="default">
            {say('contact.another')}
          </GoButton>
        </Group>
      </Section>
    </Page>
  )
}
