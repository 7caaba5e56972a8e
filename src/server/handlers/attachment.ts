import type { Given } from '../../contract/index.ts'
import { disclose } from '../../domain/access/disclose.ts'
import {
  addAttachment,
  type FileForm,
  findAttachment,
  type NewFile,
  recognise,
} from '../../domain/attachment/index.ts'
import type { CaseBodies, NewCaseEntry } from '../../domain/case/entries.ts'
import type { CaseState } from '../../domain/case/state.ts'
import { isRefusal, type Officer, refuse } from '../../kit/index.ts'
import type { PlacedEntry } from '../../ledger/index.ts'
import { exists } from '../act.ts'
import { getOfficer, type Handlers } from '../asker.ts'
import { toKept } from '../attachments/keep.ts'
import { recordTaken } from '../export/take-out.ts'
import type { Node } from '../node.ts'
import { isOpened } from '../record-disclosed.ts'

export function attachmentHandlers(node: Node): Pick<Handlers, 'addAttachment' | 'readAttachment'> {
  return {
    addAttachment: (input, asker) => keep(node, input, getOfficer(asker)),

    readAttachment: async ({ case: id, attachment }, asker) => {
      const by = getOfficer(asker)
      const state = await node.findCase(id)
      const view = state && disclose(state, { ...by, now: node.now(), heir: node.heir() })
      if (!view) return refuse('case-unknown')
      const found = findAttachment(view, attachment)
      const content = found?.blob && (await node.ledger.readBlob(found.blob))
      if (!content) return refuse('attachment-unknown')
      const action = isOpened(node, id, by.post) ? 'breakGlass' : 'readAttachment'
      await recordTaken(node, [{ case: id, class: found.dataClass }], by, action)
      const name = `${asker.say('attachment.file')}-${view.number}-${found.number}`
      return { fileName: `${name}.${ENDINGS[found.form]}`, content: new Uint8Array(content) }
    },
  }
}

const ENDINGS: { readonly [Form in FileForm]: string } = {
  jpeg: 'jpg',
  png: 'png',
  webp: 'webp',
  pdf: 'pdf',
  mp3: 'mp3',
  m4a: 'm4a',
  ogg: 'ogg',
  wav: 'wav',
  flac: 'flac',
  amr: 'amr',
}

/** A picture is cleaned while others act on the case: it is asked before and once more after. */
async function keep(node: Node, input: Given<'addAttachment'>, by: Officer) {
  const { case: id, command, kind, dataClass, content } = input
  const state = await node.findCase(id)
  if (!state || !exists(node, state, by)) return refuse('case-unknown')
  const bytes = Buffer.from(content, 'base64')
  const form = recognise(bytes)
  const file = { kind, form, dataClass, size: bytes.length }
  const before = addAttachment(state, file, node.facts(by))
  // Of a command that is repeated the first answer counts, not today's rules: `act` finds it.
  const kept = isRefusal(before) || !form ? before : await toKept(bytes, form)
  const decide = (fresh: CaseState) =>
    kept instanceof Uint8Array ? withFile(fresh, file, kept, node.facts(by)) : kept
  const done = await node.act(id, by, { command }, decide)
  if (isRefusal(done)) return done
  const added = findAdded(done.entries)
  if (!added) return refuse('command-used')
  const { attachment, number, size } = added
  return { case: id, version: done.version, attachment, number, size }
}

function withFile(
  state: CaseState,
  file: NewFile,
  bytes: Uint8Array,
  facts: Parameters<typeof addAttachment>[2],
) {
  const decided = addAttachment(state, { ...file, size: bytes.length }, facts)
  if (isRefusal(decided)) return decided
  return decided.map(
    (entry): NewCaseEntry => ({
      ...entry,
      blob: { class: file.dataClass, bytes },
    }),
  )
}

/** From the ledger's answer, so that a repeated command gives what it kept the first time. */
function findAdded(entries: readonly PlacedEntry[]) {
  const added = entries.find(({ type }) => type === 'attachment.added')
  // The body of this type, as addAttachment wrote it.
  return added?.body as CaseBodies['attachment.added'] | undefined
}
