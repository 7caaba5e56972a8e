// Figures that expose nobody: what is counted over readings, never a reading itself. Pure. Refuses to know a case, a
// person or an officer, to give a figure without its count, and an interval where the numbers allow none.
export * from './agreement.ts'
export * from './by-pair.ts'
export * from './intervals.ts'
export * from './on-cases.ts'
