import classes from '../case/case.module.css'
import { Safety } from '../case/case-head.tsx'
import { ContactRules } from '../case/contact-section.tsx'
import { Paper, useAgeWords } from '../case/person-section.tsx'
import type { CaseView, Referral } from '../case/view.ts'
import { Facts } from '../ui/facts.tsx'
import { useSay } from '../ui/language.tsx'
import { useChoiceName, useCountryName } from '../ui/naming.ts'
import { useOutlineWords } from '../ui/outline-words.ts'

type Props = { readonly view: CaseView; readonly referral?: Referral | undefined }

/** Exactly what a reader of this view reads: nothing is added that the view does not hold. */
export function Disclosed({ view, referral }: Props) {
  return (
    <>
      <OutlineFacts view={view} referral={referral} />
      <PersonFacts view={view} />
      {referral?.text && <Told words={referral.text} />}
    </>
  )
}

function OutlineFacts({ view, referral }: Props) {
  const say = useSay()
  const needName = useChoiceName('need')
  const languageName = useChoiceName('language')
  const countryName = useCountryName()
  const outlineWords = useOutlineWords()
  const { outline } = view
  const person = outline?.sex &&
    outline.ageBand && {
      sex: outline.sex,
      ageBand: outline.ageBand,
      children: outline.children ?? 0,
    }
  return (
    <Facts
      facts={[
        [say('incident.number'), view.number],
        [say('refer.need'), referral && needName(referral.need)],
        [
          say('refer.urgency'),
          // Written by the sender's form, which offers these four.
          referral && say(`urgency.${referral.urgency as 'now'}`),
        ],
        [say('case.person-line'), person ? outlineWords(person) : undefined],
        [say('case.speaks'), outline?.language && languageName(outline.language)],
        [say('case.where'), outline?.country && countryName(outline.country)],
        [say('case.safety'), outline?.safety && <Safety safety={outline.safety} />],
        [say('case.channel'), outline?.channel && say(`channel.${outline.channel}`)],
      ]}
    />
  )
}

function PersonFacts({ view }: { readonly view: CaseView }) {
  const say = useSay()
  const ageWords = useAgeWords()
  const { names, births, origins, stories, contacts, papers } = view
  return (
    <>
      {(names || births || origins) && (
        <Facts
          facts={[
            [say('case.names'), names?.map(({ name }) => name ?? say('case.not-named')).join('; ')],
            [say('case.births'), births?.map(({ stated }) => ageWords(stated)).join('; ')],
            [
              say('case.origin'),
              origins
                ?.map(({ place, address }) => [address, place].filter(Boolean).join(', '))
                .join('; ') || undefined,
            ],
          ]}
        />
      )}
      {contacts?.map((contact) => (
        <ContactRules key={contact.entry} contact={contact} />
      ))}
      {papers?.map((paper) => (
        <Paper key={paper.entry} paper={paper} />
      ))}
      {stories?.map(({ entry, text }) => (
        <p key={entry} className={classes.words}>
          {text}
        </p>
      ))}
    </>
  )
}

function Told({ words }: { readonly words: string }) {
  const say = useSay()
  return (
    <div>
      <strong>{say('referral.explanation')}</strong>
      <p className={classes.words}>{words}</p>
    </div>
  )
}
