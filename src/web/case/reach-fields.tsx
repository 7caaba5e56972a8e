import { Stack, TextInput } from '@mantine/core'
import { OneOf } from '../form/one-of.tsx'
import { useSay } from '../ui/language.tsx'
import type { ReachAnswers } from './first-contact/answers.ts'

const HOW = ['call', 'message', 'through', 'never'] as const

type Props = {
  readonly answers: ReachAnswers
  readonly set: (some: Partial<ReachAnswers>) => void
}

/** The rules of safe contact come first, the telephone number last. */
export function ReachFields({ answers, set }: Props) {
  const say = useSay()
  return (
    <Stack gap="md">
      <OneOf
        id="how"
        label={say('contact.how')}
        value={answers.how || 'none'}
        options={[
          ...HOW.map((value) => ({ value, label: say(`contact-how.${value}`) })),
          { value: 'none' as const, label: say('contact.how.none') },
        ]}
        onPick={(how) => set({ how: how === 'none' ? '' : how })}
      />
      <TextInput
        id="when"
        label={say('contact.when')}
        value={answers.when}
        maxLength={200}
        onChange={(event) => set({ when: event.currentTarget.value })}
      />
      <TextInput
        id="neverSay"
        label={say('contact.never-say')}
        description={say('contact.never-say-help')}
        value={answers.neverSay}
        maxLength={200}
        onChange={(event) => set({ neverSay: event.currentTarget.value })}
      />
      <TextInput
        id="whoMayKnow"
        label={say('contact.who-may-know')}
        value={answers.whoMayKnow}
        maxLength={200}
        onChange={(event) => set({ whoMayKnow: event.currentTarget.value })}
      />
      <TextInput
        id="phone"
        type="tel"
        inputMode="tel"
        autoComplete="off"
        label={say('contact.phone')}
        value={answers.phone}
        maxLength={40}
        onChange={(event) => set({ phone: event.currentTarget.value })}
        maw={320}
      />
    </Stack>
  )
}
