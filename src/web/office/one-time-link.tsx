import { Button, Group, Stack, TextInput } from '@mantine/core'
import type { Answer } from '../../contract/index.ts'
import { useAnnounce } from '../ui/announcement.tsx'
import { Dialog } from '../ui/confirmation.tsx'
import { useSay } from '../ui/language.tsx'
import { useWhen } from '../ui/time.ts'

export type IssuedLink = Answer<'enrolOfficer'> & { readonly name: string }

/** Shown once and kept nowhere: after closing there is only a new link. */
export function OneTimeLink({
  link,
  onClose,
}: {
  readonly link: IssuedLink
  readonly onClose: () => void
}) {
  const say = useSay()
  const when = useWhen()
  const announce = useAnnounce()
  const copy = async () => {
    await navigator.clipboard.writeText(link.link)
    announce(say('office.link-copied'))
  }
  return (
    <Dialog open title={say('office.link-title')} onClose={onClose} size="40rem">
      <Stack>
        <p style={{ margin: 0 }}>
          {say('office.link-lead', { name: link.name, when: when(link.expires) })}
        </p>
        <TextInput
          label={say('office.link-label')}
          value={link.link}
          readOnly
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
        <Group>
          <Button data-autofocus onClick={copy}>
            {say('office.link-copy')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {say('office.link-done')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}
