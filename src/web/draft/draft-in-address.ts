import { useCallback, useEffect, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { DraftId } from '../../kit/index.ts'

export type OpenDraft = {
  readonly id: DraftId
  /** It was kept before this page was opened: its body has to be asked for. */
  readonly existing: boolean
  readonly inAddress: boolean
}

/**
 * The draft a page works on: the one of `?draft=`, else a fresh one, whose id enters the address
 * (without a new page) once it was kept, so that reloading finds it.
 */
export function useDraftInAddress() {
  const [params, setParams] = useSearchParams()
  const asked = params.get('draft')
  const [open, setOpen] = useState(() => begin(asked))
  useEffect(() => {
    setOpen((before) => {
      const same = asked === before.id || (asked === null && !before.inAddress)
      return same ? before : begin(asked)
    })
  }, [asked])
  const { id } = open
  const show = useCallback(() => {
    setOpen((before) => ({ ...before, inAddress: true }))
    setParams(
      (before) => {
        const next = new URLSearchParams(before)
        next.set('draft', id)
        return next
      },
      { replace: true },
    )
  }, [id, setParams])
  /** A fresh one, whatever was worked on so far. */
  const anew = useCallback(() => setOpen(begin(null)), [])
  return { open, show, anew }
}

function begin(asked: string | null): OpenDraft {
  const id = (asked ?? crypto.randomUUID()) as DraftId // the server checks the form of an id it is given
  return { id, existing: asked !== null, inAddress: asked !== null }
}
