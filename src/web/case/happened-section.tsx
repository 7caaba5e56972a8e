import { useSay } from '../ui/language.tsx'
import { Section } from '../ui/section.tsx'
import { Absent } from './absent.tsx'
import { AddButton } from './add-button.tsx'
import classes from './case.module.css'
import { Acts, StatedBy, Statements } from './stated.tsx'
import type { CaseView } from './view.ts'

type Props = { readonly view: CaseView }

/** What the person told, and where the person comes from. */
export function HappenedSection({ view }: Props) {
  const say = useSay()
  return (
    <Section
      title={say('case.happened')}
      id="happened"
      action={
        <Acts>
          <AddButton view={view} kind="story" />
          <AddButton view={view} kind="origin" />
        </Acts>
      }
    >
      <div className={classes.panel}>
        <Stories view={view} />
      </div>
      <div className={classes.panel}>
        <h3>{say('case.origin')}</h3>
        {view.origins ? (
          <Statements facts={view.origins} view={view} empty={say('case.no-origin')}>
            {({ place, address }) => (
              <p className={classes.value}>{[address, place].filter(Boolean).join(', ')}</p>
            )}
          </Statements>
        ) : (
          <Absent view={view} />
        )}
      </div>
    </Section>
  )
}

function Stories({ view }: Props) {
  const say = useSay()
  if (!view.stories) return <Absent view={view} />
  if (view.stories.length === 0) return <p className={classes.dim}>{say('case.no-story')}</p>
  return (
    <ul className={classes.list}>
      {view.stories.map((story) => (
        <li key={story.entry}>
          <p className={classes.words}>{story.text}</p>
          <StatedBy fact={story} view={view} />
        </li>
      ))}
    </ul>
  )
}
