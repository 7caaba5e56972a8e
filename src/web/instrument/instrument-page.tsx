import { Alert, Button, NativeSelect } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useParams } from 'react-router'
import type { Answer } from '../../contract/index.ts'
import { AGE_GROUPS, FORMS, type Subject } from '../../domain/identification/instrument.ts'
import { NotFound } from '../layout/not-found.tsx'
import { toProblem, useAsk } from '../ui/ask.ts'
import { useSay, useTell } from '../ui/language.tsx'
import { Page } from '../ui/page.tsx'
import { Section } from '../ui/section.tsx'
import { Status } from '../ui/status.tsx'
import { useDay } from '../ui/time.ts'
import { Answered } from '../ui/waiting.tsx'
import classes from './instrument.module.css'
import { QuestionSections } from './question-sections.tsx'
import { Sheet } from './sheet.tsx'
import { useShown } from './shown.ts'

export type Instrument = Answer<'readInstrument'>['instrument']

/** An instrument as it is asked, with its notes and weights; printed it is a sheet to be filled in by pen. */
export function InstrumentPage() {
  const { instrument: id = '' } = useParams()
  const { version } = useShown()
  const asked = useAsk(
    'readInstrument',
    { instrument: id, ...(version ? { version } : {}) },
    { keep: true, freshFor: 300_000 },
  )
  if (asked.error && toProblem(asked.error).status === 404) return <NotFound />
  return <Answered asked={asked}>{(answer) => <OneInstrument {...answer} />}</Answered>
}

function OneInstrument({ instrument, versions }: Answer<'readInstrument'>) {
  const say = useSay()
  const tell = useTell()
  const day = useDay()
  const { subject } = useShown()
  const { version, from, until, kind } = instrument
  const since = say('instrument.version-from', { version, from: day(from) })
  const ended = until ? `, ${say('instrument.version-ended', { until: day(until) })}` : ''
  return (
    <Page
      title={tell(instrument.name)}
      lead={`${say(`instrument.kind.${kind}`)}. ${since}${ended}.`}
      actions={
        <Button
          leftSection={<IconPrinter size={18} aria-hidden="true" />}
          onClick={() => window.print()}
        >
          {say('instrument.print')}
        </Button>
      }
    >
      <div className={`${classes.screen} no-print`}>
        <Provenance instrument={instrument} latest={versions.at(-1) ?? version} />
        <Choices instrument={instrument} versions={versions} />
        {kind === 'screening' && <Rule instrument={instrument} subject={subject} />}
        <QuestionSections instrument={instrument} subject={subject} />
      </div>
      <Sheet instrument={instrument} subject={subject} />
    </Page>
  )
}

type Shown = { readonly instrument: Instrument }

function Provenance({ instrument, latest }: Shown & { readonly latest: number }) {
  const say = useSay()
  const tell = useTell()
  const { provenance, version, kind, weightsVerified } = instrument
  return (
    <Alert color="yellow" title={say('instrument.provenance')} className={classes.provenance ?? ''}>
      {tell(provenance)}
      {kind === 'screening' && !weightsVerified && (
        <p>
          <Status tone="soon">{say('instrument.weights-unverified')}</Status>
        </p>
      )}
      {version < latest && (
        <p>
          <Status tone="late">{say('instrument.version-old', { latest })}</Status>
        </p>
      )}
    </Alert>
  )
}

function Choices({ instrument, versions }: Shown & { readonly versions: readonly number[] }) {
  const say = useSay()
  const { subject, show } = useShown()
  return (
    <div className={classes.choices}>
      <NativeSelect
        label={say('instrument.age')}
        value={subject.age}
        data={AGE_GROUPS.map((value) => ({ value, label: say(`instrument.age.${value}`) }))}
        onChange={({ currentTarget }) => show('age', currentTarget.value)}
      />
      {instrument.kind === 'screening' && (
        <NativeSelect
          label={say('instrument.form')}
          value={subject.form}
          data={FORMS.map((value) => ({ value, label: say(`instrument.form.${value}`) }))}
          onChange={({ currentTarget }) => show('form', currentTarget.value)}
        />
      )}
      {versions.length > 1 && (
        <NativeSelect
          label={say('instrument.version')}
          value={String(instrument.version)}
          data={versions.map(String)}
          onChange={({ currentTarget }) => show('version', currentTarget.value)}
        />
      )}
    </div>
  )
}

function Rule({ instrument, subject }: Shown & { readonly subject: Subject }) {
  const say = useSay()
  const tell = useTell()
  const profile = instrument.profiles.find(({ id }) => id === `${subject.age}-${subject.form}`)
  return (
    <Section title={say('instrument.rule')} lead={say('instrument.rule-words')}>
      {profile?.draft && <Status tone="soon">{say('instrument.draft')}</Status>}
      {profile?.note && <p className={classes.note}>{tell(profile.note)}</p>}
    </Section>
  )
}
