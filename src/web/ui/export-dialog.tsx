import { useState } from 'react'
import type { Purpose } from '../../kit/index.ts'
import { ActDialog } from '../form/act-dialog.tsx'
import { OneOf } from '../form/one-of.tsx'
import { useAct } from './act.ts'
import { useAnnounce } from './announcement.tsx'
import { saveFile } from './base64.ts'
import type { ListAsked } from './export-button.tsx'
import { useSay } from './language.tsx'
import { useSession } from './session.ts'

type DialogProps = { readonly list: ListAsked; readonly onClose: () => void }

const FORMS = ['xlsx', 'csv'] as const
/** Lists whose rows are persons. */
const OF_PERSONS: ReadonlySet<ListAsked['list']> = new Set(['cases', 'referrals', 'desk'])

/** Asks in which form, and for which purpose if names go along. */
export function ExportDialog({ list, onClose }: DialogProps) {
  const say = useSay()
  const announce = useAnnounce()
  const act = useAct('exportList')
  const [form, setForm] = useState<(typeof FORMS)[number]>('xlsx')
  const [purpose, setPurpose] = useState<Purpose>()
  const take = async () => {
    const file = await act.run({ asked: list, form, ...(purpose ? { purpose } : {}) })
    if (!file) return
    saveFile(file.fileName, file.content)
    announce(say('export.done', file))
    onClose()
  }
  return (
    <ActDialog
      title={say('export.title')}
      lead={say('export.lead')}
      does={say('export.take')}
      act={act}
      onSubmit={take}
      onClose={onClose}
    >
      {OF_PERSONS.has(list.list) && <Persons purpose={purpose} onPick={setPurpose} />}
      <OneOf
        id="export-form"
        label={say('export.form')}
        value={form}
        options={FORMS.map((value) => ({ value, label: say(`export-form.${value}`) }))}
        onPick={setForm}
      />
    </ActDialog>
  )
}

type PersonsProps = {
  readonly purpose: Purpose | undefined
  readonly onPick: (purpose: Purpose | undefined) => void
}

/** A post has one purpose; whoever wants names says it, and answers for it. */
function Persons({ purpose, onPick }: PersonsProps) {
  const say = useSay()
  const { me } = useSession()
  const own = me?.post?.purpose
  if (own !== 'protection' && own !== 'prosecution') return null
  return (
    <OneOf
      id="export-persons"
      label={say('export.persons')}
      stacked
      value={purpose ?? 'masked'}
      options={[
        { value: 'masked', label: say('export.persons-masked') },
        {
          value: own,
          label: say('export.persons-named', { purpose: say(`purpose.${own}`) }),
          description: say('export.named-why'),
        },
      ]}
      onPick={(picked) => onPick(picked === 'masked' ? undefined : picked)}
    />
  )
}
