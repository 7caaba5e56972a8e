// The coalition as data: parties, units, posts, officers' terms, rules, words, papers, calendars.
// A fold over the stream `coalition`; commands on it return entries or a refusal.
// Refuses to know any country, to read files or clocks, to judge a person by a paper (it only warns),
// and to forget: what ended stays readable.
export * from './apply.ts'
export * from './calendar.ts'
export * from './decide-officer.ts'
export * from './decide-post.ts'
export * from './entries.ts'
export * from './evolve.ts'
export * from './find.ts'
export * from './heir.ts'
export * from './party.ts'
export * from './post.ts'
export * from './register.ts'
export * from './retention.ts'
export * from './rule.ts'
export * from './rules.ts'
export * from './state.ts'
export * from './text.ts'
export * from './unit.ts'
export * from './vocabulary.ts'
