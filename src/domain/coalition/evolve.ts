import { assertNever, type Instant, type OfficerId, type PostId } from '../../kit/index.ts'
import type { Own } from './add-version.ts'
import type { CoalitionEntry, NewCoalitionEntry } from './entries.ts'
import { evolveSystems } from './evolve-systems.ts'
import { evolveVersions, type VersionChange } from './evolve-versions.ts'
import type { OfficerRecord, Term } from './post.ts'
import type { CoalitionState, RegionList } from './state.ts'
import { EMPTY_COALITION } from './state.ts'
import type { HolidaySet, Unit, UnitSetting } from './unit.ts'

type Change = CoalitionEntry | NewCoalitionEntry

/** The state after one more entry; the state given stays as it was. Copies only the map touched. */
export function evolveCoalition(state: CoalitionState, entry: Change): CoalitionState {
  return { ...step(state, entry, (map) => new Map(map)), version: state.version + 1 }
}

/** The state after many entries: each map is copied once, so the cost grows with the entries alone. */
export function foldCoalition(
  entries: Iterable<Change>,
  from: CoalitionState = EMPTY_COALITION,
): CoalitionState {
  const made = new WeakSet<object>()
  const own: Own = (map) => {
    // `made` holds only maps created two lines below.
    if (made.has(map)) return map as Map<never, never>
    const copy = new Map(map)
    made.add(copy)
    return copy
  }
  let state = from
  for (const entry of entries) {
    state = { ...step(state, entry, own), version: state.version + 1 }
  }
  return state
}

type SystemChange = Parameters<typeof evolveSystems>[1]

const isOfSystems = (entry: Change): entry is SystemChange & Change =>
  /^(credential|webhook)\./.test(entry.type)

/** Told for the ledger's reader; ways to sign in lie in tables of their own. */
type SignInChange = Extract<Change, { type: `passkey.${string}` | `provider.${string}` }>

const isOfSignIn = (entry: Change): entry is SignInChange =>
  /^(passkey|provider)\./.test(entry.type)

const VERSIONED: ReadonlySet<string> = new Set<VersionChange['type']>([
  'rule.set',
  'retention.set',
  'text.set',
  'instrument.set',
  'vignette.set',
])

const isOfVersions = (entry: Change): entry is VersionChange => VERSIONED.has(entry.type)

function step(state: CoalitionState, entry: Change, own: Own): CoalitionState {
  if (isOfSystems(entry)) return evolveSystems(state, entry, own)
  if (isOfSignIn(entry)) return state
  if (isOfVersions(entry)) return evolveVersions(state, entry, own)
  switch (entry.type) {
    case 'coalition.named':
      return { ...state, named: entry.body }
    case 'party.set':
      return { ...state, parties: own(state.parties).set(entry.body.id, entry.body) }
    case 'succession.declared':
      return { ...state, successions: own(state.successions).set(entry.body.id, entry.body) }
    case 'holidays.set':
      return setHolidays(state, entry.body, own)
    case 'unit.set':
      return setUnit(state, entry.body, own)
    case 'post.set':
      return { ...state, posts: own(state.posts).set(entry.body.id, entry.body) }
    case 'post.closed':
      return closePost(state, entry.body, own)
    case 'list.set':
      return { ...state, lists: own(state.lists).set(entry.body.list, entry.body.choices) }
    case 'paper.set':
      return { ...state, papers: own(state.papers).set(entry.body.id, entry.body) }
    case 'regions.set':
      return setRegions(state, entry.body, own)
    case 'arrivals.set':
      return { ...state, arrivals: entry.body }
    case 'likeness.set':
      return { ...state, likeness: entry.body }
    case 'officer.enrolled':
      return setOfficer(state, entry.body, own)
    case 'officer.disabled':
      return disableOfficer(state, entry.body.officer, own)
    case 'recovery.asked':
      return { ...state, recoveries: own(state.recoveries).set(entry.body.officer, entry.body) }
    case 'recovery.withdrawn':
    case 'officer.link-renewed':
      return withoutRecovery(state, entry.body.officer, own)
    case 'term.began':
      return setTerms(state, entry.body, (terms) => [...terms, entry.body].sort(byBeginning), own)
    case 'term.ended':
      return setTerms(state, entry.body, (terms) => terms.map(ending(entry.body)), own)
  }
  return assertNever(entry)
}

function closePost(
  state: CoalitionState,
  { post: id, at }: { readonly post: PostId; readonly at: Instant },
  own: Own,
): CoalitionState {
  const post = state.posts.get(id)
  return post ? { ...state, posts: own(state.posts).set(post.id, { ...post, closed: at }) } : state
}

function disableOfficer(state: CoalitionState, id: OfficerId, own: Own): CoalitionState {
  const officer = state.officers.get(id)
  const asked = withoutRecovery(state, id, own)
  return officer ? setOfficer(asked, { ...officer, disabled: true }, own) : asked
}

function setHolidays(state: CoalitionState, set: HolidaySet, own: Own): CoalitionState {
  const holidays = own(state.holidays).set(set.name, set)
  const units = own(state.units)
  for (const unit of state.units.values()) {
    if (unit.observes.includes(set.name)) units.set(unit.id, withCalendar(unit, holidays))
  }
  return { ...state, holidays, units }
}

function setUnit(state: CoalitionState, setting: UnitSetting, own: Own): CoalitionState {
  const unit = withCalendar(setting, state.holidays)
  return { ...state, units: own(state.units).set(unit.id, unit) }
}

function withCalendar(setting: UnitSetting, sets: ReadonlyMap<string, HolidaySet>): Unit {
  const dates = setting.observes.flatMap((name) => sets.get(name)?.dates ?? [])
  return { ...setting, calendar: { ...setting.week, holidays: [...new Set(dates)].sort() } }
}

function setRegions(state: CoalitionState, list: RegionList, own: Own): CoalitionState {
  const regions = own(state.regions)
  for (const region of list.regions) regions.set(region.code, region)
  return { ...state, regions }
}

function withoutRecovery(state: CoalitionState, officer: OfficerId, own: Own): CoalitionState {
  if (!state.recoveries.has(officer)) return state
  const recoveries = own(state.recoveries)
  recoveries.delete(officer)
  return { ...state, recoveries }
}

function setOfficer(state: CoalitionState, officer: OfficerRecord, own: Own): CoalitionState {
  return { ...state, officers: own(state.officers).set(officer.id, officer) }
}

type Holding = Pick<Term, 'officer' | 'post'>

function setTerms(
  state: CoalitionState,
  { officer, post }: Holding,
  change: (terms: readonly Term[]) => readonly Term[],
  own: Own,
): CoalitionState {
  const terms = own(state.terms).set(post, change(state.terms.get(post) ?? []))
  const held = own(state.held).set(officer, change(state.held.get(officer) ?? []))
  return { ...state, terms, held }
}

const byBeginning = (a: Term, b: Term) => a.from - b.from

const ending =
  ({ officer, post, until }: Holding & { until: Term['from'] }) =>
  (term: Term): Term =>
    term.officer === officer &&
    term.post === post &&
    term.from <= until &&
    until < (term.until ?? Infinity)
      ? { ...term, until }
      : term
