import { useSearchParams } from 'react-router'
import type { Answer } from '../../contract/index.ts'
import { LIGHTS } from '../../domain/identification/evaluation.ts'
import type { PartyId } from '../../kit/index.ts'
import { InShort, useAspectColumns, useEstimate, usePairName } from '../exercise/aspects.tsx'
import { Dividing } from '../exercise/dividing.tsx'
import classes from '../exercise/exercise.module.css'
import { OnePair, toAddress } from '../exercise/one-pair.tsx'
import { useExerciseSay } from '../exercise/words.ts'
import { useLabels } from '../instrument/use-labels.ts'
import { useAsk } from '../ui/ask.ts'
import { Empty } from '../ui/empty.tsx'
import { Go } from '../ui/link.tsx'
import { type Column, Listing } from '../ui/listing.tsx'
import { Page } from '../ui/page.tsx'
import { Section } from '../ui/section.tsx'
import { useWhen } from '../ui/time.ts'
import { Answered } from '../ui/waiting.tsx'

type Agreement = Answer<'readPanelAgreement'>
type Pair = Agreement['pairs'][number]
type Aspect = Pair['finding']

/** How far institutions agreed on cases, the pair to look at in the address. */
export function PanelAgreementPage() {
  const [search] = useSearchParams()
  const asked = useAsk('readPanelAgreement', toRaters(search.get('pair') ?? ''), { keep: true })
  return <Answered asked={asked}>{(agreement) => <Figures agreement={agreement} />}</Answered>
}

/** A pair in the address: `first.second`; the server checks the form of ids it is given. */
function toRaters(pair: string): { first?: PartyId; second?: PartyId } {
  const [first, second] = pair.split('.')
  return first && second ? { first: first as PartyId, second: second as PartyId } : {}
}

type Props = { readonly agreement: Agreement }

function Figures({ agreement }: Props) {
  const say = useExerciseSay()
  const when = useWhen()
  const { asOf, decided, counted, few, leastCell, pairs } = agreement
  return (
    <Page
      title={say('panels.agreement')}
      lead={say('panel-agreement.lead', { counted, decided, when: when(asOf) })}
      actions={<Go to="/panels">{say('panels.title')}</Go>}
    >
      <p className={classes.note}>{say('panel-agreement.rule', { few, below: leastCell - 1 })}</p>
      {pairs.length === 0 ? (
        <Empty>{say('panel-agreement.none')}</Empty>
      ) : (
        <>
          <Pairs agreement={agreement} />
          <DividingQuestions agreement={agreement} />
          <PairInDetail agreement={agreement} />
        </>
      )}
    </Page>
  )
}

function Pairs({ agreement: { pairs } }: Props) {
  const say = useExerciseSay()
  const pairName = usePairName()
  const words = useEstimate()
  const column = (
    key: string,
    heading: string,
    of: (pair: Pair) => Aspect | undefined,
  ): Column<Pair> => ({
    key,
    heading,
    cell: (pair) => <InShort aspect={of(pair)} />,
    text: (pair) => (of(pair)?.withheld ? say('exercise.withheld') : words(of(pair)?.ac1)),
  })
  return (
    <Section title={say('panel-agreement.pairs')} lead={say('panel-agreement.pairs-lead')}>
      <Listing
        caption={say('panel-agreement.pairs')}
        columns={[
          { key: 'pair', heading: say('exercise.pair'), cell: pairName, text: pairName },
          column('finding', say('panel-agreement.finding'), ({ finding }) => finding),
          ...LIGHTS.map((name) =>
            column(name, say(`light.${name}`), ({ lights }) =>
              lights.find(({ aspect }) => aspect === name),
            ),
          ),
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
      lead={say('panel-agreement.dividing-lead')}
      none={say('panel-agreement.dividing-none')}
    />
  )
}

function PairInDetail({ agreement: { pairs, shown, instrument } }: Props) {
  const say = useExerciseSay()
  const columns = useAspectColumns(
    (aspect) =>
      aspect === 'finding'
        ? say('panel-agreement.finding')
        : say(`light.${aspect}` as 'light.means'), // the three lights
  )
  const label = useLabels(instrument)
  const pair = shown && pairs.find((one) => toAddress(one) === toAddress(shown))
  if (!pair) return null
  return (
    <OnePair
      pairs={pairs}
      shown={pair}
      lead={say('panel-agreement.questions-lead')}
      heads={[pair.finding, ...pair.lights]}
      headColumns={columns}
      questions={shown.questions}
      label={label}
    />
  )
}
