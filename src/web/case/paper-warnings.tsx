import type { Values } from '../../words/index.ts'
import { useSay } from '../ui/language.tsx'
import { Status } from '../ui/status.tsx'
import { hasMessage } from '../ui/words.ts'

type Warning = { readonly code: string; readonly facts: Values }

/** What is odd about a paper's number: a warning to compare, never an accusation. */
export function PaperWarnings({ warnings }: { readonly warnings: readonly Warning[] }) {
  const say = useSay()
  if (warnings.length === 0) return null
  return (
    <div>
      <Status tone="soon">{say('case.shielded')}</Status>
      <ul style={{ margin: '4px 0 0' }}>
        {warnings.map(({ code, facts }) => {
          const id = `paper.${code}`
          return <li key={code}>{hasMessage(id) ? say(id, facts) : code}</li>
        })}
      </ul>
    </div>
  )
}
