// Instruments as data, answers, and their reading: dimensions with their reasons, three lights, what would turn one.
// Refuses: a score, a determination, to count unknown as no, to change a result that stands.
export * from './answer.ts'
export * from './combination.ts'
export * from './compare-versions.ts'
export * from './element.ts'
export * from './evaluate.ts'
export * from './evaluation.ts'
export * from './faults.ts'
export * from './instrument.ts'
export * from './reading.ts'
export * from './sensitivity.ts'
export * from './triage.ts'
export * from './vignette.ts'
