// Invented lives on a running node: the coalition's `life.yaml`, a clock that walks through past years, and what
// lives a plan out by the domain's decisions. For sandboxes, benches and tests; refuses whatever the domain does.
export { newDrivenClock } from './driven-clock.ts'
export { beginningOf, fill } from './fill.ts'
export { readLife, readYears } from './read.ts'
export type { Progress } from './run.ts'
