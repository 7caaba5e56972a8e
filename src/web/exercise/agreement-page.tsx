import { Alert, Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useParams, useSearchParams } from 'react-router'
import type { Answer } from '../../contract/index.ts'
import { LIGHTS, type LightName } from '../../domain/identification/evaluation.ts'
import type { ExerciseId, PartyId } from '../../kit/index.ts'
import { useLabels } from '../instrument/use-labels.ts'
import { NotFound } from '../layout/not-found.tsx'
import { useAct } from '../ui/act.ts'
import { useAnnounce } from '../ui/announcement.tsx'
import { toProblem, useAsk } from '../ui/ask.ts'
import { saveFile } from '../ui/base64.ts'
import { Empty } from '../ui/empty.tsx'
import { Go } from '../ui/link.tsx'
import { type Column, Listing } from '../ui/listing.tsx'
import { Page } from '../ui/page.tsx'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { Section } from '../ui/section.tsx'
import { Answered } from '../ui/waiting.tsx'
import { InShort, useAspectColumns, useEstimate, usePairName } from './aspects.tsx'
import { Dividing } from './dividing.tsx'
import classes from './exercise.module.css'
import { Mark } from './mark.tsx'
import { OnePair, toAddress } from './one-pair.tsx'
import { useExerciseSay } from './words.ts'

export type Agreement = Answer<'readAgreement'>
type Pair = Agreement['pairs'][number]

/** How far the institutions of one exercise agreed, the pair to look at in the address. */
export function AgreementPage() {
  const { exercise } = useParams()
  const [search] = useSearchParams()
  const asked = useAsk(
    'readAgreement',
    // The server checks the form of ids it is given.
    { exercise: exercise as ExerciseId, ...toRaters(search.get('pair') ?? '') },
    { keep: true },
  )
  if (asked.error && toProblem(asked.error).status === 404) return <NotFound />
  return <Answered asked={asked}>{(agreement) => <Figures agreement={agreement} />}</Answered>
}

/** A pair in the address: `first.second`, the agreed reading's place empty. */
function toRaters(pair: string): { first?: PartyId; second?: PartyId } {
  const [first, second] = pair.split('.')
  return {
    ...(first ? { first: first as PartyId } : {}),
    ...(second ? { second: second as PartyId } : {}),
  }
}

type Props = { readonly agreement: Agreement }

function Figures({ agreement }: Props) {
  const say = useExerciseSay()
  const { exercise, name, pairs, few } = agreement
  const most = Math.max(0, ...pairs.map(({ vignettes }) => vignettes))
  return (
    <Page
      title={say('exercise.agreement')}
      lead={<Go to={`/exercises/${exercise}`}>{name}</Go>}
      actions={<Evidence exercise={exercise} />}
    >
      <Mark />
      <p className={classes.note}>{say('exercise.rule-words', { few })}</p>
      {pairs.length === 0 ? (
        <Empty>{say('exercise.no-pairs')}</Empty>
      ) : (
        <>
          {most < few && (
            <Alert role="note" color="yellow" title={say('exercise.few', { pairs: most })} />
          )}
          <Lights agreement={agreement} />
          <DividingQuestions agreement={agreement} />
          <Questions agreement={agreement} />
        </>
      )}
    </Page>
  )
}

/** The numbered workbook or paper: what was found, and what proves it. */
function Evidence({ exercise }: { readonly exercise: ExerciseId }) {
  const say = useExerciseSay()
  const announce = useAnnounce()
  const act = useAct('exportExercise')
  const take = async (form: 'xlsx' | 'pdf') => {
    const file = await act.run({ exercise, form })
    if (!file) return
    saveFile(file.fileName, file.content)
    announce(say('exercise.sheet-done', { number: file.number }))
  }
  return (
    <>
      {(['xlsx', 'pdf'] as const).map((form) => (
        <Button
          key={form}
          variant="default"
          leftSection={<IconDownload size={18} aria-hidden="true" />}
          loading={act.pending}
          onClick={() => take(form)}
        >
          {say(form === 'pdf' ? 'exercise.sheet-pdf' : 'exercise.sheet')}
        </Button>
      ))}
      <ProblemAlert problem={act.problem} />
    </>
  )
}

function Lights({ agreement: { pairs } }: Props) {
  const say = useExerciseSay()
  const pairName = usePairName()
  const words = useEstimate()
  const light = (at: number, name: LightName): Column<Pair> => ({
    key: name,
    heading: say(`light.${name}`),
    cell: ({ lights }) => <InShort aspect={lights[at]} />,
    text: ({ lights }) => words(lights[at]?.ac1),
  })
  return (
    <Section title={say('exercise.lights')} lead={say('exercise.lights-lead')}>
      <Listing
        caption={say('exercise.lights')}
        columns={[
          { key: 'pair', heading: say('exercise.pair'), cell: pairName, text: pairName },
          ...LIGHTS.map((name, at) => light(at, name)),
        ]}
        rows={pairs}
        keyOf={toAddress}
      />
    </Section>
  )
}

function DividingQuestions({ agreement: { dividing, instrument } }: Props) {
  const say = useExerciseSay()
  const label = useLabels(instrument)
  return (
    <Dividing
      rows={dividing}
      label={label}
      lead={say('exercise.dividing-lead')}
      none={say('exercise.dividing-none')}
    />
  )
}

function Questions({ agreement: { pairs, shown, instrument } }: Props) {
  const say = useExerciseSay()
  const columns = useAspectColumns((light) => say(`light.${light}` as 'light.means')) // the three lights
  const label = useLabels(instrument)
  if (!shown) return null
  const address = toAddress(shown)
  const apart = shown.questions.filter(({ differ }) => differ > 0)
  return (
    <OnePair
      pairs={pairs}
      shown={shown}
      lead={say('exercise.questions-lead')}
      heads={pairs.find((pair) => toAddress(pair) === address)?.lights ?? []}
      headColumns={columns}
      questions={apart}
      label={label}
    >
      <p className={classes.note}>
        {say('exercise.alike', { count: shown.questions.length - apart.length })}
      </p>
    </OnePair>
  )
}
