// Many at once: where each person of an incident stands, whose hands she is in, and what was handed in with her. The
// stage is derived from what happened, never set. Refuses to hold a person twice, to tell anybody more than the
// outline, and to judge who is a victim: that is for the panel.
export * from './bulk.ts'
export * from './custody.ts'
export type { PaperSource, PaperTaker } from './entries.ts'
export { HIGHEST_TAG, PAPER_SOURCES, PAPER_TAKERS } from './entries.ts'
export * from './gate.ts'
export type { Team } from './marks.ts'
export * from './queue.ts'
export { QUEUED, STAGES, type Stage, stageOf } from './stage.ts'
export type { Board, Custody } from './state.ts'
export * from './team.ts'
export * from './term.ts'
