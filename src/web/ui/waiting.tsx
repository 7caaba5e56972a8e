import { Button, Skeleton, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { toProblem } from './ask.ts'
import { useSay } from './language.tsx'
import { ProblemAlert } from './problem-alert.tsx'

type Asked<T> = {
  readonly data: T | undefined
  readonly error: unknown
  readonly refetch: () => unknown
}
type Props<T> = { readonly asked: Asked<T>; readonly children: (answer: T) => ReactNode }

/** An answer when it is here; until then its place is held, and a failure says why and can be tried again. */
export function Answered<T>({ asked, children }: Props<T>) {
  const say = useSay()
  if (asked.data !== undefined) return children(asked.data)
  if (!asked.error) return <Waiting />
  return (
    <Stack align="flex-start">
      <ProblemAlert problem={toProblem(asked.error)} />
      <Button variant="default" onClick={() => asked.refetch()}>
        {say('ui.try-again')}
      </Button>
    </Stack>
  )
}

export function Waiting() {
  const say = useSay()
  return (
    <div aria-busy="true">
      <span className="only-heard">{say('shell.loading')}</span>
      <Stack gap="xs" aria-hidden="true">
        <Skeleton h={20} w="40%" animate={false} />
        <Skeleton h={20} w="75%" animate={false} />
        <Skeleton h={20} w="60%" animate={false} />
      </Stack>
    </div>
  )
}
