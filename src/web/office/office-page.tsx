import { useAsk } from '../ui/ask.ts'
import { useAskAll } from '../ui/ask-all.ts'
import { useSay } from '../ui/language.tsx'
import { GoButton } from '../ui/link.tsx'
import { Page } from '../ui/page.tsx'
import { Answered } from '../ui/waiting.tsx'
import { OfficePosts } from './office-posts.tsx'
import { Officers } from './officers.tsx'

/** Who works here and in which posts. Nothing of any case. */
export function OfficePage() {
  const say = useSay()
  const officers = useAskAll('listOfficers', {})
  const coalition = useAsk('readCoalition', {}, { freshFor: 300_000 })
  return (
    <Page
      title={say('office.title')}
      lead={say('office.lead')}
      actions={
        <GoButton to="/office/systems" variant="default">
          {say('systems.title')}
        </GoButton>
      }
    >
      <Answered asked={officers}>
        {({ rows }) => (
          <Answered asked={coalition}>
            {({ posts, units, languages }) => (
              <>
                <Officers officers={rows} />
                <OfficePosts officers={rows} posts={posts} units={units} languages={languages} />
              </>
            )}
          </Answered>
        )}
      </Answered>
    </Page>
  )
}
