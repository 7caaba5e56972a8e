import { Button } from '@mantine/core'
import { useState } from 'react'
import { RELATIONS, type Relation } from '../../domain/case/entries.ts'
import type { CaseId } from '../../kit/index.ts'
import { ActDialog } from '../form/act-dialog.tsx'
import { useCheck } from '../form/check.ts'
import { OneOf } from '../form/one-of.tsx'
import { useAct } from '../ui/act.ts'
import { useSay } from '../ui/language.tsx'
import { Go } from '../ui/link.tsx'
import { Section } from '../ui/section.tsx'
import classes from './case.module.css'
import { CasePicker } from './case-picker.tsx'
import { StatedBy } from './stated.tsx'
import { type CaseView, can } from './view.ts'

type Props = { readonly view: CaseView }

/** Children, guardians, partners, fellow travellers who have cases of their own. */
export function RelationsSection({ view }: Props) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  const add = can(view, 'case.write') && (
    <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
      {say('case.relate')}
    </Button>
  )
  const { relations = [] } = view
  if (!view.relations && view.relationship !== 'lead') return null
  return (
    <Section title={say('case.relations')} id="relations" action={add}>
      {relations.length === 0 && <p className={classes.dim}>{say('case.no-relations')}</p>}
      <ul className={classes.list}>
        {relations.map((relation) => (
          <li key={relation.entry}>
            {relation.direction === 'from'
              ? say(`relation.${relation.kind}`)
              : say(`relation-back.${relation.kind}`)}
            : <Go to={`/cases/${relation.other}`}>{say('case.relation-open')}</Go>
            <StatedBy fact={relation} view={view} />
          </li>
        ))}
      </ul>
      {open && <RelateDialog view={view} onClose={() => setOpen(false)} />}
    </Section>
  )
}

function RelateDialog({ view, onClose }: Props & { readonly onClose: () => void }) {
  const say = useSay()
  const act = useAct('relateCases', say('case.saved'))
  const [kind, setKind] = useState<Relation>('travelled-with')
  const [other, setOther] = useState<{ case: CaseId; number: string }>()
  const { errors, check } = useCheck()
  const submit = async () => {
    if (!check([[!other, 'relation-other', 'referral.choice-missing']]) || !other) return
    if (await act.run({ case: view.case, kind, other: other.case })) onClose()
  }
  return (
    <ActDialog
      title={say('case.relate')}
      does={say('case.save')}
      act={act}
      errors={errors}
      onSubmit={submit}
      onClose={onClose}
    >
      <OneOf
        id="relation-kind"
        label={say('case.relation-kind')}
        value={kind}
        options={RELATIONS.map((value) => ({ value, label: say(`relation.${value}`) }))}
        onPick={setKind}
      />
      <CasePicker id="relation-other" not={view.case} onPick={setOther} />
      {other && <strong>{say('case.relation-picked', { number: other.number })}</strong>}
    </ActDialog>
  )
}
