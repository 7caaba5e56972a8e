import { exercisePageWords } from '../../words/exercise-page.ts'
import { sayBeside } from '../ui/say-beside.ts'

/** As `useSay`, with the words of these pages. */
export const useExerciseSay = sayBeside(exercisePageWords)
