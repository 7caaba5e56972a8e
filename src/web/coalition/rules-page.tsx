import type { MessageId } from '../../words/index.ts'
import { useAsk } from '../ui/ask.ts'
import type { Coalition } from '../ui/coalition.ts'
import { useSay, useTell } from '../ui/language.tsx'
import { type Column, Listing } from '../ui/listing.tsx'
import { Page } from '../ui/page.tsx'
import { SourceMark } from '../ui/source-mark.tsx'
import { Answered } from '../ui/waiting.tsx'
import { hasMessage } from '../ui/words.ts'
import classes from './coalition.module.css'

type Rule = Coalition['rules'][number]

/** Every rule that puts a duty on somebody, with its term and where it stands. */
export function RulesPage() {
  const say = useSay()
  const columns = useColumns()
  const coalition = useAsk('readCoalition', {}, { freshFor: 300_000 })
  return (
    <Page title={say('coalition.rules')} lead={say('coalition.rules-lead')}>
      <Answered asked={coalition}>
        {({ rules }) => (
          <Listing
            caption={say('coalition.rules')}
            columns={columns}
            rows={rules}
            keyOf={({ id, version }) => `${id}/${version}`}
            list={{ list: 'rules' }}
          />
        )}
      </Answered>
    </Page>
  )
}

function useColumns(): readonly Column<Rule>[] {
  const say = useSay()
  const tell = useTell()
  const known = (id: string, otherwise: string) => (hasMessage(id) ? say(id) : otherwise)
  const term = ({ amount, unit }: Rule['within']) => say(`term.${unit}` as MessageId, { n: amount }) // every unit of time has its words
  const bearer = (rule: Rule) => known(`bearer.${rule.bearer}`, rule.bearer)
  const within = (rule: Rule) => term(rule.within)
  const sentence = (rule: Rule) =>
    tell(rule.sentence).replace(
      /\{(\w+)\}/g,
      (_, name: string) => `[${known(`blank.${name}`, name)}]`,
    )
  const rises = ({ rises: steps }: Rule) =>
    steps.map(({ after, to }) =>
      say('rules.rise', { after: term(after), to: known(`rise.${to}`, to) }),
    )
  return [
    {
      key: 'sentence',
      heading: say('rules.sentence'),
      cell: (rule) => (
        <>
          {sentence(rule)}
          <div className={classes.id}>
            {say('rules.id', { id: rule.id, version: rule.version })}
          </div>
        </>
      ),
      text: sentence,
    },
    { key: 'bearer', heading: say('rules.bearer'), cell: bearer, text: bearer },
    { key: 'within', heading: say('rules.within'), cell: within, text: within },
    {
      key: 'rises',
      heading: say('rules.rises'),
      cell: (rule) =>
        rises(rule).length === 0
          ? say('rules.no-rise')
          : rises(rule).map((words) => <div key={words}>{words}</div>),
      text: (rule) => rises(rule).join('; '),
    },
    {
      key: 'source',
      heading: say('coalition.source'),
      cell: ({ source }) => <SourceMark source={source} bare />,
      text: ({ source }) => source,
    },
  ]
}
