import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useAsk } from '../ui/ask.ts'
import type { Coalition, Party } from '../ui/coalition.ts'
import { Empty } from '../ui/empty.tsx'
import { useSay, useTell } from '../ui/language.tsx'
import { Go, GoButton } from '../ui/link.tsx'
import { useChoiceName, useCountryName } from '../ui/naming.ts'
import { Page } from '../ui/page.tsx'
import { Section } from '../ui/section.tsx'
import { Answered } from '../ui/waiting.tsx'
import classes from './coalition.module.css'
import { FormerParties } from './former-parties.tsx'

/** Parties of today with their units; then those that were. */
export function CoalitionPage() {
  const say = useSay()
  const tell = useTell()
  const coalition = useAsk('readCoalition', {}, { freshFor: 300_000 })
  return (
    <Page
      title={say('coalition.title')}
      lead={tell(coalition.data?.name)}
      actions={
        <>
          <GoButton to="/coalition/instruments" variant="default">
            {say('instrument.list')}
          </GoButton>
          <GoButton to="/coalition/rules" variant="default">
            {say('coalition.rules')}
          </GoButton>
        </>
      }
    >
      <Answered asked={coalition}>{(answer) => <Parties coalition={answer} />}</Answered>
    </Page>
  )
}

function Parties({ coalition }: { readonly coalition: Coalition }) {
  const say = useSay()
  const [wanted, setWanted] = useState('')
  const found = useFound(coalition, wanted)
  return (
    <>
      <TextInput
        className="no-print"
        label={say('coalition.filter')}
        description={say('coalition.filter-help')}
        value={wanted}
        onChange={({ currentTarget }) => setWanted(currentTarget.value)}
        maw="28rem"
      />
      {found.length === 0 && <Empty>{say('coalition.filter-empty')}</Empty>}
      {found.map(({ party, units }) => (
        <PartyUnits key={party.id} party={party} units={units} />
      ))}
      <FormerParties parties={coalition.parties} />
    </>
  )
}

type Found = { readonly party: Party; readonly units: Coalition['units'] }

/** Parties of today whose name fits with all their units; of the others the units that fit. */
function useFound({ parties, units }: Coalition, wanted: string): readonly Found[] {
  const tell = useTell()
  const service = useChoiceName('need')
  const country = useCountryName()
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean)
  const fits = (parts: readonly (string | undefined)[]) => {
    const text = parts.join(' ').toLowerCase()
    return words.every((word) => text.includes(word))
  }
  return parties
    .filter(({ until }) => until === undefined)
    .map((party) => {
      const own = units.filter((unit) => unit.party === party.id)
      if (fits([tell(party.name), party.short])) return { party, units: own }
      const some = own.filter((unit) =>
        fits([
          party.short,
          tell(unit.name),
          unit.place,
          country(unit.country),
          ...unit.services.map(service),
        ]),
      )
      return { party, units: some }
    })
    .filter(({ units: some }) => words.length === 0 || some.length > 0)
}

/** A city that is its own country is said once. */
const placeIn = (place: string | undefined, country: string) =>
  place && place !== country ? `${place}, ${country}` : country

function PartyUnits({ party, units }: Found) {
  const say = useSay()
  const tell = useTell()
  const country = useCountryName()
  return (
    <Section
      title={`${party.short}: ${tell(party.name)}`}
      action={
        <Go to={`/coalition/parties/${party.id}`}>
          {say('party.history')}
          <span className="only-heard"> {party.short}</span>
        </Go>
      }
    >
      {units.length === 0 ? (
        <Empty>{say('party.units-empty')}</Empty>
      ) : (
        <ul className={classes.units}>
          {units.map((unit) => (
            <li key={unit.id}>
              <Go to={`/coalition/units/${unit.id}`}>{tell(unit.name)}</Go>
              <span>{placeIn(unit.place, country(unit.country))}</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
