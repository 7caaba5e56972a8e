import { Checkbox, Group } from '@mantine/core'
import { useParams } from 'react-router'
import type { AttachmentId, CaseId } from '../../kit/index.ts'
import { useAsk } from '../ui/ask.ts'
import { useSay } from '../ui/language.tsx'

type Props = {
  readonly picked: readonly AttachmentId[]
  readonly readOnly: boolean
  readonly onPick: (picked: readonly AttachmentId[]) => void
}

/** Files of the case that an answer points to; nothing while the case has none that is open to the reader. */
export function Files({ picked, readOnly, onPick }: Props) {
  const say = useSay()
  const { case: named } = useParams()
  const asked = useAsk('listInterviews', { case: named as CaseId }) // the server checks the form of an id
  const files = asked.data?.files ?? []
  if (files.length === 0) return null
  return (
    <Checkbox.Group
      label={say('interview.files')}
      labelProps={{ htmlFor: undefined }}
      value={[...picked]}
      onChange={(ids) => onPick(ids as AttachmentId[])} // the boxes carry ids of files
      readOnly={readOnly}
    >
      <Group gap="md" mt={4}>
        {files.map(({ attachment, number, kind }) => (
          <Checkbox
            key={attachment}
            value={attachment}
            disabled={readOnly}
            label={say('attachment.name', { number, kind: say(`attachment-kind.${kind}`) })}
          />
        ))}
      </Group>
    </Checkbox.Group>
  )
}
