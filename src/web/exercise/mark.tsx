import { IconSchool } from '@tabler/icons-react'
import classes from './exercise.module.css'
import { useExerciseSay } from './words.ts'

/** Stands on every page of an exercise, and on its paper: nobody here is real. */
export function Mark() {
  const say = useExerciseSay()
  return (
    <p className={classes.mark} role="note">
      <IconSchool size={20} stroke={1.75} aria-hidden="true" />
      <span>
        <strong>{say('exercise.mark')}.</strong> {say('exercise.mark-why')}
      </span>
    </p>
  )
}
