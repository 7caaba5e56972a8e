import { addStatement, annulCase, annulEntry } from '../../../src/domain/case/add.ts'
import type { CaseEntry } from '../../../src/domain/case/entries.ts'
import { giveConsent, reviewConsent, withdrawConsent } from '../../../src/domain/consent/decide.ts'
import { breakGlass, endGlasses, reviewGlass } from '../../../src/domain/glass/index.ts'
import {
  acceptLead,
  declineLead,
  offerLead,
  withdrawLead,
} from '../../../src/domain/lead/decide.ts'
import * as referral from '../../../src/domain/referral/decide.ts'
import {
  type ConsentId,
  type EntryId,
  type GlassId,
  HOUR,
  type Officer,
  type PersonalClass,
  type ReferralId,
  type RuleId,
  toInstant,
} from '../../../src/kit/index.ts'
import { officerAt, UNITS } from '../../world/people.ts'
import type { Decide, Telling } from '../../world/telling.ts'
import type { AnyAct } from './acts.ts'
import { changeTeams, forgetTeams, workQueue } from './attempt-team.ts'
import { type Model, toGiven } from './model.ts'

let words = 0
const word = (): string => {
  words += 1
  return `word${words}x`
}
const at = <T>(all: readonly T[], index: number): T | undefined => all[index % (all.length || 1)]
const unitAt = (model: Model, step: number) => {
  const index = UNITS.findIndex(({ unit }) => unit === model.lead.unit)
  return UNITS[(index + step) % UNITS.length] ?? UNITS[0]
}

/** Tries the act and keeps the model in step; true when it was done, false when it was refused. */
export function attempt(told: Telling, model: Model, act: AnyAct): boolean {
  const lead = officerAt(model.lead.unit, 'caseworker')
  const head = officerAt(model.lead.unit, 'supervisor')
  const { state } = told
  const doIt = (by: Officer, decide: Decide): CaseEntry[] | undefined => {
    const decided = decide(told.state, told.facts(by))
    return 'refused' in decided ? undefined : told.does(by, () => decided)
  }
  switch (act.do) {
    case 'pass':
      told.pass(act.hours * HOUR)
      told.record(CLOCK, endGlasses(told.state, told.now))
      return true
    case 'add':
      return add(told, model, lead, act.what)
    case 'annul': {
      const target = at(
        model.planted.filter(({ entry, gone }) => entry && !gone),
        act.which,
      )
      const why = { reason: 'slip', words: word() }
      const done =
        target?.entry !== undefined &&
        doIt(head, (s, f) => annulEntry(s, target.entry as EntryId, why, f))
      if (!done || !target) return false
      for (const one of model.planted) if (one.entry === target.entry) one.gone = true
      model.planted.push({ word: why.words, kind: 'lead' })
      return true
    }
    case 'consent':
      return consent(told, model, lead, act)
    case 'withdraw-consent': {
      const known = at(model.consents, act.which)
      const id = known?.id as ConsentId
      const done = doIt(lead, (s, f) => withdrawConsent(s, { consent: id, by: 'person' }, f))
      if (done && known) known.withdrawn = true
      return Boolean(done)
    }
    case 'review': {
      const known = at(
        model.consents.filter((one) => one.reviewBy !== undefined),
        act.which,
      )
      const review = { consent: known?.id as ConsentId, upheld: act.upheld, reason: 'seen' }
      const done = doIt(head, (s, f) => reviewConsent(s, review, f))
      // Too late it revives nothing.
      if (done && known) known.upheld = act.upheld && told.now < (known.reviewBy ?? 0)
      return Boolean(done)
    }
    case 'break':
      return breakOpen(told, model, act)
    case 'judge': {
      const known = at(model.opened, act.which)
      const review = { glass: known?.id as GlassId, upheld: act.upheld, reason: 'seen' }
      const done = doIt(head, (s, f) => reviewGlass(s, review, f))
      if (done && known && !act.upheld) known.shut = true
      return Boolean(done)
    }
    case 'send':
      return send(told, model, lead, act)
    case 'step':
      return step(told, model, act)
    case 'offer': {
      const said = word()
      const { unit } = unitAt(model, act.unit)
      if (!doIt(lead, (s, f) => offerLead(s, { to: unit, words: said }, f))) return false
      model.offer = unit
      model.planted.push({ word: said, kind: 'offer' })
      return true
    }
    case 'answer':
      return answer(told, model, act.how)
    case 'team':
      return changeTeams(told, model, unitAt(model, act.unit), act.ends === 0)
    case 'queue':
      return workQueue(told, model, unitAt(model, act.unit).unit, act.how)
    case 'annul-case': {
      const said = word()
      const done =
        act.odds === 0 && doIt(head, (s, f) => annulCase(s, { reason: 'slip', words: said }, f))
      if (!done || !state.lead) return false
      endOffer(model)
      model.holder = undefined
      model.planted.push({ word: said, kind: 'inside' })
      return true
    }
  }
}

const CLOCK = { kind: 'clock', rule: 'duty-clock' as RuleId } as const

function breakOpen(
  told: Telling,
  model: Model,
  { unit, classes }: Extract<AnyAct, { do: 'break' }>,
): boolean {
  const words = word()
  const by = officerAt(unitAt(model, unit).unit, 'caseworker')
  const emergency = { reason: 'danger-to-life', words, classes } as const
  const decided = breakGlass(told.state, emergency, told.facts(by))
  if ('refused' in decided) return false
  told.does(by, () => decided)
  const id = [...told.state.glasses.keys()].at(-1) ?? ''
  const until = toInstant(told.now + 3 * HOUR)
  model.opened.push({ id, party: by.party, post: by.post, classes, until })
  model.planted.push({ word: words, kind: 'opening', party: by.party })
  return true
}

