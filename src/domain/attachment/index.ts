// Files kept with a case: what they are by their content, which class they stand under, how many there may be.
// Refuses: to trust a name, what it does not recognise, a file whose kind its content contradicts.
export * from './decide.ts'
export * from './entries.ts'
export * from './recognise.ts'
export * from './state.ts'
