import type { Answer } from '../../contract/index.ts'
import { Clock } from '../ui/clock.tsx'
import { useSay } from '../ui/language.tsx'
import { GoButton } from '../ui/link.tsx'
import { useUnitName } from '../ui/naming.ts'
import { useOutlineWords } from '../ui/outline-words.ts'
import classes from './desk.module.css'

type Offer = Answer<'readDesk'>['offers'][number]

/** Cases whose lead is offered to the own unit. */
export function LeadOffers({ offers }: { readonly offers: readonly Offer[] }) {
  const say = useSay()
  const unitName = useUnitName()
  const words = useOutlineWords()
  return (
    <ul className={classes.rows}>
      {offers.map((offer) => (
        <li key={offer.case} className={classes.row}>
          <div className={classes.words}>
            <p className={classes.sentence}>
              {say('desk.offer', { number: offer.number, unit: unitName(offer.lead) })}
            </p>
            <p className={classes.under}>
              {offer.due !== undefined && <Clock due={offer.due} />}
              <span>{words(offer)}</span>
            </p>
          </div>
          <GoButton to={`/cases/${offer.case}#lead`} className={`${classes.act} no-print`}>
            {say('do.answer')}
            <span className="only-heard">: {offer.number}</span>
          </GoButton>
        </li>
      ))}
    </ul>
  )
}
