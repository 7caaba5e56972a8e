import { useAsk } from '../ui/ask.ts'
import { useSay } from '../ui/language.tsx'
import { GoButton } from '../ui/link.tsx'
import { Page } from '../ui/page.tsx'
import { Section } from '../ui/section.tsx'
import { Answered } from '../ui/waiting.tsx'
import { Passkeys } from './passkeys.tsx'
import { ProviderLinks } from './provider-links.tsx'
import { Sittings } from './sittings.tsx'

/** How the officer signs in, and where the officer is signed in now. */
export function AccountPage() {
  const say = useSay()
  const account = useAsk('readAccount', {})
  return (
    <Page
      title={say('account.title')}
      lead={
        account.data && say('account.lead', { name: account.data.name, login: account.data.login })
      }
    >
      <Answered asked={account}>
        {({ sittings, passkeys, links, linkable }) => (
          <>
            <ProviderLinks links={links} linkable={linkable} />
            <Passkeys passkeys={passkeys} />
            <Sittings sittings={sittings} />
            <Section title={say('offline.title')} lead={say('offline.lead')}>
              <div>
                <GoButton to="/offline" variant="default">
                  {say('offline.to-page')}
                </GoButton>
              </div>
            </Section>
          </>
        )}
      </Answered>
    </Page>
  )
}
