import type { Answer } from '../../contract/index.ts'

export type InterviewHeading = Answer<'listInterviews'>['interviews'][number]
type InterviewView = Answer<'readInterview'>['interview']
/** With its answers: the class exploitation is open to this reader. */
export type OpenInterview = InterviewView &
  Required<Pick<InterviewView, 'subject' | 'answers' | 'evaluations' | 'divided'>>
export type Answered = OpenInterview['answers'][number]
export type Evaluated = OpenInterview['evaluations'][number]
export type Instrument = Answer<'readInstrument'>['instrument']
export type Question = Instrument['sections'][number]['questions'][number]

export const isOpen = (one: InterviewView): one is OpenInterview =>
  one.answers !== undefined && one.subject !== undefined
