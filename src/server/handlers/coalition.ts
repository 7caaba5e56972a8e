import type { Answer } from '../../contract/index.ts'
import { type CoalitionState, holderOf, partyOfUnit } from '../../domain/coalition/index.ts'
import type { OpenDuty } from '../../domain/duty/open.ts'
import { type Instant, refuse, type UnitId } from '../../kit/index.ts'
import type { Handlers } from '../asker.ts'
import type { Config } from '../config.ts'
import { isSilent } from '../duty-index.ts'
import type { Node } from '../node.ts'
import { verifyApart } from '../verify-apart.ts'

type Names = 'readCoalition' | 'readUnit' | 'readLedger' | 'verifyLedger'

export function coalitionHandlers(node: Node, config: Config): Pick<Handlers, Names> {
  return {
    readCoalition: () => toAnswer(node.image.coalition, node.now()),
    readUnit: ({ unit }) =>
      node.image.coalition.units.has(unit) ? countUnit(node, unit) : refuse('unit-not-found'),
    readLedger: async () => ({
      head: await node.ledger.head(),
      checkpoints: await node.ledger.integrate(),
    }),
    verifyLedger: async ({ checkpoint }) => {
      await node.ledger.integrate()
      const report = await verifyApart({ dir: config.dir, ...(checkpoint ? { checkpoint } : {}) })
      return {
        sound: report.sound,
        entries: report.entries,
        faults: report.findings.map(({ kind, ...where }) => ({
          code: kind,
          text: JSON.stringify(where),
        })),
      }
    },
  }
}

function toAnswer(state: CoalitionState, now: Instant): Answer<'readCoalition'> {
  const successions = [...state.successions.values()]
  return {
    version: state.version,
    name: state.named?.name ?? {},
    languages: state.named?.languages ?? [],
    parties: [...state.parties.values()].map((party) => ({
      ...party,
      successors: successions
        .filter(({ from }) => from === party.id)
        .flatMap(({ to }) => to.map((one) => one.party)),
      predecessors: successions
        .filter(({ to }) => to.some((one) => one.party === party.id))
        .map(({ from }) => from),
    })),
    units: [...state.units.values()].map(({ week, ...unit }) => ({
      ...unit,
      ...week,
      party: partyOfUnit(state, unit.id, now) ?? unit.party,
    })),
    posts: [...state.posts.values()].map(({ local: _, ...post }) => ({
      ...post,
      ...toHolder(state, post.id, now),
    })),
    lists: Object.fromEntries(state.lists),
    papers: [...state.papers.values()].map(({ id, name, numberLabel }) => ({
      id,
      name,
      numberLabel,
    })),
    texts: [...state.texts.values()].flatMap((versions) => versions.at(-1) ?? []),
    rules: [...state.rules.values()].flatMap((versions) => versions.at(-1) ?? []),
  }
}

function toHolder(state: CoalitionState, post: Parameters<typeof holderOf>[1], now: Instant) {
  const officer = holderOf(state, post, now)
  const term = state.terms.get(post)?.findLast(({ officer: id }) => id === officer?.id)
  return officer && term
    ? { holder: { officer: officer.id, name: officer.name, since: term.from } }
    : {}
}

/** Counts only: how much stands open at a unit, for everybody in the coalition to see; matches are nobody else's to count. */
function countUnit(node: Node, unit: UnitId): Answer<'readUnit'> {
  const { counts, duties } = node.image
  const owed = duties.owed.get(unit)
  const silent = [...(duties.silent.get(unit)?.soonest() ?? [])]
  const oldest = firstOf(owed?.soonest() ?? [])?.due
  const now = node.now()
  return {
    unit,
    ...counts.of(unit),
    duties: (owed?.size() ?? 0) - silent.length,
    late: (owed?.late(now) ?? 0) - silent.filter(({ due }) => due < now).length,
    risen:
      (duties.risen.get(unit)?.size() ?? 0) - silent.filter(({ risen }) => risen.length > 0).length,
    ...(oldest !== undefined ? { oldestDue: oldest } : {}),
  }
}

function firstOf(duties: Iterable<OpenDuty>): OpenDuty | undefined {
  for (const duty of duties) if (!isSilent(duty)) return duty
  return undefined
}
