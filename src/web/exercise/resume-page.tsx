import { Navigate, useParams } from 'react-router'
import type { DraftId } from '../../kit/index.ts'
import { NotFound } from '../layout/not-found.tsx'
import { useAsk } from '../ui/ask.ts'
import { Answered } from '../ui/waiting.tsx'

/** From a draft on the desk to the story that it answers. */
export function ResumePage() {
  const { draft } = useParams()
  // The server checks the form of an id it is given.
  const asked = useAsk('readDraft', { id: draft as DraftId }, { freshFor: 0 })
  return (
    <Answered asked={asked}>
      {({ body }) => {
        const place = placeOf(body)
        return place ? <Navigate to={place} replace /> : <NotFound />
      }}
    </Answered>
  )
}

function placeOf(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null) return undefined
  return 'exercise' in body && 'vignette' in body
    ? `/exercises/${body.exercise}/vignettes/${body.vignette}`
    : undefined
}
