import type { UnitId } from '../../kit/index.ts'
import { useAsk } from '../ui/ask.ts'
import { Clock } from '../ui/clock.tsx'
import { Facts } from '../ui/facts.tsx'
import { useSay } from '../ui/language.tsx'
import { Section } from '../ui/section.tsx'
import { Status } from '../ui/status.tsx'
import { Answered } from '../ui/waiting.tsx'

/** How much is open at a unit: counts only. */
export function UnitOpen({ unit }: { readonly unit: UnitId }) {
  const say = useSay()
  const open = useAsk('readUnit', { unit })
  return (
    <Section title={say('unit.open')} lead={say('unit.open-lead')}>
      <Answered asked={open}>
        {({ cases, referralsIn, referralsOut, duties, late, risen, oldestDue }) => (
          <Facts
            facts={[
              [say('unit.cases'), cases],
              [say('unit.referrals-in'), referralsIn],
              [say('unit.referrals-out'), referralsOut],
              [say('unit.duties'), duties],
              [say('unit.late'), <Bad key="late" count={late} />],
              [say('unit.risen'), <Bad key="risen" count={risen} />],
              [
                say('unit.oldest'),
                oldestDue === undefined ? undefined : <Clock key="due" due={oldestDue} />,
              ],
            ]}
          />
        )}
      </Answered>
    </Section>
  )
}

const Bad = ({ count }: { readonly count: number }) =>
  count > 0 ? <Status tone="late">{count}</Status> : count
