// Instruments as data, answers, and their reading: dimensions with their reasons, three lights, what would turn one.
// Refuses: a score, a determination, to count unknown as no, to change a result that stands.
export * from './answer.ts'
export * from './instrument.ts'
