import { useCoalition } from '../ui/coalition.ts'
import { useSay, useTell } from '../ui/language.tsx'
import { Section } from '../ui/section.tsx'
import { useDay } from '../ui/time.ts'
import { Absent } from './absent.tsx'
import { AddButton } from './add-button.tsx'
import classes from './case.module.css'
import { PaperWarnings } from './paper-warnings.tsx'
import { Acts, StatedBy, Statements } from './stated.tsx'
import type { CaseView } from './view.ts'

type Props = { readonly view: CaseView }

/** Claims about the person: each with who stated it; never one truth. */
export function PersonSection({ view }: Props) {
  const say = useSay()
  return (
    <Section
      title={say('case.person')}
      id="person"
      action={
        <Acts>
          <AddButton view={view} kind="name" />
          <AddButton view={view} kind="age" />
          <AddButton view={view} kind="paper" />
          <AddButton view={view} kind="outline" />
        </Acts>
      }
    >
      <div className={classes.columns}>
        <div className={classes.panel}>
          <h3>{say('case.names')}</h3>
          <Names view={view} />
        </div>
        <div className={classes.panel}>
          <h3>{say('case.births')}</h3>
          <Births view={view} />
        </div>
      </div>
      <div className={classes.panel}>
        <h3>{say('case.papers')}</h3>
        <p className={classes.dim}>{say('case.papers-lead')}</p>
        <Papers view={view} />
      </div>
    </Section>
  )
}

function Names({ view }: Props) {
  const say = useSay()
  if (!view.names) return <Absent view={view} />
  return (
    <Statements facts={view.names} view={view} empty={say('case.not-named')}>
      {({ name }) => <p className={classes.value}>{name ?? say('case.not-named')}</p>}
    </Statements>
  )
}

function Births({ view }: Props) {
  const say = useSay()
  const ageWords = useAgeWords()
  if (!view.births) return <Absent view={view} />
  return (
    <Statements facts={view.births} view={view} empty={say('case.no-birth')}>
      {({ stated }) => <p className={classes.value}>{ageWords(stated)}</p>}
    </Statements>
  )
}

type Stated = NonNullable<CaseView['births']>[number]['stated']

/** An age as it was stated, in words. */
export function useAgeWords(): (age: Stated) => string {
  const say = useSay()
  const day = useDay()
  return (age) => {
    switch (age.kind) {
      case 'birthDate':
        return say('case.born-on', { date: day(age.birthDate) })
      case 'age':
        return say('case.aged', { years: age.years, date: day(age.asOf) })
      case 'about':
        return say('case.about', { years: age.years, date: day(age.asOf) })
      case 'unknown':
        return say('case.age-unknown')
    }
  }
}

function Papers({ view }: Props) {
  const say = useSay()
  if (!view.papers) return <Absent view={view} />
  if (view.papers.length === 0) return <p className={classes.dim}>{say('case.no-papers')}</p>
  return (
    <ul className={classes.list}>
      {view.papers.toReversed().map((paper) => (
        <li key={paper.entry}>
          <Paper paper={paper} />
          <StatedBy fact={paper} view={view} />
        </li>
      ))}
    </ul>
  )
}

type PaperClaim = NonNullable<CaseView['papers']>[number]

export function Paper({ paper }: { readonly paper: PaperClaim }) {
  const say = useSay()
  const tell = useTell()
  const day = useDay()
  const kind = useCoalition()?.papers.find(({ id }) => id === paper.kind)
  const said = [
    paper.issuer && say('case.paper-by', { issuer: paper.issuer }),
    paper.name && say('case.paper-name', { name: paper.name }),
    paper.birthDate && say('case.paper-born', { date: day(paper.birthDate) }),
  ].filter(Boolean)
  return (
    <>
      <p className={classes.value}>
        {tell(kind?.name) || paper.kind} {paper.number}
      </p>
      {said.length > 0 && <p className={classes.words}>{said.join('. ')}.</p>}
      <PaperWarnings warnings={paper.warnings} />
    </>
  )
}
