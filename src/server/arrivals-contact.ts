import type { Values } from '../domain/arrivals/index.ts'
import type { FirstContact, PaperSeen } from '../domain/case/register.ts'
import type { CoalitionState } from '../domain/coalition/index.ts'
import type { IncidentId } from '../kit/index.ts'

type Batch = {
  readonly incident: IncidentId
  readonly country: string
  readonly place: string
  readonly language: string
}

/** A row of a list as a first contact: what the list does not say is "unknown" or "not asked", never guessed. */
export function toContact(values: Values, batch: Batch, coalition: CoalitionState): FirstContact {
  const story = [values.note, values.company].filter(Boolean).join('\n')
  return {
    name: values.name ?? null,
    sex: values.sex ?? 'unknown',
    age: values.age,
    language: batch.language,
    country: batch.country,
    place: batch.place,
    safety: 'not-asked',
    children: values.children?.count ?? 0,
    channel: 'agency-list',
    safe: values.phone ? { phone: values.phone } : {},
    papers: toPapers(values, coalition),
    story,
    ...(values.origin ? { origin: values.origin } : {}),
    ...(values.address ? { address: values.address } : {}),
    relations: [],
    incident: batch.incident,
  }
}

/** Each number is a claim of the list, not of the office that issued the paper: nobody has seen it yet. */
function toPapers(values: Values, { arrivals }: CoalitionState): PaperSeen[] {
  const kinds = arrivals?.papers ?? {}
  const birth = values.age.kind === 'birthDate' ? { birthDate: values.age.birthDate } : {}
  return (['nationalId', 'passport', 'travelDocument'] as const).flatMap((field) => {
    const number = values[field]
    const kind = kinds[field]
    return number && kind
      ? [{ kind, issuer: '', number, ...(values.name ? { name: values.name } : {}), ...birth }]
      : []
  })
}
