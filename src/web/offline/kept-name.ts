import type { EndpointName } from '../../contract/index.ts'

/** Under which an answer is kept. */
export const toKeptName = (name: EndpointName, input: unknown): string =>
  `${name} ${JSON.stringify(input)}`
