/**
 * A business "no": a value, never thrown. `code` selects the words (`refusal.<code>` in `words`),
 * `facts` fill them (numbers, codes, ids: nothing personal), `rule` names what was applied and
 * `source` where that rule stands (article, decision, `unverified`).
 */
export type Refusal = {
  readonly refused: true
  readonly code: string
  readonly facts: Readonly<Record<string, string | number>>
  readonly rule?: string
  readonly source?: string
  /** Path of the field that was wrong, dot-separated, when one field is to blame. */
  readonly field?: string
}

type Extras = {
  facts?: Record<string, string | number>
  rule?: string
  source?: string
  field?: string
}

export function refuse(code: string, { facts = {}, ...rest }: Extras = {}): Refusal {
  return { refused: true, code, facts, ...rest }
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'refused' in value && value.refused === true
}
