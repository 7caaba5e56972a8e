import { type Column, Listing } from '../ui/listing.tsx'
import { usePartyName, useUnitName } from '../ui/naming.ts'
import { Section } from '../ui/section.tsx'
import { useWhen } from '../ui/time.ts'
import type { Whole } from './exercise-page.tsx'
import { useExerciseSay } from './words.ts'

type Unit = Whole['attendance'][number]
type Institution = Whole['byInstitution'][number]

/** Who took part, by institution and unit; never by person. */
export function Attendance({ whole }: { readonly whole: Whole }) {
  const say = useExerciseSay()
  const institutions = useInstitutionColumns(whole.vignettes)
  const units = useUnitColumns(whole.vignettes)
  return (
    <>
      <Section title={say('exercise.by-institution')} lead={say('exercise.attendance-lead')}>
        <Listing
          caption={say('exercise.by-institution')}
          columns={institutions}
          rows={whole.byInstitution}
          keyOf={({ party }) => party}
        />
      </Section>
      <Section title={say('exercise.attendance')}>
        <Listing
          caption={say('exercise.attendance')}
          columns={units}
          rows={whole.attendance}
          keyOf={({ unit }) => unit}
        />
      </Section>
    </>
  )
}

const same = <Row,>(
  key: string,
  heading: string,
  text: (row: Row) => string,
  align?: 'right',
): Column<Row> => ({ key, heading, text, cell: text, ...(align ? { align } : {}) })

function useInstitutionColumns(all: number): readonly Column<Institution>[] {
  const say = useExerciseSay()
  const partyName = usePartyName()
  return [
    same('party', say('exercise.institution'), ({ party }) => partyName(party)),
    same(
      'read',
      say('exercise.read-count'),
      ({ vignettes }) => say('exercise.of', { read: vignettes, all }),
      'right',
    ),
    same(
      'present',
      say('exercise.present'),
      ({ present, invited }) => say('exercise.of', { read: present, all: invited }),
      'right',
    ),
  ]
}

function useUnitColumns(all: number): readonly Column<Unit>[] {
  const say = useExerciseSay()
  const unitName = useUnitName()
  const partyName = usePartyName()
  const when = useWhen()
  return [
    same('unit', say('exercise.unit'), ({ unit }) => unitName(unit)),
    same('party', say('exercise.institution'), ({ party }) => partyName(party)),
    same(
      'read',
      say('exercise.read-count'),
      ({ vignettes }) => say('exercise.of', { read: vignettes, all }),
      'right',
    ),
    same('posts', say('exercise.posts'), ({ posts }) => String(posts), 'right'),
    same('readings', say('exercise.readings'), ({ readings }) => String(readings), 'right'),
    same('last', say('exercise.last'), ({ last }) => (last === undefined ? '' : when(last))),
  ]
}
