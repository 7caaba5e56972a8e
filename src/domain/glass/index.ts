// Break-glass: in an emergency one post opens named classes of a case that another institution leads,
// without consent, for three hours, and the lead's supervisor reviews it. Refuses: the purpose of
// prosecution, a case whose number the asker does not know, and to be forgotten.
export * from './decide.ts'
export * from './state.ts'
