import { UNVERIFIED } from '../../domain/coalition/text.ts'
import type { LocalDate } from '../../kit/index.ts'
import { useSay } from './language.tsx'
import { Status } from './status.tsx'
import { useDay } from './time.ts'

type Props = { readonly source?: string | undefined; readonly asOf?: LocalDate | undefined }

/** Where a fact stands; without a source it is said to be unverified, a proposal is said to be one. */
export function SourceMark({ source, asOf }: Props) {
  const say = useSay()
  const day = useDay()
  if (source === UNVERIFIED) return <Status tone="soon">{say('ui.proposal')}</Status>
  if (!source) return <Status tone="soon">{say('ui.unverified')}</Status>
  const date = asOf ? `, ${say('ui.as-of', { date: day(asOf) })}` : ''
  return (
    <span style={{ color: 'var(--mantine-color-dimmed)' }}>
      {say('ui.source', { source }) + date}
    </span>
  )
}
