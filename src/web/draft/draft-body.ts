import { useState } from 'react'
import { useAsk } from '../ui/ask.ts'
import type { OpenDraft } from './draft-in-address.ts'

/**
 * The body of a draft kept earlier, read once: what a form holds afterwards is newer than what the
 * server kept. A draft that is gone has no body, and its form begins anew.
 */
export function useDraftBody(open: OpenDraft): {
  readonly waiting: boolean
  readonly body: unknown
  readonly gone: boolean
} {
  const [first, setFirst] = useState<{ readonly id: string; readonly body: unknown }>()
  const here = first?.id === open.id
  const asked = useAsk(
    'readDraft',
    { id: open.id },
    { enabled: open.existing && !here, freshFor: Number.POSITIVE_INFINITY },
  )
  if (asked.data && !here) setFirst({ id: open.id, body: asked.data.body })
  return {
    waiting: open.existing && !here && !asked.error,
    body: here ? first.body : undefined,
    gone: open.existing && !here && asked.error !== null,
  }
}
