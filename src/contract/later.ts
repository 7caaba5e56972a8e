import type { EndpointName } from './index.ts'

/**
 * Acts that an officer's app may keep while the network is gone and send afterwards: each is harmless to
 * repeat and shows nothing personal in its answer. Every other needs the network.
 */
export const LATER = [
  'registerCase',
  'addStatement',
  'beginInterview',
  'frameInterview',
  'recordAnswers',
  'endInterview',
  'keepDraft',
  'dropDraft',
] as const satisfies readonly EndpointName[]
export type LaterName = (typeof LATER)[number]

/** The case that an act of the same officer, still unsent, will open: stands where a case id would. */
export const toPending = (command: string): string => `opened-by:${command}`
export const findPending = (id: unknown): string | undefined =>
  typeof id === 'string' && id.startsWith('opened-by:') ? id.slice('opened-by:'.length) : undefined

/** What an act belongs to: acts of one chain are recorded in order, and wait behind one that is refused. */
export function chainOf(act: {
  readonly command: string
  readonly name: string
  readonly input: Readonly<Record<string, unknown>>
}): string {
  const { command, name, input } = act
  if (name === 'keepDraft' || name === 'dropDraft') return `draft:${String(input.id)}`
  const { case: about } = input
  return findPending(about) ?? (typeof about === 'string' ? about : command)
}
