import type { FirstContact } from '../../src/domain/case/register.ts'
import { registerCase } from '../../src/domain/case/register.ts'
import {
  type CaseId,
  type CommandId,
  findLocalDate,
  isRefusal,
  type Officer,
} from '../../src/kit/index.ts'
import type { Node } from '../../src/server/node.ts'
import { toTruth } from '../persons/person.ts'
import { toWritten, type Written } from '../persons/record.ts'

const SEED = 554
/** Cases written in one transaction. */
const BATCH = 200

/** What the `copy`-th institution wrote of an invented person. */
export const written = (person: number, copy: number): Written =>
  toWritten(SEED, person, copy, toTruth(SEED, person))

/** A case for each record, numbered in their order: `26-00000000`, `26-00000001`, … */
export async function openWritten(
  node: Node,
  by: Officer,
  count: number,
  recordOf: (at: number) => Written,
): Promise<void> {
  for (let from = 0; from < count; from += BATCH) {
    const some = Array.from({ length: Math.min(BATCH, count - from) }, (_, at) => {
      const number = `26-${String(from + at).padStart(8, '0')}`
      const entries = registerCase(toContact(recordOf(from + at)), number, node.facts(by))
      if (isRefusal(entries)) throw new Error(entries.code)
      return { id: node.nextId() as CaseId, entries } // the node's only source of ids
    })
    const command = node.nextId() as CommandId // the node's only source of ids
    const opened = await node.open(some, by, { command })
    if (isRefusal(opened)) throw new Error(opened.code)
  }
}

export function toContact(record: Written): FirstContact {
  const birthDate = findLocalDate(record.birthDate)
  const paper = (kind: string, number: string) => (number ? [{ kind, issuer: '', number }] : [])
  return {
    name: record.name,
    sex: record.sex === 'P' ? 'female' : record.sex === 'L' ? 'male' : 'unknown',
    age: birthDate ? { kind: 'birthDate', birthDate } : { kind: 'unknown' },
    language: 'id',
    country: 'KH',
    place: '',
    safety: 'safe',
    children: 0,
    channel: 'walk-in',
    safe: record.phone ? { phone: record.phone } : {},
    papers: [...paper('nik', record.idNumber), ...paper('passport', record.passport)],
    story: '',
    ...(record.birthPlace ? { origin: record.birthPlace } : {}),
    relations: [],
  }
}
