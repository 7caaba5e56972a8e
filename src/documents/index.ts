// Documents that leave on paper or as a file, the person's own case, the minutes of a decision, the evidence of an exercise: what they say
// (pure, from what was disclosed) and how they are set (PDF). Refuses to know a store or a session, to name an
// officer or a third person, and to decide who may have one.
export { type Evidence, toEvidencePdf } from './evidence-pdf.ts'
export { type Minutes, toMinutes } from './minutes.ts'
export { toMinutesPdf } from './minutes-pdf.ts'
export { type CaseForPerson, toCaseForPerson } from './own-case.ts'
export { type FontFiles, toOwnCasePdf } from './own-case-pdf.ts'
export { type OwnCase, ownCase } from './own-case-schema.ts'
