import type { Consent } from '../../../src/domain/case/state.ts'
import type {
  Instant,
  PartyId,
  PersonalClass,
  PostId,
  Purpose,
  UnitId,
} from '../../../src/kit/index.ts'

type Given = {
  readonly id: string
  readonly to: PartyId
  readonly classes: readonly PersonalClass[]
  readonly purpose: Purpose
  readonly expires: Instant
  readonly reviewBy?: Instant
  withdrawn?: true
  upheld?: boolean
}
type Sent = {
  readonly id: string
  readonly fromParty: PartyId
  readonly toUnit: UnitId
  readonly toParty: PartyId
  readonly classes: readonly PersonalClass[]
  readonly purpose: Purpose
  taken?: true
  taken_back?: true
}
/** Who may read a planted word. */
export type Planted = { readonly word: string; readonly entry?: string; gone?: true } & (
  | { readonly kind: 'class'; readonly class: PersonalClass }
  | { readonly kind: 'inside' | 'lead' | 'offer' }
  | { readonly kind: 'text' | 'dealing'; readonly referral: string }
  | { readonly kind: 'ground'; readonly consent: string }
  | { readonly kind: 'opening'; readonly party: PartyId }
)
export type Reader = {
  readonly party: PartyId
  readonly unit: UnitId
  readonly purpose: Purpose
  readonly post: PostId
}
type Opened = {
  readonly id: string
  readonly party: PartyId
  readonly post: PostId
  readonly classes: readonly PersonalClass[]
  readonly until: Instant
  shut?: true
}

/**
 * What was told, kept a second time without the product's state: the rule of who may see what, as the
 * architecture says it, for comparing with `disclose`.
 */
export class Model {
  lead: { unit: UnitId; party: PartyId }
  former = new Set<PartyId>()
  offer: UnitId | undefined
  readonly consents: Given[] = []
  readonly referrals: Sent[] = []
  readonly opened: Opened[] = []
  readonly planted: Planted[] = []
  readonly teams = new Map<UnitId, PartyId>()
  holder: UnitId | undefined
  /** Teams that took her and never put her back, or that began to ask her. */
  readonly askers = new Set<UnitId>()
  readonly began = new Set<UnitId>()

  constructor(lead: { unit: UnitId; party: PartyId }) {
    this.lead = lead
  }

  knows(v: Reader, now: Instant): boolean {
    return (
      this.opening(v, now) !== undefined ||
      this.lead.party === v.party ||
      this.offer === v.unit ||
      this.referrals.some((r) => r.toParty === v.party && !r.taken_back) ||
      this.teams.has(v.unit) ||
      this.former.has(v.party)
    )
  }

  /** An emergency opened it to this very post, for three hours, and nobody has shut it. */
  opening = (v: Reader, now: Instant): Opened | undefined =>
    this.opened.find((o) => o.party === v.party && o.post === v.post && !o.shut && now < o.until)

  sees(v: Reader, name: PersonalClass, now: Instant): boolean {
    const opening = v.purpose === 'protection' ? this.opening(v, now) : undefined
    return this.granted(v, name, now) || (opening?.classes.includes(name) ?? false)
  }

  /** A team of that party has her in hands, or asked her. */
  asks = ({ party }: Reader): boolean =>
    [...this.teams].some(
      ([unit, of]) =>
        of === party && this.askers.has(unit) && (this.began.has(unit) || this.holder === unit),
    )

  /**
   * The lead for protection; else what an acceptance that stands names, or finding needs for a team that asks, and
   * the person allows now.
   */
  granted(v: Reader, name: PersonalClass, now: Instant): boolean {
    if (this.leads(v)) return true
    if (v.purpose === 'prosecution' && (name === 'health' || name === 'psychosocial')) return false
    const named = this.referrals.some(
      (r) =>
        r.toParty === v.party &&
        r.taken &&
        !r.taken_back &&
        r.purpose === v.purpose &&
        r.classes.includes(name),
    )
    const finds = FOR_FINDING.has(name) && this.asks(v)
    return (named || finds) && this.consents.some((c) => allows(c, v, name, now))
  }

  /** Its receivers read every answer about them; a team that of its own purpose. */
  mayRead = (v: Reader, c: Given): boolean =>
    c.to === v.party &&
    (this.referrals.some((r) => r.toParty === v.party) || (this.asks(v) && c.purpose === v.purpose))

  leads = (v: Reader): boolean => this.lead.party === v.party && v.purpose === 'protection'

  /** Planted words that this reader is to find, neither more nor fewer. `held`: classes the case holds. */
  wordsFor(v: Reader, now: Instant, held: ReadonlySet<PersonalClass>): string[] {
    if (!this.knows(v, now)) return []
    const inside = this.leads(v) || [...held].some((name) => this.sees(v, name, now))
    const granted = this.leads(v) || [...held].some((name) => this.granted(v, name, now))
    const may = (one: Planted): boolean => {
      if (one.gone) return false
      if (one.kind === 'class') return this.sees(v, one.class, now)
      if (this.leads(v)) return one.kind !== 'offer' || this.offer !== undefined
      if (one.kind === 'lead') return false
      if (one.kind === 'opening') return one.party === v.party
      if (one.kind === 'inside') return inside
      if (one.kind === 'offer') return this.offer === v.unit && this.lead.party !== v.party
      if (one.kind === 'ground')
        return granted && this.consents.some((c) => c.id === one.consent && this.mayRead(v, c))
      if (one.kind !== 'text' && one.kind !== 'dealing') return false
      const own = this.referrals.some(
        (r) => r.id === one.referral && (r.toParty === v.party || r.fromParty === v.party),
      )
      return (
        own &&
        (one.kind === 'dealing' || (held.has('exploitation') && this.sees(v, 'exploitation', now)))
      )
    }
    return this.planted.filter(may).map(({ word }) => word)
  }
}

const FOR_FINDING: ReadonlySet<PersonalClass> = new Set<PersonalClass>([
  'identity',
  'journey',
  'exploitation',
  'documents',
])

function allows(c: Given, v: Reader, name: PersonalClass, now: Instant): boolean {
  if (c.to !== v.party || c.purpose !== v.purpose || !c.classes.includes(name)) return false
  if (c.withdrawn || now >= c.expires) return false
  return c.reviewBy === undefined || (c.upheld ?? now < c.reviewBy)
}

/** A grant as the model keeps it. */
export const toGiven = (c: Consent): Given => ({
  id: c.consent,
  to: c.recipient,
  classes: c.classes,
  purpose: c.purpose,
  expires: c.expires,
  ...(c.reviewBy ? { reviewBy: c.reviewBy } : {}),
})
