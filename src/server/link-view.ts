import type { Answer } from '../contract/index.ts'
import { type Granted, may, relationshipOf } from '../domain/access/may.ts'
import type { CaseState } from '../domain/case/state.ts'
import {
  confirmersOf,
  type Doubt,
  type EdgesOf,
  findLinkWith,
  isAcross,
  isReturnee,
  type Link,
  type Match,
  mayUndo,
  personOf,
  type Step,
  toLinkState,
} from '../domain/link/index.ts'
import { isOpen } from '../domain/referral/decide.ts'
import type { CaseId, Worker } from '../kit/index.ts'
import { exists } from './act.ts'
import type { Node } from './node.ts'
import { toOutline } from './view.ts'

type Links = Answer<'readLinks'>

/** Who else may be the same person, for who leads the case for protection; to anybody else nothing. */
export async function toLinksView(
  node: Node,
  id: CaseId,
  state: CaseState,
  by: Worker,
  granted: Granted,
): Promise<Links> {
  const alone = { cases: [], contradicted: false, returnee: false }
  if (!isProtector(node, state, by))
    return { case: id, matches: [], told: [], links: [], doubts: [], undone: [], person: alone }
  const { matches, told, links, undone } = state.links
  const { rows } = node.image
  const linkOf = (other: CaseId) => {
    const link = [...links.values()].find((one) => one.other === other)?.link
    return link ? { link } : {}
  }
  return {
    case: id,
    matches: [...matches.values()].map(({ other, by: { unit, party }, answer, ...match }) => ({
      ...match,
      byUnit: unit,
      byParty: party,
      state: stateOf(answer),
      ...(answer ? { answered: withoutRevealed(answer) } : {}),
      ...linkOf(other),
    })),
    told: [...told.values()].map(({ other, by: { unit, party }, ...rest }) => ({
      ...rest,
      byUnit: unit,
      byParty: party,
      ...linkOf(other),
    })),
    links: [...links.values()]
      .filter(({ other }) => rows.has(other))
      .map((link) => toLinkView(node, state, link, by, granted)),
    doubts: [...state.links.doubts.values()].map((doubt) => toDoubtView(node, state, doubt, by)),
    undone,
    person: await toPerson(node, id, state, by),
  }
}

const isProtector = (node: Node, state: CaseState, by: Worker): boolean =>
  by.purpose === 'protection' && relationshipOf(state, { ...by, heir: node.heir() }) === 'lead'

const stateOf = (answer: Match['answer']): 'open' | 'revealed' | 'kept' =>
  answer === undefined ? 'open' : answer.revealed ? 'revealed' : 'kept'

function withoutRevealed({ revealed: _, ...answer }: NonNullable<Match['answer']>) {
  return answer
}

function toLinkView(
  node: Node,
  state: CaseState,
  { link, other, steps }: Link,
  by: Worker,
  granted: Granted,
): Links['links'][number] {
  const evidence = steps.findLast(({ kind }) => kind === 'proposed')?.evidence
  return {
    link,
    state: toLinkState(steps),
    across: isAcross(steps),
    ...toOther(node, state, other, by),
    ...(evidence ? { evidence } : {}),
    steps: steps.map(toStepView),
    may: may(by, granted, 'link.decide') === true ? actsOn(node, state, { other, steps }, by) : [],
  }
}

function toStepView({ officer: _, across: __, evidence: ___, ...step }: Step) {
  return step
}

/** The other case where the reader may open it; else only with whom contact was made, as it was then. */
function toOther(node: Node, { links }: CaseState, other: CaseId, by: Worker) {
  const row = node.image.rows.get(other)
  const heir = node.heir()
  if (row && toOutline(row, by, heir))
    return {
      other,
      number: row.number,
      otherUnit: row.leadUnit,
      otherParty: heir(row.leadParty, row.leadUnit),
    }
  const contact = [...links.told.values(), ...links.matches.values()].find(
    (one) => one.other === other,
  )
  return contact ? { otherUnit: contact.by.unit, otherParty: contact.by.party } : {}
}

/** Which pair is meant: by its case where the reader may open that, else by what stands here. */
function toDoubtView(node: Node, { links }: CaseState, doubt: Doubt, by: Worker) {
  const { other, party: _, ...rest } = doubt
  const row = node.image.rows.get(other)
  const link = findLinkWith(links, other)?.link
  const contact = [...links.matches.values(), ...links.told.values()].find(
    (one) => one.other === other,
  )
  return {
    ...rest,
    ...(row && toOutline(row, by, node.heir()) ? { other } : {}),
    ...(link ? { link } : {}),
    ...(contact ? { match: contact.match } : {}),
  }
}

function actsOn(
  node: Node,
  own: CaseState,
  { other, steps }: Pick<Link, 'other' | 'steps'>,
  { party }: Worker,
): Links['links'][number]['may'] {
  const heir = node.heir()
  const row = node.image.rows.get(other)
  const leaders = [
    own.lead && heir(own.lead.party, own.lead.unit),
    row && heir(row.leadParty, row.leadUnit),
  ]
  const state = toLinkState(steps)
  const open = !own.closed
  return [
    ...(open && state === 'proposed' && !confirmersOf(steps).has(party)
      ? (['confirm'] as const)
      : []),
    ...(open && state !== 'rejected' ? (['reject'] as const) : []),
    ...(open && mayUndo({ steps }, party, leaders) ? (['undo'] as const) : []),
  ]
}

/** Links of cases that a party leads; of what stands in others' cases it knows nothing. */
export function edgesFor({ image, heir: heirs }: Node, { party }: Pick<Worker, 'party'>): EdgesOf {
  const heir = heirs()
  return (id) => {
    const row = image.rows.get(id)
    if (!row?.pairs || heir(row.leadParty, row.leadUnit) !== party) return []
    return row.pairs.links
      .filter(({ other }) => image.rows.has(other))
      .map(({ other, steps }) => ({ other, state: toLinkState(steps) }))
  }
}

async function toPerson(
  node: Node,
  id: CaseId,
  { openedAt }: CaseState,
  by: Worker,
): Promise<Links['person']> {
  const person = personOf(id, edgesFor(node, by))
  const seen = []
  for (const one of person.cases) {
    const state = await node.findCase(one)
    if (state && exists(node, state, by)) seen.push({ id: one, state })
  }
  const others = seen.filter((one) => one.id !== id && !one.state.closed)
  return {
    cases: seen.map((one) => ({
      case: one.id,
      number: one.state.number,
      openedAt: one.state.openedAt,
    })),
    contradicted: person.contradicted,
    returnee: isReturnee(
      openedAt,
      others.map((one) => ({ openedAt: one.state.openedAt, over: isOver(one.state) })),
    ),
  }
}

/** Handed over, or helped and nothing is open any more. */
function isOver({ formerLeads, referrals }: CaseState): boolean {
  const all = [...referrals.values()]
  return formerLeads.length > 0 || (all.some((r) => r.state === 'closed') && !all.some(isOpen))
}
