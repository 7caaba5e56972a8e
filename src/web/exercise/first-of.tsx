import { Button } from '@mantine/core'
import { useState } from 'react'
import { Listing } from '../ui/listing.tsx'
import { useExerciseSay } from './words.ts'

/** Rows shown before somebody asks for all. */
const FIRST = 10

/** A long table, its first rows alone until all are wanted. */
export function FirstOf<Row>(props: Parameters<typeof Listing<Row>>[0]) {
  const say = useExerciseSay()
  const [all, setAll] = useState(false)
  const { rows } = props
  return (
    <>
      <Listing {...props} rows={all ? rows : rows.slice(0, FIRST)} />
      {!all && rows.length > FIRST && (
        <Button
          variant="default"
          className="no-print"
          style={{ alignSelf: 'flex-start' }}
          onClick={() => setAll(true)}
        >
          {say('exercise.show-all', { count: rows.length })}
        </Button>
      )}
    </>
  )
}
