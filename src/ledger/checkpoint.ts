import type { KeyObject } from 'node:crypto'
import type { Instant, PartyId } from '../kit/index.ts'
import { findSignedText, signNote } from './signing.ts'
import type { Checkpoint } from './store.ts'

/** Size and root that a note states (C2SP tlog-checkpoint). */
export type Statement = { readonly size: number; readonly root: string }

export const toOrigin = (node: string, log: string): string => `${node}/${log}`

export function signCheckpoint(
  node: string,
  head: { log: PartyId; size: number; root: Uint8Array; at: Instant },
  key: KeyObject,
): Checkpoint {
  const root = Buffer.from(head.root).toString('base64')
  const origin = toOrigin(node, head.log)
  const note = signNote(`${origin}\n${head.size}\n${root}\n`, origin, key)
  return { log: head.log, size: head.size, root, at: head.at, note }
}

/** What a note states, if it carries a good signature of this log's key. */
export function findStatement(
  note: string,
  origin: string,
  publicKey: string,
): Statement | undefined {
  const text = findSignedText(note, origin, publicKey)
  const statement = text === undefined ? undefined : toStatement(text)
  return statement?.origin === origin ? statement : undefined
}

export function toStatement(note: string): (Statement & { readonly origin: string }) | undefined {
  const [origin, size, root] = note.split('\n')
  if (!origin || !root || !size || !/^(0|[1-9]\d{0,14})$/.test(size)) return undefined
  return { origin, size: Number(size), root }
}

/** Notes kept in one file, one after the other: each ends with its signature lines (C2SP signed-note). */
export function splitNotes(text: string): string[] {
  const notes: string[] = []
  let lines: string[] = []
  let isSigned = false
  for (const line of text.split(/\r?\n/)) {
    const isSignature = line.startsWith('— ')
    if (isSigned && !isSignature) {
      notes.push(`${lines.join('\n')}\n`)
      lines = []
    }
    if (lines.length > 0 || line !== '') lines.push(line)
    isSigned = isSignature
  }
  return lines.length > 0 ? [...notes, lines.join('\n')] : notes
}
