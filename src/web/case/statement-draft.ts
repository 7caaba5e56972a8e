import type { Asked } from '../../contract/index.ts'
import type { DraftId } from '../../kit/index.ts'

type Statement = Asked<'addStatement'>['statement']
export type StatementKind = Statement['kind']

export const TITLES = {
  name: 'case.add-name',
  age: 'case.add-age',
  paper: 'case.add-paper',
  contact: 'case.add-contact',
  story: 'case.add-story',
  origin: 'case.add-origin',
  outline: 'case.update-outline',
} as const satisfies { readonly [Kind in StatementKind]: string }

export const STATEMENT_DRAFT = 'statement'

/** What a draft of a statement holds: the form as it was typed, and the version of the case its author saw. */
export type HalfStatement = {
  readonly statement: StatementKind
  readonly version: number
  readonly answers: object
}

/** A statement under way: which draft keeps it, and how far it had come. */
export type OpenStatement = { readonly draft: DraftId; readonly half?: HalfStatement }

export const newStatement = (): OpenStatement => ({
  draft: crypto.randomUUID() as DraftId, // the server checks the form of an id it is given
})

export function findHalfStatement(body: unknown): HalfStatement | undefined {
  if (typeof body !== 'object' || body === null || !('statement' in body)) return undefined
  return typeof body.statement === 'string' && Object.hasOwn(TITLES, body.statement)
    ? (body as HalfStatement) // only statement forms write drafts of this kind
    : undefined
}

/** The form's first answers, or those it had; what an older form did not ask is empty. */
export const resumed = <Answers extends object>(
  first: Answers,
  { half }: OpenStatement,
): Answers => ({ ...first, ...half?.answers })
