import { type Answer, contract, type Endpoint } from '../contract/index.ts'
import { NEVER_PROSECUTION } from '../domain/access/grants.ts'
import { ROLE_ACTIONS } from '../domain/access/may.ts'
import { CASE_CLASSES } from '../domain/case/entries.ts'
import { type CoalitionState, dateOf, ROLES, retentionsAt } from '../domain/coalition/index.ts'
import { type Instant, PERSONAL_CLASSES, type PersonalClass } from '../kit/index.ts'
import { classesOf } from './disclosed.ts'

/**
 * The register of processing activities, drawn from what the program does: entry types and their
 * class, endpoints and the classes they show, roles and purposes, and the coalition's terms of keeping.
 */
export function toProcessing(coalition: CoalitionState, now: Instant): Answer<'readProcessing'> {
  const today = dateOf(coalition, now)
  return {
    rows: PERSONAL_CLASSES.map(toActivity),
    recipients: [...coalition.parties.values()]
      .filter(({ joined, until }) => joined <= today && today < (until ?? '9999'))
      .map(({ id }) => id),
    retentions: retentionsAt(coalition, now).map(({ from: _, until: __, ...rule }) => rule),
  }
}

type Activity = Answer<'readProcessing'>['rows'][number]

export function toActivity(name: PersonalClass): Activity {
  const shows = Object.entries(contract).filter(
    ([endpoint, { output }]) => endpoint === 'readAttachment' || shownIn(output).includes(name),
  )
  return {
    class: name,
    // A file stands under whichever class its officer chose.
    records: [
      ...Object.entries(CASE_CLASSES).flatMap(([type, of]) => (of === name ? type : [])),
      'attachment.added',
    ],
    shownBy: shows.map(([endpoint]) => endpoint),
    roles: ROLES.filter((role) =>
      shows.some(([, { access }]: [string, Endpoint]) =>
        ROLE_ACTIONS[role].some((action) => action === access),
      ),
    ),
    purposes: NEVER_PROSECUTION.includes(name) ? ['protection'] : ['protection', 'prosecution'],
  }
}

/** Reading every schema anew for every class would take a while. */
const known = new WeakMap<Endpoint['output'], readonly string[]>()
function shownIn(output: Endpoint['output']): readonly string[] {
  const classes = known.get(output) ?? classesOf(output)
  known.set(output, classes)
  return classes
}
