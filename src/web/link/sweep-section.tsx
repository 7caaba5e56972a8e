import { Button, Group, Progress } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { Answer } from '../../contract/index.ts'
import { type Act, useAct } from '../ui/act.ts'
import { useAsk } from '../ui/ask.ts'
import { useSay } from '../ui/language.tsx'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { renew } from '../ui/queries.ts'
import { Section } from '../ui/section.tsx'
import { useWhen } from '../ui/time.ts'
import { Answered } from '../ui/waiting.tsx'

type Sweep = Answer<'readSweep'>

/** Milliseconds between two looks at a sweep that runs, and at one that another officer may have begun. */
const RUNNING = 1000
const RESTING = 30_000

/** Compares all cases of the own institution; what it finds comes into the queue. */
export function SweepSection() {
  const say = useSay()
  const [running, setRunning] = useState(false)
  const asked = useAsk('readSweep', {}, { every: running ? RUNNING : RESTING })
  const now = asked.data?.state === 'running'
  useEffect(() => setRunning(now), [now])
  return (
    <Section title={say('sweep.title')} id="sweep" lead={say('sweep.lead')}>
      <Answered asked={asked}>{(sweep) => <Shown sweep={sweep} />}</Answered>
    </Section>
  )
}

function Shown({ sweep }: { readonly sweep: Sweep }) {
  const say = useSay()
  const words = useSweepWords()
  const begin = useAct('beginSweep', say('sweep.begun-now'))
  const stop = useAct('stopSweep', say('sweep.stopped-now'))
  const running = sweep.state === 'running'
  useRenewedAtEnd(running)
  return (
    <>
      <ProblemAlert problem={begin.problem ?? stop.problem} />
      {running && (
        <Progress.Root size="lg" mb="xs">
          <Progress.Section
            value={sweep.total > 0 ? (100 * sweep.done) / sweep.total : 0}
            aria-label={say('sweep.progress')}
          />
        </Progress.Root>
      )}
      <Group gap="sm">
        <span>{words(sweep)}</span>
        <Control running={running} began={sweep.state !== 'none'} begin={begin} stop={stop} />
      </Group>
    </>
  )
}

type ControlProps = {
  readonly running: boolean
  readonly began: boolean
  readonly begin: Act<'beginSweep'>
  readonly stop: Act<'stopSweep'>
}

/** One button that keeps its place and the focus: it begins, and while a sweep runs it stops. */
function Control({ running, began, begin, stop }: ControlProps) {
  const say = useSay()
  const pending = begin.pending || stop.pending
  return (
    <Button
      size="compact-sm"
      variant="default"
      aria-busy={pending}
      onClick={() => void (pending || (running ? stop : begin).run({}))}
    >
      {say(running ? 'sweep.stop' : began ? 'sweep.again' : 'sweep.begin')}
    </Button>
  )
}

function useSweepWords(): (sweep: Sweep) => string {
  const say = useSay()
  const when = useWhen()
  return ({ state, done, total, found, begun = 0, ended = begun, left }) => {
    if (state === 'none') return say('sweep.none')
    if (state !== 'running') return say(`sweep.${state}`, { done, total, found, when: when(ended) })
    const rest = left === undefined ? '' : say('sweep.left', { seconds: Math.ceil(left / 1000) })
    return [say('sweep.running', { done, total, found }), rest].filter(Boolean).join(' ')
  }
}

/** What was found comes into the queue once nothing moves any more under the officer's hands. */
function useRenewedAtEnd(running: boolean): void {
  const was = useRef(running)
  useEffect(() => {
    if (was.current && !running) void renew({ register: false })
    was.current = running
  }, [running])
}
