import { catalogue } from './catalogue.ts'
import { toTexts } from './written.ts'

/** The catalogue in one language. The officers' app is built with its outcome, not with both languages. */
export const texts = toTexts(catalogue, 'en')
