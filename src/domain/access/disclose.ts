import type {
  Instant,
  PartyId,
  PersonalClass,
  PostId,
  Purpose,
  ReferralId,
  UnitId,
} from '../../kit/index.ts'
import { openAskers } from '../board/askers.ts'
import type { Custody } from '../board/state.ts'
import {
  custodiesOf,
  type StandingView,
  standingFor,
  type Whereabouts,
  whereaboutsOf,
} from '../board/view.ts'
import type { Moment } from '../case/moment.ts'
import type { CaseState, Consent, Duty, Referral } from '../case/state.ts'
import { asNamed, type Heir } from '../coalition/heir.ts'
import { type Glass, isOpenGlass } from '../glass/state.ts'
import { isPanelType } from '../panel/entries.ts'
import { type Determined, determinedFor } from '../panel/view.ts'
import { grantedClasses, isLive, visibleClasses } from './grants.ts'
import { isSeated, type Relationship, relationshipOf } from './may.ts'

/** Who reads, from which post, what for, and when; `heir` tells who stands where a party once stood. */
export type Viewer = {
  readonly party: PartyId
  readonly unit: UnitId
  readonly post?: PostId
  readonly purpose: Purpose
  readonly now: Instant
  readonly heir?: Heir
}

type Outline = NonNullable<CaseState['outline']>

/** The only shape in which a case leaves the domain. Absent members are not disclosed to this viewer. */
export type CaseView = {
  readonly relationship: Exclude<Relationship, 'none'>
  readonly number: string
  readonly version: number
  readonly openedAt: Instant
  readonly openedBy?: UnitId
  readonly incident?: string
  readonly lead?: NonNullable<CaseState['lead']>
  readonly offer?: NonNullable<CaseState['offer']>
  readonly closed?: NonNullable<CaseState['closed']>
  readonly outline?: Partial<Outline>
  /** Who is a victim, as far as it is this viewer's to know. */
  readonly determination?: Determined
  readonly standing?: StandingView
  readonly whereabouts?: Whereabouts
  readonly custodies?: readonly Custody[]
  /** Classes shown here, each leaving an access entry. */
  readonly shown: readonly PersonalClass[]
  readonly names?: CaseState['names']
  readonly births?: CaseState['births']
  readonly relations?: CaseState['relations']
  readonly papers?: CaseState['papers']
  readonly contacts?: CaseState['contacts']
  readonly stories?: CaseState['stories']
  readonly origins?: CaseState['origins']
  /** Files of the classes that this viewer sees. */
  readonly attachments: CaseState['attachments']
  readonly consents: readonly ConsentView[]
  readonly refusedConsents: CaseState['refusedConsents']
  readonly referrals: readonly Referral[]
  readonly duties: readonly Duty[]
  readonly glasses: readonly GlassView[]
  readonly timeline: readonly Moment[]
  readonly annulled: CaseState['annulled']
  /** How long it is kept, and what stands about that: the lead's to know. */
  readonly keeping?: CaseState['keeping']
}

export type ConsentView = Omit<Consent, 'people' | 'officer'> & {
  readonly live: boolean
  readonly people?: NonNullable<Consent['people']>
}

export type GlassView = Omit<Glass, 'officer'> & { readonly open: boolean }

/** What this viewer may see of the case, or undefined when for this viewer the case does not exist. */
export function disclose(state: CaseState, viewer: Viewer): CaseView | undefined {
  const relationship = relationshipOf(state, viewer)
  if (relationship === 'none') return undefined
  const classes = visibleClasses(state, viewer, viewer.now)
  const standing =
    relationship === 'lead' && viewer.purpose === 'protection' ? 'protector' : relationship
  const determination = determinedFor(state, viewer)
  const among = standingFor(state, relationship)
  return {
    relationship,
    ...(determination ? { determination } : {}),
    ...(among ? { standing: among } : {}),
    ...headOf(state, standing, classes),
    ...personOf(state, viewer, standing, classes),
    ...dealingsOf(state, viewer, standing, classes),
  }
}

/** `protector`: the lead, for protection. The lead's own investigators stand outside like others. */
type Standing = Relationship | 'protector'

function headOf(state: CaseState, relationship: Standing, classes: ReadonlySet<PersonalClass>) {
  const { number, version, openedAt, openedBy, incident, lead, offer, closed } = state
  const inside = relationship === 'protector' || classes.size > 0
  return {
    number,
    version,
    openedAt,
    shown: [...classes].sort(),
    ...(lead ? { lead } : {}),
    ...(offer && (relationship === 'protector' || relationship === 'offered') ? { offer } : {}),
    ...(closed ? { closed: inside ? closed : { ...closed, words: '' } } : {}),
    ...(inside && openedBy ? { openedBy } : {}),
    ...(inside && incident ? { incident } : {}),
    ...(state.outline ? { outline: inside ? state.outline : beforeAcceptance(state.outline) } : {}),
  }
}

/** Until acceptance: age band, sex, language, accompanying children, country. Need and urgency stand in the referral. */
function beforeAcceptance({
  ageBand,
  sex,
  language,
  children,
  country,
}: Outline): Partial<Outline> {
  return { ageBand, sex, language, children, country }
}

/** Classes the viewer may see; for the protector also those that hold nothing yet, as empty lists. */
function personOf(
  state: CaseState,
  viewer: Viewer,
  standing: Standing,
  seen: ReadonlySet<PersonalClass>,
) {
  const has = (name: PersonalClass) => standing === 'protector' || seen.has(name)
  const papers = viewer.purpose === 'prosecution' ? shield(state.papers) : state.papers
  return {
    ...(has('identity')
      ? { names: state.names, births: state.births, relations: state.relations }
      : {}),
    ...(has('documents') ? { papers } : {}),
    ...(has('contact') ? { contacts: state.contacts, ...whereaboutsOf(state.board) } : {}),
    ...(has('exploitation') ? { stories: state.stories } : {}),
    ...(has('journey') ? { origins: state.origins } : {}),
    attachments: state.attachments.filter(({ dataClass }) => has(dataClass)),
  }
}

