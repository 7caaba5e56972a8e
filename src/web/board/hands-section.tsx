import { When } from '../ui/clock.tsx'
import { Go } from '../ui/link.tsx'
import { type Column, Listing } from '../ui/listing.tsx'
import { useLanguageName, usePostTitle, useUnitName } from '../ui/naming.ts'
import { Section } from '../ui/section.tsx'
import { useWhen } from '../ui/time.ts'
import classes from './board.module.css'
import { type Board, type Person, useCalled } from './board.ts'
import { useBoardSay } from './say.ts'

type Props = { readonly board: Board }

/** Who is working on whom, by post: never by name. */
export function HandsSection({ board }: Props) {
  const say = useBoardSay()
  const columns = useColumns()
  return (
    <Section title={say('board.hands')} id="hands" count={board.hands.length}>
      {board.hands.length === 0 ? (
        <p className={classes.help}>{say('board.no-hands')}</p>
      ) : (
        <Listing
          caption={say('board.hands')}
          columns={columns}
          rows={board.hands}
          keyOf={(person) => person.case}
        />
      )}
    </Section>
  )
}

function useColumns(): readonly Column<Person>[] {
  const say = useBoardSay()
  const called = useCalled()
  const when = useWhen()
  const postTitle = usePostTitle()
  const unitName = useUnitName()
  const holder = ({ taken }: Person) =>
    taken ? `${postTitle(taken.post)}, ${unitName(taken.unit)}` : ''
  return [
    { key: 'post', heading: say('board.post'), cell: holder, text: holder },
    {
      key: 'person',
      heading: say('board.person'),
      cell: (person) => <Go to={`/cases/${person.case}`}>{called(person)}</Go>,
      text: called,
    },
    {
      key: 'stage',
      heading: say('board.stage'),
      cell: ({ stage }) => say(`stage.${stage}`),
      text: ({ stage }) => say(`stage.${stage}`),
    },
    {
      key: 'since',
      heading: say('board.since'),
      cell: ({ taken }) => taken && <When at={taken.at} />,
      text: ({ taken }) => (taken ? when(taken.at) : ''),
    },
    {
      key: 'back',
      heading: say('board.back'),
      cell: ({ returnsAt }) => (returnsAt === undefined ? '' : <When at={returnsAt} />),
      text: ({ returnsAt }) => (returnsAt === undefined ? '' : when(returnsAt)),
    },
  ]
}

type Spoken = Board['languages'][number]

/** How many speak what, of those of whom something is left to do. */
export function LanguagesSection({ board }: Props) {
  const say = useBoardSay()
  const languageName = useLanguageName()
  if (board.languages.length === 0) return null
  const named = ({ language }: Spoken) =>
    language ? languageName(language) : say('board.language-unknown')
  return (
    <Section title={say('board.languages')} id="languages">
      <Listing
        caption={say('board.languages')}
        columns={[
          { key: 'language', heading: say('board.language'), cell: named, text: named },
          {
            key: 'count',
            heading: say('board.persons'),
            cell: ({ count }) => count,
            text: ({ count }) => String(count),
            align: 'right',
          },
          {
            key: 'interpreter',
            heading: say('board.interpreters'),
            cell: ({ interpreter }) => interpreter,
            text: ({ interpreter }) => String(interpreter),
            align: 'right',
          },
        ]}
        rows={board.languages}
        keyOf={({ language }) => language}
      />
    </Section>
  )
}
