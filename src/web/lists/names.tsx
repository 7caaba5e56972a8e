import { Button, Group, Stack } from '@mantine/core'
import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import type { CaseId, Purpose } from '../../kit/index.ts'
import { api, toProblem } from '../ui/ask.ts'
import { Dialog } from '../ui/confirmation.tsx'
import { useSay } from '../ui/language.tsx'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { useSession } from '../ui/session.ts'
import type { Names } from './case-table.tsx'
import { chooseSittingPurpose, findSittingPurpose } from './sitting.ts'

/** Cases whose names one question may ask for (contract: at most 200). */
const BATCH = 100

export type NamesShown = {
  readonly shown: Names
  readonly purpose: Purpose | undefined
  readonly error: unknown
  readonly show: (purpose: Purpose | undefined) => void
}

/** Names of the rows of a list, asked for only after the officer named a purpose. */
export function useNames(cases: readonly CaseId[]): NamesShown {
  const [purpose, setPurpose] = useState<Purpose>()
  const batches = purpose === undefined ? [] : inBatches(cases)
  const answers = useQueries({
    queries: batches.map((batch) => ({
      queryKey: ['showNames', purpose, batch],
      queryFn: () => api.showNames({ cases: [...batch], purpose: purpose ?? 'protection' }),
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 0,
    })),
  })
  const rows = answers.flatMap(({ data }) => data?.rows ?? [])
  return {
    shown: purpose && new Map(rows.map((row) => [row.case, row.name])),
    purpose,
    error: answers.find(({ error }) => error)?.error,
    show: setPurpose,
  }
}

/** The button, the question about the purpose (once a sitting), and the sentence that says it is logged. */
export function NamesNotice({ names }: { readonly names: NamesShown }) {
  const say = useSay()
  const { me } = useSession()
  const [asking, setAsking] = useState(false)
  const post = me?.post
  if (!post) return null
  const ask = () => {
    const purpose = findSittingPurpose(post.post)
    if (purpose) names.show(purpose)
    else setAsking(true)
  }
  const take = (purpose: Purpose) => {
    chooseSittingPurpose(post.post, purpose)
    setAsking(false)
    names.show(purpose)
  }
  if (names.purpose)
    return (
      <Group gap="xs">
        <Button variant="default" onClick={() => names.show(undefined)}>
          {say('names.hide')}
        </Button>
        {names.error ? (
          <ProblemAlert problem={toProblem(names.error)} />
        ) : (
          <span role="status">
            {say('names.logged', { purpose: say(`purpose.${names.purpose}`) })}
          </span>
        )}
      </Group>
    )
  return (
    <>
      <Button variant="default" onClick={ask}>
        {say('names.show')}
      </Button>
      <Dialog open={asking} title={say('names.show')} onClose={() => setAsking(false)}>
        <PurposeQuestion own={post.purpose} onTake={take} />
      </Dialog>
    </>
  )
}

type Question = { readonly own: Purpose; readonly onTake: (purpose: Purpose) => void }

/** A post has one purpose (protection and prosecution never mix); the officer says it and answers for it. */
function PurposeQuestion({ own, onTake }: Question) {
  const say = useSay()
  return (
    <Stack>
      <p style={{ margin: 0 }}>{say('names.why')}</p>
      <p style={{ margin: 0 }}>{say('names.for', { purpose: say(`purpose.${own}`) })}</p>
      <Group>
        <Button data-autofocus onClick={() => onTake(own)}>
          {say('names.take', { purpose: say(`purpose.${own}`) })}
        </Button>
      </Group>
    </Stack>
  )
}

function inBatches(cases: readonly CaseId[]): CaseId[][] {
  return Array.from({ length: Math.ceil(cases.length / BATCH) }, (_, n) =>
    cases.slice(n * BATCH, (n + 1) * BATCH),
  )
}
