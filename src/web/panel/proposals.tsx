import { useWho } from '../link/links.ts'
import { useSay } from '../ui/language.tsx'
import { useUnitName } from '../ui/naming.ts'
import { Status } from '../ui/status.tsx'
import { useWhen } from '../ui/time.ts'
import own from './panel.module.css'
import type { Proposal, Round } from './panel.ts'

/** What was put to the decision, the last one first; none is lost. What was decided stands above it. */
export function Proposals({ round }: { readonly round: Round }) {
  const open = round.proposals.filter(
    ({ determination }) => determination !== round.made?.determination,
  )
  if (open.length === 0) return null
  return (
    <ul className={own.proposals}>
      {open.toReversed().map((proposal) => (
        <li key={proposal.determination}>
          <Proposed proposal={proposal} live={round.live === proposal.determination} />
        </li>
      ))}
    </ul>
  )
}

type Props = { readonly proposal: Proposal; readonly live: boolean }

function Proposed({ proposal, live }: Props) {
  const say = useSay()
  const when = useWhen()
  const who = useWho()
  const unitName = useUnitName()
  const { status, at, words, second, seconded } = proposal
  const waits = live && second && !seconded
  return (
    <div className={own.decision}>
      <p className={own.line}>
        <strong>{say('panel.proposal', { status: say(`victim-status.${status}`) })}</strong>
        {!live && ` (${say('panel.proposal-passed')})`}
      </p>
      <p className={own.dim}>{say('panel.proposed-by', { who: who(proposal), when: when(at) })}</p>
      <Reasons words={words} />
      {waits && (
        <Status tone="soon">{say('panel.second-waits', { unit: unitName(second) })}</Status>
      )}
      <Seconded proposal={proposal} />
    </div>
  )
}

export function Reasons({ words }: { readonly words: string | undefined }) {
  const say = useSay()
  return words === undefined ? (
    <p className={own.dim}>{say('panel.reasons-closed')}</p>
  ) : (
    <blockquote className={own.words}>{words}</blockquote>
  )
}

/** What the second reviewer of a negative said. */
export function Seconded({ proposal: { seconded } }: Pick<Props, 'proposal'>) {
  const say = useSay()
  const when = useWhen()
  const who = useWho()
  if (!seconded) return null
  return (
    <div className={own.decision}>
      <p className={own.line}>
        {say(seconded.upheld ? 'panel.second-upheld' : 'panel.second-returned', {
          who: who(seconded),
          when: when(seconded.at),
        })}
      </p>
      <Reasons words={seconded.words} />
    </div>
  )
}
