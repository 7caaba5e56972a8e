import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useAnnounce } from '../../ui/announcement.tsx'
import { Dialog } from '../../ui/confirmation.tsx'
import { useSay } from '../../ui/language.tsx'

export type Secret = { readonly kind: 'token' | 'secret'; readonly text: string }

/** Shown once and kept nowhere: who loses it makes another. */
export function ShownOnce({
  secret: { kind, text },
  onClose,
}: {
  readonly secret: Secret
  readonly onClose: () => void
}) {
  const say = useSay()
  const announce = useAnnounce()
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    announce(say('systems.copied'))
  }
  return (
    <Dialog open title={say(`systems.${kind}-title`)} onClose={onClose} size="40rem">
      <Stack>
        <p style={{ margin: 0 }}>{say(`systems.${kind}-lead`)}</p>
        <TextInput
          label={say(`systems.${kind}`)}
          value={text}
          readOnly
          styles={{ input: { fontFamily: 'monospace' } }}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
        <Group>
          <Button data-autofocus onClick={copy}>
            {say('systems.copy')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {say('systems.kept')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}
