/** What the app says in this language after its first pages: the build leaves it out of `in-id.ts`. */
export { texts } from './in-id.ts'
