// A joint exercise: units of several institutions read the same invented stories, each blind to what others made of
// them. Refuses: a case, a real person, a rank of persons (who counts as a rater is the institution), a figure before
// everybody invited has read or the exercise is over.
export * from './attendance.ts'
export * from './close.ts'
export * from './entries.ts'
export * from './file-reading.ts'
export * from './open.ts'
export * from './readings.ts'
export * from './state.ts'
export * from './view.ts'