/** A mismatch in papers is a sign of trafficking, never evidence against its owner. */
const shield = (papers: CaseState['papers']): CaseState['papers'] =>
  papers.map((paper) => ({ ...paper, warnings: [] }))

function dealingsOf(
  state: CaseState,
  viewer: Viewer,
  standing: Standing,
  classes: ReadonlySet<PersonalClass>,
) {
  const isLead = standing === 'protector'
  const { party, heir = asNamed } = viewer
  const asked = (r: Referral) => heir(r.toParty, r.toUnit) === party
  const referrals = [...state.referrals.values()].filter(
    (r) => isLead || asked(r) || heir(r.fromParty, r.fromUnit) === party,
  )
  const glasses = [...state.glasses.values()].filter(
    (g) => isLead || heir(g.party, g.unit) === party,
  )
  const own = new Set(referrals.map((r) => r.referral))
  const seated = isSeated(state, party, heir)
  const since = seated ? sinceConvened(state) : NOTHING
  const duties = [...state.duties.values()].filter(
    (d) =>
      isLead ||
      own.has(referralOf(d)) ||
      (seated && d.subject === 'panel' && d.unit === viewer.unit),
  )
  const consents = [...state.consents.values()].filter(
    // Before acceptance not even which classes it will be given.
    (c) =>
      isLead ||
      (grantedClasses(state, viewer, viewer.now).size > 0 &&
        (referrals.some((r) => asked(r) && heir(c.recipient, r.toUnit, c.at) === party) ||
          isForFinding(state, viewer, c))),
  )
  return {
    referrals: referrals.map((r) => toReferralView(r, isLead, classes)),
    duties,
    glasses: glasses.map((g) => toGlassView(g, viewer.now)),
    consents: consents.map((c) => toConsentView(c, viewer, isLead && classes.has('identity'))),
    refusedConsents: isLead ? state.refusedConsents : [],
    annulled: isLead ? state.annulled : new Map(),
    ...(isLead
      ? { keeping: withoutOfficer(state.keeping), custodies: custodiesOf(state.board) }
      : {}),
    timeline: isLead
      ? state.timeline
      : state.timeline.filter(
          (m) =>
            isOwn(m, own) ||
            isOfLead(m, standing) ||
            (seated && isPanelType(m.type) && since.has(m.entry)),
        ),
  }
}

/** Whoever sits on the panel, or asks her as a team, sees on which consent it does. */
function isForFinding(
  { panel, board }: CaseState,
  { party, purpose, heir = asNamed }: Viewer,
  { recipient, purpose: given, at }: Consent,
): boolean {
  const seats = purpose === 'protection' ? [...panel.seats.values()] : []
  return (
    given === purpose &&
    [...seats, ...openAskers(board, party, heir)].some(
      (one) => heir(one.party, one.unit) === party && heir(recipient, one.unit, at) === party,
    )
  )
}

const NOTHING: ReadonlySet<Moment['entry']> = new Set()

function withoutOfficer({ order, ...keeping }: CaseState['keeping']): CaseState['keeping'] {
  if (!order) return keeping
  const { officer: _, ...stated } = order
  return { ...keeping, order: stated }
}

const referralOf = (duty: Duty): ReferralId => duty.subject.replace('referral:', '') as ReferralId // subject is written by subjectOf

const isOwn = (moment: Moment, own: ReadonlySet<ReferralId>): boolean =>
  moment.referral !== undefined && own.has(moment.referral)

/** Whoever sits on the panel follows it from the convening on; before that only the lead said anything. */
function sinceConvened({ timeline, panel }: CaseState): ReadonlySet<Moment['entry']> {
  const from = timeline.findIndex(({ entry }) => entry === panel.convened?.entry)
  return new Set(from < 0 ? [] : timeline.slice(from).map(({ entry }) => entry))
}

/** Who led before, or is offered the lead, sees how it changed hands. */
const isOfLead = ({ type }: Moment, standing: Standing): boolean =>
  type.startsWith('lead.') && (standing === 'former' || standing === 'offered')

/** Until acceptance the receiver sees need and urgency, not what it will be shown. */
function toReferralView(
  referral: Referral,
  isLead: boolean,
  visible: ReadonlySet<PersonalClass>,
): Referral {
  const { text, classes, closing, ...rest } = referral
  const given = isLead ? classes : classes.filter((name) => visible.has(name))
  const shows = isLead || visible.has('exploitation')
  return {
    ...rest,
    classes: given,
    ...(shows && text ? { text } : {}),
    ...(closing ? { closing: isLead ? closing : withoutWords(closing) } : {}),
  }
}

/** Whether help came is the receiver's to know; in which words the person said so is not. */
function withoutWords({ asked, ...closing }: Closing): Closing {
  if (!asked) return closing
  const { words: _, ...answer } = asked
  return { ...closing, asked: answer }
}
type Closing = NonNullable<Referral['closing']>

const toGlassView = ({ officer: _, ...glass }: Glass, now: Instant): GlassView => ({
  ...glass,
  open: isOpenGlass(glass, now),
})

function toConsentView(
  { people, officer: _, ...consent }: Consent,
  viewer: Viewer,
  showsPeople: boolean,
): ConsentView {
  return {
    ...consent,
    live: isLive(consent, viewer.now),
    ...(showsPeople && people ? { people } : {}),
  }
}
