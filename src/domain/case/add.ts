import type { CaseId, ClaimId, EntryId } from '../../kit/index.ts'
import { isRefusal, refuse } from '../../kit/index.ts'
import { heirsAt } from '../coalition/index.ts'
import { type Age, ageBand } from '../person/age.ts'
import { toStatedName } from '../person/name.ts'
import { type CaseBodies, type Relation, type SafeContact, toCaseEntry } from './entries.ts'
import { type Decision, type Facts, freshId } from './facts.ts'
import { type PaperSeen, todayOf, toPaper } from './register.ts'
import { ANNULLABLE, type CaseState, findBirth } from './state.ts'

/** One more statement about the person. Nothing is overwritten: the latest stands first, all stay. */
export type Statement =
  | { readonly kind: 'name'; readonly name: string | null }
  | { readonly kind: 'age'; readonly age: Age }
  | { readonly kind: 'paper'; readonly paper: PaperSeen }
  | { readonly kind: 'contact'; readonly place: string; readonly safe: SafeContact }
  | { readonly kind: 'story'; readonly text: string }
  | { readonly kind: 'origin'; readonly place: string; readonly address?: string }
  | ({ readonly kind: 'outline' } & Omit<CaseBodies['outline.recorded'], 'ageBand'>)

/** Records a statement. Only the institution that leads the case writes in it. */
export function addStatement(state: CaseState, statement: Statement, facts: Facts): Decision {
  const barred = barredFrom(state, facts)
  if (barred) return barred
  const entries = toEntries(state, statement, facts)
  if (isRefusal(entries)) return entries
  const { unit, party, post } = facts.by
  return entries.map((entry) => ({ ...entry, route: { unit, party, post } }))
}

function toEntries(state: CaseState, statement: Statement, facts: Facts): Decision {
  switch (statement.kind) {
    case 'name': {
      const name = toStatedName(statement.name)
      if (isRefusal(name)) return name
      return [toCaseEntry('person.named', { claim: freshId<ClaimId>(facts), name })]
    }
    case 'age':
      return recordAge(state, statement.age, facts)
    case 'paper':
      return [
        toPaper(
          statement.paper,
          { age: findBirth(state) ?? { kind: 'unknown' }, sex: state.outline?.sex ?? 'unknown' },
          facts,
        ),
      ]
    case 'contact':
      return [toCaseEntry('contact.recorded', { place: statement.place, safe: statement.safe })]
    case 'story':
      if (!statement.text.trim()) return refuse('text-empty', { field: 'text' })
      return [toCaseEntry('story.told', { text: statement.text.trim() })]
    case 'origin': {
      const { place, address } = statement
      return [toCaseEntry('origin.recorded', { place, ...(address ? { address } : {}) })]
    }
    case 'outline': {
      const { kind: _, ...outline } = statement
      return [
        toCaseEntry('outline.recorded', {
          ...outline,
          ageBand: state.outline?.ageBand ?? 'unknown',
        }),
      ]
    }
  }
}

/** A new age changes the age band of the outline in the same act. */
function recordAge(state: CaseState, age: Age, facts: Facts): Decision {
  const born = toCaseEntry('person.born', { claim: freshId<ClaimId>(facts), stated: age })
  if (!state.outline) return [born]
  const { entry: _, at: __, unit: ___, post: ____, ...outline } = state.outline
  return [
    born,
    toCaseEntry('outline.recorded', { ...outline, ageBand: ageBand(age, todayOf(facts)) }),
  ]
}

/** The entry of one side of a relation; the server appends both sides in one transaction. */
export function relateCase(
  state: CaseState,
  relation: { kind: Relation; other: CaseId; direction: 'from' | 'to' },
  facts: Facts,
): Decision {
  const barred = barredFrom(state, facts)
  if (barred) return barred
  const known = state.relations.some((r) => r.other === relation.other && r.kind === relation.kind)
  if (known) return refuse('relation-known', { field: 'other' })
  const { unit, party, post } = facts.by
  return [toCaseEntry('relation.recorded', relation, { unit, party, post })]
}

export type Annulment = { readonly reason: string; readonly words: string }

/** Takes a wrong statement out of every count. By another post and officer than its author's: four eyes. */
export function annulEntry(
  state: CaseState,
  entry: EntryId,
  why: Annulment,
  facts: Facts,
): Decision {
  const barred = barredFrom(state, facts)
  if (barred) return barred
  const author = state.authors.get(entry)
  if (!author || !ANNULLABLE.has(author.type)) return refuse('entry-not-annullable')
  if (state.annulled.has(entry)) return refuse('entry-annulled-already')
  if (author.post === facts.by.post || author.officer === facts.by.officer)
    return refuse('annulment-needs-another-post', { rule: 'four-eyes', source: 'unverified' })
  if (!why.words.trim()) return refuse('reason-missing', { field: 'words' })
  const { unit, party, post } = facts.by
  return [toCaseEntry('entry.annulled', { entry, ...why }, { unit, party, post })]
}

/** A case opened by mistake: counted nowhere, still readable by the auditor. */
export function annulCase(state: CaseState, why: Annulment, facts: Facts): Decision {
  const barred = barredFrom(state, facts)
  if (barred) return barred
  if (state.openedByPost === facts.by.post || state.openedByOfficer === facts.by.officer)
    return refuse('annulment-needs-another-post', { rule: 'four-eyes', source: 'unverified' })
  if (!why.words.trim()) return refuse('reason-missing', { field: 'words' })
  const open = [...state.referrals.values()].filter((r) =>
    ['sent', 'received', 'accepted'].includes(r.state),
  )
  if (open.length > 0) return refuse('case-has-open-referrals', { facts: { count: open.length } })
  const { unit, party, post } = facts.by
  return [toCaseEntry('case.annulled', { ...why }, { unit, party, post, state: 'annulled' })]
}

/** Why the actor may not write in this case at all, if so. */
export function barredFrom(state: CaseState, facts: Facts) {
  if (!state.lead) return refuse('case-unknown')
  if (state.closed) return refuse('case-annulled')
  const { party, unit } = state.lead
  if (heirsAt(facts.coalition, facts.now)(party, unit) !== facts.by.party)
    return refuse('not-the-lead', { rule: 'lead-writes' })
  // Else an own post for another purpose would read by preview what it is not shown.
  if (facts.by.purpose !== 'protection') return refuse('purpose-conflict', { rule: 'lead-writes' })
  return undefined
}
