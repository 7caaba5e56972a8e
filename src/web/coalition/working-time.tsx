import type { Unit } from '../ui/coalition.ts'
import { Facts } from '../ui/facts.tsx'
import { localeOf, useLanguage, useSay } from '../ui/language.tsx'
import { Section } from '../ui/section.tsx'
import { useDay, useNow, useWhen } from '../ui/time.ts'

/** When a unit works: its clocks count by this. */
export function WorkingTime({ unit }: { readonly unit: Unit }) {
  const say = useSay()
  const day = useDay()
  const now = useNow()
  const when = useWhen(unit.zone)
  const weekday = useWeekday()
  const weekends = unit.weekend.toReversed()
  return (
    <Section title={say('unit.calendar')}>
      <Facts
        facts={[
          [say('unit.hours'), say('unit.hours-are', unit.hours)],
          [
            say('unit.weekend'),
            weekends.map(({ from, days }) => (
              <div key={from}>
                {say('unit.weekend-since', {
                  days: days.map(weekday).join(', '),
                  date: day(from),
                })}
              </div>
            )),
          ],
          [say('unit.zone'), unit.zone],
          [say('unit.now'), when(now)],
        ]}
      />
    </Section>
  )
}

const DAY = 86_400_000
/** A Monday: 5 January 1970. */
const MONDAY = 4 * DAY

/** Name of a weekday by its ISO number, 1 = Monday. */
function useWeekday(): (day: number) => string {
  const { language } = useLanguage()
  const format = new Intl.DateTimeFormat(localeOf(language), { weekday: 'long', timeZone: 'UTC' })
  return (day) => format.format(MONDAY + (day - 1) * DAY)
}
