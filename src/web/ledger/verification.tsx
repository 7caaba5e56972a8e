import { Alert, Button, Stack, Textarea } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import type { Answer } from '../../contract/index.ts'
import { useAct } from '../ui/act.ts'
import { useSay } from '../ui/language.tsx'
import { type Column, Listing } from '../ui/listing.tsx'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { Section } from '../ui/section.tsx'
import { useWhen } from '../ui/time.ts'

type Result = Answer<'verifyLedger'> & { readonly at: number }
type Fault = Result['faults'][number]

/** Proves the whole ledger now, and against a checkpoint that was kept elsewhere. */
export function Verification() {
  const say = useSay()
  const verify = useAct('verifyLedger')
  const [kept, setKept] = useState('')
  const [result, setResult] = useState<Result>()
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setResult(undefined)
    // A signed note ends with a line break, which is lost easily when it is pasted.
    const checkpoint = kept.trim() === '' ? {} : { checkpoint: `${kept.trim()}\n` }
    const answer = await verify.run(checkpoint)
    if (answer) setResult({ ...answer, at: Date.now() })
  }
  return (
    <Section title={say('ledger.verify')} lead={say('ledger.verify-lead')}>
      <form onSubmit={submit}>
        <Stack align="flex-start">
          <Textarea
            label={say('ledger.kept')}
            description={say('ledger.kept-help')}
            value={kept}
            onChange={({ currentTarget }) => setKept(currentTarget.value)}
            rows={4}
            w="100%"
            maw="48rem"
            spellCheck={false}
            styles={{ input: { fontFamily: 'monospace' } }}
          />
          <Button type="submit" loading={verify.pending}>
            {say('ledger.verify-do')}
          </Button>
        </Stack>
      </form>
      <div role="status">
        {verify.pending && say('ledger.verifying')}
        {result && <Outcome result={result} />}
      </div>
      <ProblemAlert problem={verify.problem} />
    </Section>
  )
}

function Outcome({ result }: { readonly result: Result }) {
  const say = useSay()
  const when = useWhen()
  const columns: readonly Column<Fault>[] = [
    { key: 'code', heading: say('ledger.fault-code'), cell: (f) => f.code, text: (f) => f.code },
    { key: 'text', heading: say('ledger.fault-text'), cell: (f) => f.text, text: (f) => f.text },
  ]
  if (result.sound)
    return (
      <Alert color="daun" variant="outline" icon={<IconCircleCheck aria-hidden="true" />}>
        {say('ledger.sound', { count: result.entries, when: when(result.at) })}
      </Alert>
    )
  return (
    <Stack>
      <Alert color="bata" variant="outline" icon={<IconAlertTriangle aria-hidden="true" />}>
        {say('ledger.unsound', { count: result.faults.length, when: when(result.at) })}
      </Alert>
      <Listing
        caption={say('ledger.fault-code')}
        columns={columns}
        rows={result.faults}
        keyOf={({ code, text }) => code + text}
      />
    </Stack>
  )
}
