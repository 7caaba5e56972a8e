import classes from '../case/case.module.css'
import { useWho } from '../link/links.ts'
import { useSay } from '../ui/language.tsx'
import { useUnitName } from '../ui/naming.ts'
import { useWhen } from '../ui/time.ts'
import { Decision } from './decision.tsx'
import { Opinions } from './opinions.tsx'
import own from './panel.module.css'
import type { Of, Round } from './panel.ts'
import { Proposals } from './proposals.tsx'

type Props = Of & { readonly round: Round; readonly number: number }

/** One deciding: the first, by a new panel, or again by a review. Earlier ones are folded away, never gone. */
export function RoundPart({ view, panel, round, number }: Props) {
  const say = useSay()
  const title = say(titleOf(round, number))
  const parts = <Parts view={view} panel={panel} round={round} number={number} />
  if (number === panel.rounds.length)
    return (
      <div className={classes.panel}>
        <h3>{title}</h3>
        {parts}
      </div>
    )
  return (
    <details className={own.earlier}>
      <summary>{say('panel.earlier', { title })}</summary>
      <div className={classes.panel}>{parts}</div>
    </details>
  )
}

function titleOf({ review }: Round, number: number) {
  if (review) return 'panel.round-review' as const
  return number === 1 ? ('panel.round-first' as const) : ('panel.round-panel' as const)
}

function Parts({ view, panel, round, number }: Props) {
  return (
    <div className={own.parts}>
      <Asked round={round} />
      <Decision view={view} panel={panel} round={round} />
      <Proposals round={round} />
      <Opinions view={view} round={round} level={number === panel.rounds.length ? 4 : 3} />
    </div>
  )
}

/** Why there is this round, and how it ended. */
function Asked({ round: { review, made } }: Pick<Props, 'round'>) {
  const say = useSay()
  const when = useWhen()
  const who = useWho()
  const unitName = useUnitName()
  if (!review) return null
  const { decided } = review
  const outcome = decided && say(`review-outcome.${decided.outcome}`)
  const to = decided?.to ? `, ${say('panel.referred-to', { unit: unitName(decided.to) })}` : ''
  return (
    <div className={own.decision}>
      <p className={own.line}>
        {say('panel.review-by', {
          by: say(`review-asker.${review.by}`),
          who: who(review),
          when: when(review.at),
        })}
      </p>
      {review.words && <blockquote className={own.words}>{review.words}</blockquote>}
      {outcome ? (
        <p className={own.line}>
          <strong>{say('panel.review-outcome', { outcome: `${outcome}${to}` })}</strong>
        </p>
      ) : (
        !made && <p className={own.dim}>{say('panel.others-decide')}</p>
      )}
    </div>
  )
}
