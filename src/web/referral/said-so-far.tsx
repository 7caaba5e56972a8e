import classes from '../case/case.module.css'
import { type CaseView, can, type Referral } from '../case/view.ts'
import { useSay } from '../ui/language.tsx'
import { Go } from '../ui/link.tsx'
import { useChoiceName, useUnitName } from '../ui/naming.ts'

type Props = { readonly view: CaseView; readonly referral: Referral }

/** Reasons, outcomes and the person's own answer, in words. */
export function SaidSoFar({ view, referral }: Props) {
  const say = useSay()
  const unitName = useUnitName()
  const outcomeName = useChoiceName('outcome')
  const declineName = useChoiceName('decline-reason')
  const { words, decline, outcome } = referral
  return (
    <>
      {words && <p className={classes.words}>{say('referral.said-words', { words })}</p>}
      {decline && (
        <p className={classes.words}>
          {say('referral.said-reason', {
            reason: declineName(decline.reason),
            words: decline.words,
          })}
        </p>
      )}
      {decline?.better && (
        <p className={classes.words}>
          {say('referral.said-better', { unit: unitName(decline.better) })}{' '}
          {can(view, 'referral.send') && (
            <Go to={`/cases/${view.case}/refer?unit=${decline.better}&need=${referral.need}`}>
              {say('referral.refer-better', { unit: unitName(decline.better) })}
            </Go>
          )}
        </p>
      )}
      {outcome && (
        <p className={classes.words}>
          {say('referral.said-outcome', {
            outcome: outcomeName(outcome.outcome),
            words: outcome.words,
          })}
        </p>
      )}
      <Closing referral={referral} />
    </>
  )
}

function Closing({ referral: { closing } }: Pick<Props, 'referral'>) {
  const say = useSay()
  const languageName = useChoiceName('language')
  const notAskedName = useChoiceName('not-asked-reason')
  if (closing?.asked) {
    const { language, answer, words } = closing.asked
    return (
      <p className={classes.words}>
        {say('referral.said-asked', {
          language: languageName(language),
          answer: say(`help-answer.${answer}`),
        })}
        {words ? ` “${words}”` : ''}
      </p>
    )
  }
  if (!closing?.notAsked) return null
  return (
    <p className={classes.words}>
      {say('referral.said-not-asked', { reason: notAskedName(closing.notAsked) })}
    </p>
  )
}
