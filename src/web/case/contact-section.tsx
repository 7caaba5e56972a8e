import { useSay } from '../ui/language.tsx'
import { Section } from '../ui/section.tsx'
import { Status } from '../ui/status.tsx'
import { Absent } from './absent.tsx'
import { AddButton } from './add-button.tsx'
import classes from './case.module.css'
import { Statements } from './stated.tsx'
import type { CaseView } from './view.ts'

type Contact = NonNullable<CaseView['contacts']>[number]

/** The rules of safe contact stand above every telephone number. */
export function ContactSection({ view }: { readonly view: CaseView }) {
  const say = useSay()
  return (
    <Section
      title={say('case.contact')}
      id="contact"
      action={<AddButton view={view} kind="contact" />}
    >
      <div className={classes.panel}>
        {view.contacts ? (
          <Statements facts={view.contacts} view={view} empty={say('case.no-contact')}>
            {(contact) => <ContactRules contact={contact} />}
          </Statements>
        ) : (
          <Absent view={view} />
        )}
      </div>
    </Section>
  )
}

export function ContactRules({ contact: { place, safe } }: { readonly contact: Contact }) {
  const say = useSay()
  const rules = [
    { label: say('case.contact-when'), words: safe.when },
    { label: say('case.contact-never'), words: safe.neverSay },
    { label: say('case.contact-who'), words: safe.whoMayKnow },
    { label: say('case.contact-place'), words: place },
  ].filter(({ words }) => words)
  return (
    <>
      <Status tone={safe.how === 'never' ? 'late' : safe.how ? 'calm' : 'soon'}>
        {safe.how ? say(`contact-how.${safe.how}`) : say('case.contact-unasked')}
      </Status>
      <dl className={classes.rules}>
        {rules.map(({ label, words }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{words}</dd>
          </div>
        ))}
        {safe.phone && (
          <div>
            <dt>{say('case.contact-phone')}</dt>
            <dd className={classes.value}>{safe.phone}</dd>
          </div>
        )}
      </dl>
    </>
  )
}
