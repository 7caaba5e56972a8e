import { useSearchParams } from 'react-router'
import type { DraftId } from '../../kit/index.ts'
import { useDraftBody } from '../draft/draft-body.ts'
import { Dialog } from '../ui/confirmation.tsx'
import { useSay } from '../ui/language.tsx'
import { StatementDialog } from './statement-dialog.tsx'
import { findHalfStatement } from './statement-draft.ts'
import { type CaseView, can } from './view.ts'

/** The form of a statement that the desk takes up again, over its case: `?draft=`. */
export function ResumedStatement({ view }: { readonly view: CaseView }) {
  const [params, setParams] = useSearchParams()
  const id = params.get('draft')
  if (!id || !can(view, 'case.write')) return null
  const close = () =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before)
        next.delete('draft')
        return next
      },
      { replace: true },
    )
  return <Resumed key={id} id={id as DraftId} view={view} onClose={close} /> // the server checks the form of an id it is given
}

type Props = { readonly id: DraftId; readonly view: CaseView; readonly onClose: () => void }

function Resumed({ id, view, onClose }: Props) {
  const say = useSay()
  const { body, gone } = useDraftBody({ id, existing: true, inAddress: true })
  const half = findHalfStatement(body)
  if (gone)
    return (
      <Dialog open title={say('draft-kind.statement')} onClose={onClose}>
        {say('draft.gone')}
      </Dialog>
    )
  return half ? (
    <StatementDialog
      kind={half.statement}
      view={view}
      open={{ draft: id, half }}
      onClose={onClose}
    />
  ) : null
}
