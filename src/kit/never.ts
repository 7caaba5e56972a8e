/** Closes a switch over a union: the compiler refuses a forgotten member. */
export function assertNever(value: never): never {
  throw new Error(`unhandled: ${JSON.stringify(value)}`)
}