function endOffer(model: Model): void {
  model.offer = undefined
  for (const one of model.planted) if (one.kind === 'offer') one.gone = true
}

function add(told: Telling, model: Model, lead: Officer, what: string): boolean {
  const one = word()
  const statement =
    what === 'name'
      ? ({ kind: 'name', name: one } as const)
      : what === 'contact'
        ? ({ kind: 'contact', place: one, safe: { phone: one } } as const)
        : what === 'story'
          ? ({ kind: 'story', text: one } as const)
          : what === 'origin'
            ? ({ kind: 'origin', place: one, address: one } as const)
            : ({ kind: 'paper', paper: { kind: 'lamp-card', issuer: one, number: one } } as const)
  const decided = addStatement(told.state, statement, told.facts(lead))
  if ('refused' in decided) return false
  const [entry] = told.does(lead, () => decided)
  if (!entry) return false
  model.planted.push({
    word: one,
    kind: 'class',
    class: entry.class as PersonalClass,
    entry: entry.id,
  })
  return true
}

function consent(
  told: Telling,
  model: Model,
  lead: Officer,
  act: Extract<AnyAct, { do: 'consent' }>,
): boolean {
  const [reason, witness] = [word(), word()]
  const decided = giveConsent(
    told.state,
    {
      recipient: unitAt(model, act.unit).party,
      classes: act.classes,
      purpose: act.purpose,
      basis: act.basis,
      expires: toInstant(told.now + act.hours * HOUR),
      language: 'fr',
      text: 'consent-adult',
      group: false,
      reason,
      witness,
    },
    told.facts(lead),
  )
  if ('refused' in decided) return false
  told.does(lead, () => decided)
  const given = [...told.state.consents.values()].at(-1)
  if (!given) return false
  model.consents.push(toGiven(given))
  model.planted.push({ word: reason, kind: 'ground', consent: given.consent })
  model.planted.push({ word: witness, kind: 'lead' })
  return true
}

function send(
  told: Telling,
  model: Model,
  lead: Officer,
  act: Extract<AnyAct, { do: 'send' }>,
): boolean {
  const text = word()
  const to = unitAt(model, act.unit)
  const request = { ...act, toUnit: to.unit, urgency: 'routine', text } as const
  const decided = referral.sendReferral(told.state, request, told.facts(lead))
  if ('refused' in decided) return false
  told.does(lead, () => decided)
  const id = [...told.state.referrals.keys()].at(-1) ?? ''
  model.referrals.push({
    id,
    fromParty: model.lead.party,
    toUnit: to.unit,
    toParty: to.party,
    classes: act.classes,
    purpose: act.purpose,
  })
  model.planted.push({ word: text, kind: 'text', referral: id })
  return true
}

function step(told: Telling, model: Model, act: Extract<AnyAct, { do: 'step' }>): boolean {
  const known = at(model.referrals, act.which)
  if (!known) return false
  const words = word()
  const one = { referral: known.id as ReferralId, words }
  const receiver = officerAt(known.toUnit, 'caseworker')
  const sender = officerAt(model.lead.unit, 'caseworker')
  const by = act.step === 'close' || act.step === 'take-back' ? sender : receiver
  const facts = told.facts(by)
  const decided = {
    receive: () => referral.receiveReferral(told.state, one, facts),
    accept: () => referral.acceptReferral(told.state, one, facts),
    decline: () => referral.declineReferral(told.state, { ...one, reason: 'full' }, facts),
    complete: () => referral.completeReferral(told.state, { ...one, outcome: 'done' }, facts),
    'take-back': () => referral.withdrawReferral(told.state, one, facts),
    close: () =>
      referral.closeReferral(
        told.state,
        { referral: one.referral, asked: { language: 'fr', answer: 'no', words } },
        facts,
      ),
  }[act.step as 'close']()
  if ('refused' in decided) return false
  told.does(by, () => decided)
  if (act.step === 'accept') known.taken = true
  if (act.step === 'take-back') {
    known.taken_back = true
    // Of acceptance and withdrawal the last words stand.
    for (const old of model.planted)
      if (old.kind === 'dealing' && old.referral === known.id) old.gone = true
  }
  // What the person said about the help is for those who asked, not for those who gave it.
  if (act.step === 'close') model.planted.push({ word: words, kind: 'lead' })
  else if (act.step !== 'receive')
    model.planted.push({ word: words, kind: 'dealing', referral: known.id })
  return true
}

function answer(told: Telling, model: Model, how: string): boolean {
  if (!model.offer) return false
  const unit = how === 'withdraw' ? model.lead.unit : model.offer
  const by = officerAt(unit, 'caseworker')
  const facts = told.facts(by)
  const decided =
    how === 'accept'
      ? acceptLead(told.state, undefined, facts)
      : how === 'decline'
        ? declineLead(told.state, { words: 'No.' }, facts)
        : withdrawLead(told.state, { words: '' }, facts)
  if ('refused' in decided) return false
  told.does(by, () => decided)
  endOffer(model)
  if (how === 'accept') {
    model.former.add(model.lead.party)
    model.lead = { unit: by.unit, party: by.party }
    forgetTeams(model)
  }
  return true
}
