// Documents that leave on paper or as a file for the person herself: what they say (pure, from the case) and
// how they are set (PDF). Refuses to know a store or a session, to name an officer or a third person, and to
// decide who may have one.
export { type CaseForPerson, toCaseForPerson } from './own-case.ts'
export { type FontFiles, toOwnCasePdf } from './own-case-pdf.ts'
export { type OwnCase, ownCase } from './own-case-schema.ts'
