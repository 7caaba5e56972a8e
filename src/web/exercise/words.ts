import { type ExerciseSay, toExerciseSay } from '../../words/exercise-page.ts'
import { useLanguage } from '../ui/language.tsx'

/** As `useSay`, with the words of these pages. */
export const useExerciseSay = (): ExerciseSay => toExerciseSay(useLanguage().language)
