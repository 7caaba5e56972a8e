import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import {
  PAPER_SOURCES,
  PAPER_TAKERS,
  type PaperSource,
  type PaperTaker,
} from '../../domain/board/entries.ts'
import type { ClaimId } from '../../kit/index.ts'
import classes from '../case/case.module.css'
import { type CaseView, can } from '../case/view.ts'
import { ActDialog } from '../form/act-dialog.tsx'
import { useCheck } from '../form/check.ts'
import { WordsField } from '../form/words-field.tsx'
import { useAct } from '../ui/act.ts'
import { errorOf } from '../ui/field-errors.ts'
import { usePostTitle, useUnitName } from '../ui/naming.ts'
import { Section } from '../ui/section.tsx'
import { useWhen } from '../ui/time.ts'
import { usePaperKinds } from './paper-kinds.ts'
import { useBoardSay } from './say.ts'

type Custody = NonNullable<CaseView['custodies']>[number]
type Props = { readonly view: CaseView }

/** Papers in the institution's keeping: from whom, taken by which post, and to whom they went again. */
export function CustodySection({ view }: Props) {
  const say = useBoardSay()
  const [taking, setTaking] = useState(false)
  const [returning, setReturning] = useState<ClaimId>()
  const { custodies } = view
  if (!custodies) return null
  const writes = can(view, 'case.write')
  return (
    <Section
      title={say('custody.section')}
      id="custody"
      count={custodies.filter(({ ended }) => !ended).length}
      action={
        writes && (
          <Button size="compact-sm" variant="default" onClick={() => setTaking(true)}>
            {say('custody.take')}
          </Button>
        )
      }
    >
      {custodies.length === 0 && <p className={classes.dim}>{say('custody.none')}</p>}
      {custodies.map((one) => (
        <Kept
          key={one.paper}
          custody={one}
          onReturn={writes && !one.ended ? () => setReturning(one.paper) : undefined}
        />
      ))}
      {taking && <TakePaper view={view} onClose={() => setTaking(false)} />}
      {returning && (
        <ReturnPaper view={view} paper={returning} onClose={() => setReturning(undefined)} />
      )}
    </Section>
  )
}

type KeptProps = { readonly custody: Custody; readonly onReturn: (() => void) | undefined }

function Kept({ custody, onReturn }: KeptProps) {
  const say = useBoardSay()
  const when = useWhen()
  const unitName = useUnitName()
  const postTitle = usePostTitle()
  const kinds = usePaperKinds()
  const { kind, from, ended } = custody
  const by = ({ at, post, unit }: Pick<Custody, 'at' | 'post' | 'unit'>) => ({
    when: when(at),
    post: post ? postTitle(post) : '',
    unit: unit ? unitName(unit) : '',
  })
  const paper = kinds.find(({ value }) => value === kind)?.label ?? kind
  return (
    <div className={classes.item}>
      <p className={classes.words}>
        {say('custody.kept', { paper, from: say(`paper-source.${from}`), ...by(custody) })}
      </p>
      {ended && (
        <p className={classes.words}>
          {say('custody.ended', { to: say(`paper-taker.${ended.to}`), ...by(ended) })}
          {ended.words && `: ${ended.words}`}
        </p>
      )}
      {onReturn && (
        <Button size="compact-sm" variant="default" className="no-print" onClick={onReturn}>
          {say('custody.return')}
        </Button>
      )}
    </div>
  )
}

type DialogProps = Props & { readonly onClose: () => void }

function TakePaper({ view, onClose }: DialogProps) {
  const say = useBoardSay()
  const kinds = usePaperKinds()
  const act = useAct('takePaper', say('custody.taken'))
  const [kind, setKind] = useState(kinds[0]?.value ?? '')
  const [number, setNumber] = useState('')
  const [from, setFrom] = useState<PaperSource>('person')
  const submit = async () => {
    const said = number.trim() ? { number: number.trim() } : {}
    const paper = { kind, issuer: '', from, ...said }
    if (await act.run({ case: view.case, paper })) onClose()
  }
  return (
    <ActDialog
      title={say('custody.take')}
      does={say('custody.take')}
      act={act}
      onSubmit={submit}
      onClose={onClose}
    >
      <NativeSelect
        id="custody-kind"
        label={say('custody.kind')}
        data={kinds}
        value={kind}
        onChange={(event) => setKind(event.currentTarget.value)}
      />
      <TextInput
        id="custody-number"
        label={say('custody.number')}
        value={number}
        maxLength={60}
        autoComplete="off"
        onChange={(event) => setNumber(event.currentTarget.value)}
      />
      <NativeSelect
        id="custody-from"
        label={say('custody.from')}
        data={PAPER_SOURCES.map((value) => ({ value, label: say(`paper-source.${value}`) }))}
        value={from}
        // The options are those of the list.
        onChange={(event) => setFrom(event.currentTarget.value as PaperSource)}
      />
    </ActDialog>
  )
}

function ReturnPaper({ view, paper, onClose }: DialogProps & { readonly paper: ClaimId }) {
  const say = useBoardSay()
  const act = useAct('returnPaper', say('custody.returned'))
  const [to, setTo] = useState<PaperTaker>('person')
  const [words, setWords] = useState('')
  const { errors, check } = useCheck()
  const submit = async () => {
    const missing = to === 'other-unit' && !words.trim()
    if (!check([[missing, 'custody-words', 'consent.reason-missing']])) return
    if (await act.run({ case: view.case, paper, to, words: words.trim() })) onClose()
  }
  return (
    <ActDialog
      title={say('custody.return')}
      does={say('custody.return')}
      act={act}
      errors={errors}
      onSubmit={submit}
      onClose={onClose}
    >
      <NativeSelect
        id="custody-to"
        label={say('custody.to')}
        data={PAPER_TAKERS.map((value) => ({ value, label: say(`paper-taker.${value}`) }))}
        value={to}
        // The options are those of the list.
        onChange={(event) => setTo(event.currentTarget.value as PaperTaker)}
      />
      <WordsField
        id="custody-words"
        label={say('custody.words')}
        help={say('custody.words-help')}
        value={words}
        onWrite={setWords}
        max={300}
        error={errorOf(errors, 'custody-words')}
      />
    </ActDialog>
  )
}
