// Who is a victim, decided together: opinions of institutions, blind until filed; the panel and its quorum;
// the joint decision with its dissent and, when negative, a second reviewer; the telling, by which it takes
// effect; the review. Refuses: to decide by itself, to weigh answers, to forget a dissent.
export * from './acts.ts'
export * from './bar.ts'
export * from './convene.ts'
export * from './determine.ts'
export * from './entries.ts'
export * from './opine.ts'
export * from './readings.ts'
export * from './recovery.ts'
export * from './review.ts'
export * from './row.ts'
export * from './standing.ts'
export * from './state.ts'
export * from './tell.ts'
export * from './terms.ts'
export * from './view.ts'
