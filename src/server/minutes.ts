import type { Answer, Given } from '../contract/index.ts'
import { type Minutes, toMinutes, toMinutesPdf } from '../documents/index.ts'
import { disclosePanel } from '../domain/panel/index.ts'
import { isRefusal, type Officer, type Refusal, refuse } from '../kit/index.ts'
import { toSay } from '../words/index.ts'
import { exists } from './act.ts'
import { type Asker, getOfficer } from './asker.ts'
import { toWording } from './export/wording.ts'
import { toMinutesCode } from './minutes-code.ts'
import type { Node } from './node.ts'
import { FONTS } from './own-case.ts'

type Asked = Given<'readMinutes'>

/** The minutes of a decision as text, for who may see the round it was made in. */
export async function readMinutes(
  node: Node,
  asked: Asked,
  asker: Asker,
): Promise<Answer<'readMinutes'> | Refusal> {
  const minutes = await findMinutes(node, asked, asker)
  return isRefusal(minutes) ? minutes : { ...minutes, case: asked.case }
}

/** The same as PDF. A file has no fields, so what it shows is written here, before it leaves. */
export async function printMinutes(
  node: Node,
  asked: Asked,
  asker: Asker,
): Promise<Answer<'printMinutes'> | Refusal> {
  const minutes = await findMinutes(node, asked, asker)
  if (isRefusal(minutes)) return minutes
  const say = toSay(asked.language)
  const bytes = await toMinutesPdf(minutes, say, FONTS)
  await recordReasons(node, asked, getOfficer(asker), minutes)
  const fileName = `${say('minutes.file')}-${minutes.code}.pdf`
  return { case: asked.case, fileName, content: Buffer.from(bytes).toString('base64') }
}

async function findMinutes(
  node: Node,
  { case: id, determination, language }: Asked,
  asker: Asker,
): Promise<Minutes | Refusal> {
  const by = getOfficer(asker)
  const state = await node.findCase(id)
  if (!state || !exists(node, state, by)) return refuse('case-unknown')
  const now = node.now()
  const view = disclosePanel(state, { ...by, now, heir: node.heir() })
  const made = view?.rounds.find((round) => round.made?.determination === determination)?.made
  if (!view || !made) return refuse('determination-unknown')
  const say = toSay(language)
  const words = toWording(node, language, say, by.unit)
  const code = toMinutesCode(made.entry)
  const address = `${asker.origin}/check?code=${code}`
  const lead = state.lead?.unit ?? by.unit
  const about = { view, determination, number: state.number, lead, language, now, code, address }
  return toMinutes({ ...about, zone: words.zone, words }) ?? refuse('determination-unknown')
}

async function recordReasons(
  node: Node,
  { case: id }: Asked,
  { officer, post, unit, party, purpose }: Officer,
  { sections }: Minutes,
): Promise<void> {
  if (!sections.some(({ reasons }) => reasons)) return
  const seen = { at: node.now(), officer, post, unit, party, purpose, action: 'printMinutes' }
  await node.ledger.recordAccess([{ ...seen, case: id, class: 'exploitation' }])
}
