import { UNVERIFIED } from '../../domain/coalition/text.ts'
import type { LocalDate } from '../../kit/index.ts'
import { useSay } from './language.tsx'
import { Status } from './status.tsx'
import { useDay } from './time.ts'

type Props = {
  readonly source?: string | undefined
  readonly asOf?: LocalDate | undefined
  /** Beside a clock: said, but not louder than the clock. */
  readonly quiet?: boolean
  /** Where a heading already says that this is the source. */
  readonly bare?: boolean
}

/** Where a fact stands; without a source it is said to be unverified, a proposal is said to be one. */
export function SourceMark({ source, asOf, quiet = false, bare = false }: Props) {
  const say = useSay()
  const day = useDay()
  if (quiet && source === UNVERIFIED) return <Dimmed>{say('ui.proposal')}</Dimmed>
  if (source === UNVERIFIED) return <Status tone="soon">{say('ui.proposal')}</Status>
  if (!source) return <Status tone="soon">{say('ui.unverified')}</Status>
  const date = asOf ? `, ${say('ui.as-of', { date: day(asOf) })}` : ''
  return <Dimmed>{(bare ? source : say('ui.source', { source })) + date}</Dimmed>
}

const Dimmed = ({ children }: { readonly children: string }) => (
  <span style={{ color: 'var(--mantine-color-dimmed)' }}>{children}</span>
)
