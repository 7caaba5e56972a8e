import { addDuration, type Calendar } from '../domain/coalition/index.ts'
import { HOUR, type Instant, MINUTE, toInstant } from '../kit/index.ts'
import { type Chance, happens } from './chance.ts'

/** Of a hundred acts so many are done at once, whatever the hour: the telephone is answered at night too. */
const AT_ANY_HOUR = 0.12

/** Mostly when the unit is at work: then, or in the first hours after it opens next. Never earlier than `at`. */
export function toOfficeTime(at: Instant, calendar: Calendar | undefined, chance: Chance): Instant {
  const later = chance.upTo(90) * MINUTE
  if (!calendar || happens(chance, AT_ANY_HOUR)) return at
  const worked = addDuration(at, { amount: 1, unit: 'working-hours' }, calendar)
  // An hour of work later is within the hours of work.
  return worked - at <= HOUR ? at : toInstant(worked + later)
}
