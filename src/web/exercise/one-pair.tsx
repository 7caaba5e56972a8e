import { NativeSelect } from '@mantine/core'
import type { ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import type { PartyId } from '../../kit/index.ts'
import { type Column, Listing } from '../ui/listing.tsx'
import { Section } from '../ui/section.tsx'
import { type Aspect, useAspectColumns, usePairName } from './aspects.tsx'
import { FirstOf } from './first-of.tsx'
import { useExerciseSay } from './words.ts'

type Pair = { readonly first?: PartyId; readonly second: PartyId }

/** A pair in the address: `first.second`, the agreed reading's place empty. */
export const toAddress = ({ first, second }: Pair): string => `${first ?? ''}.${second}`

type Props = {
  readonly pairs: readonly Pair[]
  readonly shown: Pair
  readonly lead: string
  /** Finding and lights of the pair. */
  readonly heads: readonly Aspect[]
  readonly headColumns: readonly Column<Aspect>[]
  readonly questions: readonly Aspect[]
  readonly label: (question: string) => string
  readonly children?: ReactNode
}

/** One pair of institutions, chosen in the address: its lights, and its questions one by one. */
export function OnePair({
  pairs,
  shown,
  lead,
  heads,
  headColumns,
  questions,
  label,
  children,
}: Props) {
  const say = useExerciseSay()
  const pairName = usePairName()
  const [, setSearch] = useSearchParams()
  const columns = useAspectColumns(label)
  const address = toAddress(shown)
  return (
    <Section title={say('exercise.questions')} lead={lead}>
      <NativeSelect
        label={say('exercise.pair')}
        maw="24rem"
        value={address}
        data={pairs.map((pair) => ({ value: toAddress(pair), label: pairName(pair) }))}
        onChange={({ currentTarget }) =>
          setSearch({ pair: currentTarget.value }, { replace: true })
        }
      />
      <Listing
        caption={`${say('exercise.lights')}, ${pairName(shown)}`}
        columns={headColumns}
        rows={heads}
        keyOf={({ aspect }) => aspect}
      />
      {questions.length > 0 && (
        <FirstOf
          key={address}
          caption={pairName(shown)}
          columns={columns}
          rows={questions}
          keyOf={({ aspect }) => aspect}
        />
      )}
      {children}
    </Section>
  )
}
