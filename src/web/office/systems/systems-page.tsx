import { useAskAll } from '../../ui/ask-all.ts'
import { useSay } from '../../ui/language.tsx'
import { Go } from '../../ui/link.tsx'
import { Page } from '../../ui/page.tsx'
import { Answered } from '../../ui/waiting.tsx'
import { Credentials } from './credentials.tsx'
import { Webhooks } from './webhooks.tsx'

/** What the own institution's systems may do, and which of them are told what happened. */
export function SystemsPage() {
  const say = useSay()
  const credentials = useAskAll('listCredentials', {})
  const webhooks = useAskAll('listWebhooks', {}, 10_000)
  return (
    <Page
      title={say('systems.title')}
      lead={
        <>
          {say('systems.lead')} <Go to="/office">{say('systems.back')}</Go>
        </>
      }
    >
      <Answered asked={credentials}>{({ rows }) => <Credentials rows={rows} />}</Answered>
      <Answered asked={webhooks}>{({ rows }) => <Webhooks rows={rows} />}</Answered>
    </Page>
  )
}
