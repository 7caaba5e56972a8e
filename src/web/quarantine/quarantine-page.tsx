import classes from '../offline/offline.module.css'
import { useAsk } from '../ui/ask.ts'
import { Empty } from '../ui/empty.tsx'
import { useSay } from '../ui/language.tsx'
import { Page } from '../ui/page.tsx'
import { Section } from '../ui/section.tsx'
import { Answered } from '../ui/waiting.tsx'
import { BundleItem } from './bundle-item.tsx'

/** Unsent work of relieved officers: another officer of the unit decides. */
export function QuarantinePage() {
  const say = useSay()
  const asked = useAsk('listQuarantine', {})
  return (
    <Page title={say('quarantine.title')} lead={say('quarantine.lead')}>
      <Answered asked={asked}>
        {({ rows }) => {
          const aside = rows.filter((row) => row.aside)
          const open = rows.filter((row) => !row.aside)
          return (
            <>
              {open.length === 0 && <Empty>{say('quarantine.none')}</Empty>}
              <ul className={classes.list}>
                {open.map((row) => (
                  <BundleItem key={row.id} bundle={row} />
                ))}
              </ul>
              {aside.length > 0 && (
                <Section title={say('quarantine.were-set-aside')} count={aside.length}>
                  <ul className={classes.list}>
                    {aside.map((row) => (
                      <BundleItem key={row.id} bundle={row} />
                    ))}
                  </ul>
                </Section>
              )}
            </>
          )
        }}
      </Answered>
    </Page>
  )
}
