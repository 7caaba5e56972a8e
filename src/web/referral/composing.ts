import type { Asked } from '../../contract/index.ts'
import type { PersonalClass, UnitId, Urgency } from '../../kit/index.ts'
import type { CaseView } from '../case/view.ts'
import type { Purpose } from '../consent/asking.ts'
import type { Unit } from '../ui/coalition.ts'

export const URGENCIES = ['now', 'today', 'week', 'routine'] as const

/** A referral as it is typed. */
export type Composing = {
  readonly need: string
  readonly toUnit: string
  readonly allUnits: boolean
  readonly urgency: Urgency
  readonly purpose: Purpose
  readonly classes: readonly PersonalClass[]
  readonly text: string
}

export const NO_COMPOSING: Composing = {
  need: '',
  toUnit: '',
  allUnits: false,
  urgency: 'today',
  purpose: 'protection',
  classes: [],
  text: '',
}

export function fromDraft(body: unknown, first: Composing): Composing {
  return typeof body === 'object' && body !== null ? { ...first, ...body } : first // only this form writes drafts of its kind
}

/** Units that may be asked: of another institution, still there, serving the need unless all are wanted. */
export const mayBeAsked =
  ({ need, allUnits }: Composing, ownParty: string | undefined) =>
  (unit: Unit): boolean =>
    unit.party !== ownParty &&
    !unit.until &&
    unit.services.length > 0 &&
    (allUnits || unit.services.includes(need))

/** Classes of this case that live consents open to an institution for a purpose, and those they do not. */
export function toConsented(
  view: CaseView,
  party: string | undefined,
  purpose: Purpose,
  parties: readonly PartyLine[],
) {
  const live = view.consents.filter(
    ({ live, recipient, purpose: given }) =>
      live && given === purpose && reaches(recipient, party, parties),
  )
  const agreed = new Set(live.flatMap(({ classes }) => classes))
  return {
    agreed: view.shown.filter((name) => agreed.has(name)),
    missing: view.shown.filter((name) => !agreed.has(name)),
  }
}

type PartyLine = { readonly id: string; readonly successors: readonly string[] }

/** A consent given to an institution reaches whoever took its place; the server says whether this one did. */
function reaches(from: string, to: string | undefined, parties: readonly PartyLine[]): boolean {
  if (from === to) return true
  const next = parties.find(({ id }) => id === from)?.successors ?? []
  return next.some((successor) => successor !== from && reaches(successor, to, parties))
}

export type Request = Asked<'previewReferral'>['request']

export function toRequest(composing: Composing, agreed: readonly PersonalClass[]): Request {
  const { toUnit, need, urgency, purpose, classes, text } = composing
  return {
    toUnit: toUnit as UnitId, // an option of the coalition's own list
    need,
    urgency,
    classes: classes.filter((name) => agreed.includes(name)),
    purpose,
    text: text.trim(),
  }
}
