import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import type { Asked } from '../../contract/index.ts'
import { useSay } from './language.tsx'
import { useSession } from './session.ts'

const ExportDialog = lazy(async () => ({
  default: (await import('./export-dialog.tsx')).ExportDialog,
}))

/** A list of the server with what narrows it, as the page shows it. */
export type ListAsked = Asked<'exportList'>['asked']

type Props = { readonly list: ListAsked; readonly size?: 'compact-sm' }

/** Takes a list out as a file: numbered and logged, masked unless a purpose is named. */
export function ExportButton({ list, size }: Props) {
  const say = useSay()
  const { may } = useSession()
  const [open, setOpen] = useState(false)
  if (!may('list.export')) return null
  return (
    <>
      <Button
        {...(size ? { size, variant: 'subtle' } : { variant: 'default' })}
        leftSection={<IconDownload size={16} aria-hidden="true" />}
        onClick={() => setOpen(true)}
      >
        {say('export.open')}
      </Button>
      {open && (
        <Suspense>
          <ExportDialog list={list} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
