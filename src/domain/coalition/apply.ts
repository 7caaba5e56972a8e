import type { Instant, Refusal, Route } from '../../kit/index.ts'
import { refuse, toCanonical } from '../../kit/index.ts'
import type { CoalitionBodies, CoalitionType, NewCoalitionEntry } from './entries.ts'
import type { Party } from './party.ts'
import type { Post } from './post.ts'
import { registerEntry } from './register.ts'
import type { CoalitionData, CoalitionState, SandboxOfficer } from './state.ts'
import type { Unit, UnitSetting } from './unit.ts'
import type { Region } from './vocabulary.ts'

/**
 * What changed between the ledger and the files, as entries; nothing when nothing changed.
 * Refuses another coalition's files (`other-coalition`), sandbox files on a real node and the reverse
 * (`sandbox-mixed`), a changed rule or text under an old version (`version-not-raised`), and a party,
 * unit, post or rule that vanished from the files instead of being ended by a date (`vanished`).
 * The files were checked for sense when read: references are not looked at again.
 */
export function decideApply(
  state: CoalitionState,
  data: CoalitionData,
  now: Instant,
): NewCoalitionEntry[] | Refusal {
  return refuseApply(state, data) ?? [...changed(state, data), ...enrolled(state, data, now)]
}

function refuseApply(state: CoalitionState, data: CoalitionData): Refusal | undefined {
  const { named } = state
  if (named && named.id !== data.named.id) {
    return refuse('other-coalition', { facts: { here: named.id, files: data.named.id } })
  }
  if (named && named.sandbox !== data.named.sandbox) return refuse('sandbox-mixed')
  return refuseVanished(state, data) ?? refuseVersions(state, data)
}

function refuseVanished(state: CoalitionState, data: CoalitionData): Refusal | undefined {
  const posts = [...state.posts.values()].filter(({ local }) => !local)
  return (
    missing('party', state.parties.keys(), data.parties) ??
    missing('unit', state.units.keys(), data.units) ??
    missing('post', posts.map(({ id }) => id).values(), data.posts) ??
    missing('rule', state.rules.keys(), data.rules) ??
    missing('instrument', state.instruments.keys(), data.instruments ?? []) ??
    missing('vignette', state.vignettes.keys(), data.vignettes ?? []) ??
    missing('retention', state.retentions.keys(), data.retentions ?? [])
  )
}

function missing(
  kind: string,
  known: Iterable<string>,
  stated: readonly { readonly id: string }[],
): Refusal | undefined {
  const ids = new Set(stated.map(({ id }) => id))
  for (const id of known) if (!ids.has(id)) return refuse('vanished', { facts: { kind, id } })
  return undefined
}

function refuseVersions(state: CoalitionState, data: CoalitionData): Refusal | undefined {
  for (const kind of ['rules', 'retentions', 'texts', 'instruments', 'vignettes'] as const) {
    for (const next of data[kind] ?? []) {
      const last = [...state[kind].entries()].find(([id]) => id === next.id)?.[1].at(-1)
      if (!last || same(last, next) || next.version > last.version) continue
      return refuse('version-not-raised', {
        facts: { kind, id: next.id, version: next.version, known: last.version },
      })
    }
  }
  return undefined
}

/** In the order in which they lean on each other. */
function changed(state: CoalitionState, data: CoalitionData): NewCoalitionEntry[] {
  const { parties, successions, holidays, units, posts, lists, papers } = state
  return [
    ...differing('coalition.named', [data.named], () => state.named),
    ...differing('party.set', data.parties, ({ id }) => parties.get(id), toPartyRoute),
    ...differing('succession.declared', data.successions, ({ id }) => successions.get(id)),
    ...differing('holidays.set', data.holidays, ({ name }) => holidays.get(name)),
    ...differing('unit.set', data.units, ({ id }) => toSetting(units.get(id)), toUnitRoute),
    ...differing('post.set', data.posts, ({ id }) => withoutClosing(posts.get(id)), toPostRoute),
    ...differing('list.set', data.lists, ({ list }) => toList(list, lists.get(list))),
    ...differing('paper.set', data.papers, ({ id }) => papers.get(id)),
    ...changedRegions(state, data),
    ...differing('arrivals.set', data.arrivals ? [data.arrivals] : [], () => state.arrivals),
    ...differing('likeness.set', data.likeness ? [data.likeness] : [], () => state.likeness),
    ...differing('instrument.set', data.instruments ?? [], ({ id }) =>
      state.instruments.get(id)?.at(-1),
    ),
    ...differing('vignette.set', data.vignettes ?? [], ({ id }) => state.vignettes.get(id)?.at(-1)),
    ...differing('text.set', data.texts, ({ id }) => state.texts.get(id)?.at(-1)),
    ...differing('rule.set', data.rules, ({ id }) => state.rules.get(id)?.at(-1)),
    ...differing('retention.set', data.retentions ?? [], ({ id }) =>
      state.retentions.get(id)?.at(-1),
    ),
  ]
}

function differing<Type extends CoalitionType>(
  type: Type,
  stated: readonly CoalitionBodies[Type][],
  known: (body: CoalitionBodies[Type]) => unknown,
  route: (body: CoalitionBodies[Type]) => Route = () => ({}),
): NewCoalitionEntry[] {
  return stated
    .filter((body) => !same(known(body), body))
    .map((body) => registerEntry(type, body, route(body)))
}

const same = (known: unknown, stated: unknown): boolean =>
  known !== undefined && toCanonical(known) === toCanonical(stated)

const toPartyRoute = ({ id }: Party): Route => ({ party: id })
const toUnitRoute = ({ id, party }: UnitSetting): Route => ({ party, unit: id })
const toPostRoute = ({ id, unit }: Post): Route => ({ unit, post: id })

function toSetting(unit: Unit | undefined): UnitSetting | undefined {
  if (!unit) return undefined
  const { calendar: _, ...setting } = unit
  return setting
}

function withoutClosing<T extends { readonly closed?: Instant }>(post: T | undefined) {
  if (!post) return undefined
  const { closed: _, ...stated } = post
  return stated
}

const toList = (list: string, choices: unknown) => choices && { list, choices }

/** A region that left the list keeps its code and gets its last day: old papers still name it. */
function changedRegions(state: CoalitionState, { regions }: CoalitionData): NewCoalitionEntry[] {
  if (!regions) return []
  const stated = new Set(regions.regions.map(({ code }) => code))
  const gone = [...state.regions.values()]
    .filter(({ code, until }) => !stated.has(code) && !until)
    .map((region): Region => (regions.asOf ? { ...region, until: regions.asOf } : region))
  const news = [...regions.regions, ...gone].filter(
    (region) => !same(state.regions.get(region.code), region),
  )
  return news.length === 0 ? [] : [registerEntry('regions.set', { ...regions, regions: news })]
}

function enrolled(state: CoalitionState, data: CoalitionData, now: Instant): NewCoalitionEntry[] {
  return (data.sandbox ?? [])
    .filter(({ id }) => !state.officers.has(id))
    .map(({ holds, ...officer }) => ({
      ...officer,
      holds: holds.filter((post) => !state.terms.has(post)),
    }))
    .flatMap((officer) => enrolSandboxOfficer(officer, now))
}

function enrolSandboxOfficer(
  { holds, ...officer }: SandboxOfficer,
  now: Instant,
): NewCoalitionEntry[] {
  return [
    registerEntry('officer.enrolled', officer),
    ...holds.map((post) =>
      registerEntry('term.began', { officer: officer.id, post, from: now }, { post }),
    ),
  ]
}
