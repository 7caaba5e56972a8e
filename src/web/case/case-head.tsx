import { Found } from '../panel/found.tsx'
import { RecoveryBar } from '../panel/recovery-bar.tsx'
import { Clock } from '../ui/clock.tsx'
import { Facts } from '../ui/facts.tsx'
import { useSay } from '../ui/language.tsx'
import { Go } from '../ui/link.tsx'
import { PartyName, UnitName } from '../ui/names.tsx'
import { useChoiceName, useCountryName } from '../ui/naming.ts'
import { useOutlineWords } from '../ui/outline-words.ts'
import { useSession } from '../ui/session.ts'
import { Status } from '../ui/status.tsx'
import { type CaseView, isChild, isOutside, nextDuty } from './view.ts'

/** What has to be known before anything else: who leads, who it is in outline, which clock runs next. */
export function CaseHead({ view }: { readonly view: CaseView }) {
  const say = useSay()
  const countryName = useCountryName()
  const languageName = useChoiceName('language')
  const outlineWords = useOutlineWords()
  const { outline, lead, incident } = view
  const due = nextDuty(view)
  const clock = due ? <Clock due={due.due} /> : say('case.no-clock')
  const inside = !isOutside(view)
  const live = view.consents.filter((consent) => consent.live).length
  return (
    <>
      <Notices view={view} />
      <Facts
        facts={[
          [
            say('case.person-line'),
            outline?.sex && outline.ageBand
              ? outlineWords({
                  sex: outline.sex,
                  ageBand: outline.ageBand,
                  children: outline.children ?? 0,
                })
              : undefined,
          ],
          [say('case.safety'), outline?.safety && <Safety safety={outline.safety} />],
          [say('panel.status'), view.determination && <Found found={view.determination} />],
          [
            say('panel.recovery'),
            view.determination?.barredUntil && (
              <RecoveryBar until={view.determination.barredUntil} />
            ),
          ],
          [say('case.where'), outline?.country && countryName(outline.country)],
          [say('case.speaks'), outline?.language && languageName(outline.language)],
          [say('case.channel'), outline?.channel && say(`channel.${outline.channel}`)],
          [
            say('case.lead'),
            lead && (
              <>
                <UnitName id={lead.unit} /> (<PartyName id={lead.party} />)
              </>
            ),
          ],
          [say('case.next-clock'), inside ? clock : undefined],
          [
            say('case.consent-line'),
            inside ? say('case.live-consents', { count: live }) : undefined,
          ],
          [
            say('case.incident'),
            incident && <Go to={`/incidents/${incident}`}>{say('case.open-incident')}</Go>,
          ],
        ]}
      />
    </>
  )
}

type Safety = NonNullable<NonNullable<CaseView['outline']>['safety']>

export function Safety({ safety }: { readonly safety: Safety }) {
  const say = useSay()
  const tone = safety === 'unsafe' ? 'late' : safety === 'safe' ? 'done' : 'soon'
  return <Status tone={tone}>{say(`safety.${safety}`)}</Status>
}

function Notices({ view }: { readonly view: CaseView }) {
  const say = useSay()
  const { me } = useSession()
  const names = view.shown.map((name) => say(`class.${name}`)).join(', ')
  return (
    <div>
      <p style={{ margin: 0 }}>
        {say(`case.as-${view.relationship}`)}{' '}
        {names ? say('case.shown', { classes: names }) : say('case.shown-none')}{' '}
        {me?.post && say('case.as-purpose', { purpose: say(`purpose.${me.post.purpose}`) })}
      </p>
      {isChild(view) && (
        <p style={{ margin: '4px 0 0' }}>
          <Status tone="soon">{say('case.minor')}</Status>
        </p>
      )}
    </div>
  )
}
