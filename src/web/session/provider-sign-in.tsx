import { Button, Group, Stack } from '@mantine/core'
import { IconBuilding } from '@tabler/icons-react'
import { useLocation } from 'react-router'
import type { Answer } from '../../contract/index.ts'
import { useAct } from '../ui/act.ts'
import { useSay } from '../ui/language.tsx'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { Section } from '../ui/section.tsx'
import { backOf } from './use-entering.ts'

type Provider = Answer<'front'>['providers'][number]

/** Signs in with the account of the own institution, at its own page; nothing where no party has one. */
export function ProviderSignIn({ providers }: { readonly providers: readonly Provider[] }) {
  const say = useSay()
  const { state } = useLocation()
  const asking = useAct('askProviderSignIn')
  if (providers.length === 0) return null
  const back = backOf(state)
  return (
    <Stack maw="28rem" align="flex-start">
      <ProblemAlert problem={asking.problem} />
      {providers.map(({ party, short }) => (
        <ProviderButton
          key={party}
          label={say('provider.sign-in', { short })}
          pending={asking.pending}
          onClick={async () => goTo(await asking.run({ party, back }))}
        />
      ))}
    </Stack>
  )
}

type EnrolProps = { readonly token: string; readonly providers: readonly Provider[] }

/** An account of the institution in place of a password, with the same one-time link. */
export function EnrolProvider({ token, providers }: EnrolProps) {
  const say = useSay()
  const asking = useAct('askProviderEnrolment')
  if (providers.length === 0) return null
  return (
    <Section title={say('provider.instead')} lead={say('provider.instead-lead')}>
      <ProblemAlert problem={asking.problem} />
      <Group>
        {providers.map(({ party, short }) => (
          <ProviderButton
            key={party}
            label={say('provider.instead-do', { short })}
            pending={asking.pending}
            onClick={async () => goTo(await asking.run({ token, party }))}
          />
        ))}
      </Group>
    </Section>
  )
}

type ButtonProps = {
  readonly label: string
  readonly pending: boolean
  readonly onClick: () => void
}

export const ProviderButton = ({ label, pending, onClick }: ButtonProps) => (
  <Button
    variant="default"
    loading={pending}
    onClick={onClick}
    leftSection={<IconBuilding size={18} aria-hidden="true" />}
  >
    {label}
  </Button>
)

/** Leaves for the address, if there is one; the page that comes back is another. */
export function goTo(asked: { readonly address: string } | undefined): void {
  if (asked) location.assign(asked.address)
}
