import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/**
 * Gives back to the machine what a piece of work left unused in the heap: V8 keeps it for the next such work, and
 * a start is not followed by another. Takes about 3 ms for each megabyte that stays in use.
 */
export function giveBackSpare(): void {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('gc')
  setFlagsFromString('--no-expose-gc')
  if (typeof collect === 'function')
    collect({ type: 'major', execution: 'sync', flavor: 'last-resort' })
}
