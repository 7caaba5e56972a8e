/** What the app says in this language after its first pages: the build leaves it out of `in-en.ts`. */
export { texts } from './in-en.ts'
