import { DAY, toInstant } from '../kit/index.ts'
import { hearName } from './heard.ts'
import { toNumber } from './number.ts'
import { getPlace } from './person.ts'
import { type Draft, ownUnit } from './script.ts'

/** What is learnt later: more of the story, a paper, a safer way to reach the person, a correction. */
export function addStatements(draft: Draft): void {
  const { opening, settings, chance, person } = draft
  const say = (statement: Parameters<typeof toDeed>[0]) =>
    draft.add(draft.after(opening.at, 'statement', opening.unit), ownUnit(draft), toDeed(statement))
  if (draft.share('toldMore')) say({ kind: 'story', text: chance.pick(settings.said.more) })
  if (opening.abroad && draft.share('paperLater'))
    say({ kind: 'paper', paper: toTravelPaper(draft) })
  if (draft.share('movedOn')) say(toNewPlace(draft))
  if (draft.share('corrected'))
    say(
      chance.upTo(2) === 0
        ? { kind: 'name', name: hearName(settings, person.name, chance) }
        : { kind: 'age', age: { kind: 'birthDate', birthDate: person.birthDate } },
    )
  if (draft.share('annulled')) annulOne(draft)
}

type Statement = Extract<Draft['acts'][number], { do: 'say' }>['statement']
const toDeed = (statement: Statement) => ({ do: 'say', statement }) as const

/** The mission's paper for the way home, on which the mission writes the date that it was told. */
function toTravelPaper({ settings, person }: Draft) {
  const { travelPaper } = settings
  const { region, birthDate, sex, index } = person
  const parts = { region, birthDate, sex, serial: index + 1 }
  return {
    kind: travelPaper.kind,
    issuer: travelPaper.issuer,
    number: toNumber(travelPaper.number, parts, travelPaper.womenAdd ?? 0),
    name: person.name,
    birthDate,
  }
}

function toNewPlace({ settings, person, contact }: Draft): Statement {
  const place = `${person.address}, ${getPlace(settings, person.region).place}`
  return { kind: 'contact', place, safe: contact.safe }
}

/** Somebody else of the unit strikes out what was written wrongly; the origin is then said anew. */
function annulOne(draft: Draft): void {
  const { opening, settings, chance, person } = draft
  const [reason, setting] = chance.pick(
    Object.entries(settings.annulments).filter(([code]) => code !== settings.entersTwice),
  )
  const at = draft.add(
    draft.after(opening.at, 'statement', opening.unit),
    { ...ownUnit(draft), supervisor: true },
    { do: 'annul', reason, words: chance.pick(setting.words) },
  )
  const { place, town } = getPlace(settings, person.region)
  draft.add(toInstant(at + DAY / 24), ownUnit(draft), {
    do: 'say',
    statement: { kind: 'origin', place, address: town },
  })
}
