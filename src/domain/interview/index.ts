// Interviews with an instrument: who asked with which version, every answer with what it rests on and what its
// author saw, and what the instrument says of them. Refuses: to overwrite an answer, to decide between two, to score.
export * from './decide.ts'
export * from './entries.ts'
export * from './state.ts'
export * from './view.ts'
