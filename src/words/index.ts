// Every sentence that the product says in its own voice, Indonesian and English side by side, and their
// lookup (ICU MessageFormat): screens, refusals, documents. Coalition data brings its own words.
// Refuses to hold a name, a number or a fact of any case.
export * from './catalogue.ts'
export * from './lookup.ts'
export * from './say.ts'
export * from './written.ts'
