import { Alert } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import type { Problem } from '../../contract/index.ts'
import { UNVERIFIED } from '../../domain/coalition/text.ts'
import { useSay } from './language.tsx'
import { usePartyName, useUnitName } from './naming.ts'
import { useWhen } from './time.ts'
import { hasMessage } from './words.ts'

/** A refusal or fault in words: what, by which rule, where that rule stands, what changed meanwhile. Takes the focus. */
export function ProblemAlert({ problem }: { readonly problem: Problem | undefined }) {
  const say = useSay()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (problem) box.current?.focus()
  }, [problem])
  if (!problem) return null
  return (
    <Alert
      ref={box}
      tabIndex={-1}
      role="alert"
      color="bata"
      variant="outline"
      icon={<IconAlertTriangle aria-hidden="true" />}
      title={say('ui.problem')}
    >
      <p style={{ margin: 0 }}>{problem.detail || say('ui.unreachable')}</p>
      <RuleOf problem={problem} />
      {problem.changed?.length ? (
        <Changes changed={problem.changed} lead={say('ui.changed')} />
      ) : null}
    </Alert>
  )
}

function RuleOf({ problem: { rule, source } }: { readonly problem: Problem }) {
  const say = useSay()
  if (!rule) return null
  const where = source === UNVERIFIED ? say('ui.proposal') : source && say('ui.source', { source })
  return (
    <p style={{ margin: '4px 0 0' }}>
      {say('ui.rule', { rule })}
      {where ? `. ${where}` : ''}
    </p>
  )
}

type ChangesProps = {
  readonly changed: NonNullable<Problem['changed']>
  readonly lead: string
}

/** What others did meanwhile, in the sentences of the story. */
export function Changes({ changed, lead }: ChangesProps) {
  const say = useSay()
  const when = useWhen()
  const unitName = useUnitName()
  const partyName = usePartyName()
  return (
    <>
      <p style={{ margin: '8px 0 0' }}>{lead}</p>
      <ul style={{ margin: '4px 0 0' }}>
        {changed.map(({ entry, type, at, unit, toUnit, toParty }) => {
          const id = `moment.${type}`
          const names = {
            unit: unit ? unitName(unit) : say('moment.nobody'),
            toUnit: toUnit ? unitName(toUnit) : '',
            party: toParty ? partyName(toParty) : '',
            need: '…',
          }
          const what = hasMessage(id) ? say(id, names) : type
          return <li key={entry}>{say('ui.changed-at', { when: when(at), what })}</li>
        })}
      </ul>
    </>
  )
}
