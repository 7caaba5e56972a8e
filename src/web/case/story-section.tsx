import { Button, Checkbox, Group } from '@mantine/core'
import { useState } from 'react'
import { When } from '../ui/clock.tsx'
import { useSay } from '../ui/language.tsx'
import { useChoiceName, usePartyName, useUnitName } from '../ui/naming.ts'
import { Section } from '../ui/section.tsx'
import classes from './case.module.css'
import { isDutyMoment, isSide, toSentence } from './story.ts'
import type { CaseView, Moment } from './view.ts'

const SHOWN = 8

/** What happened in the case, in plain sentences, the latest first. */
export function StorySection({ view }: { readonly view: CaseView }) {
  const say = useSay()
  const [all, setAll] = useState(false)
  const [duties, setDuties] = useState(false)
  const told = view.timeline.filter((m) => !isSide(m) && (duties || !isDutyMoment(m))).toReversed()
  const shown = all ? told : told.slice(0, SHOWN)
  return (
    <Section title={say('case.story')} id="story">
      <ol className={classes.story}>
        {shown.map((moment) => (
          <Line key={moment.entry} moment={moment} view={view} />
        ))}
      </ol>
      <Group className="no-print">
        {told.length > SHOWN && (
          <Button size="compact-sm" variant="default" onClick={() => setAll(!all)}>
            {all ? say('case.story-fewer') : say('case.story-all', { count: told.length })}
          </Button>
        )}
        <Checkbox
          size="sm"
          label={say('case.story-duties')}
          checked={duties}
          onChange={(event) => setDuties(event.currentTarget.checked)}
        />
      </Group>
    </Section>
  )
}

function Line({ moment, view }: { readonly moment: Moment; readonly view: CaseView }) {
  const say = useSay()
  const names = {
    unit: useUnitName(),
    party: usePartyName(),
    need: useChoiceName('need'),
    nobody: say('moment.nobody'),
  }
  const sentence = toSentence(moment, view, names)
  const struck = view.annulled.some(({ entry }) => entry === moment.entry)
  return (
    <li>
      <When at={moment.at} />
      <span>
        <span className={struck ? classes.struck : undefined}>
          {sentence ? say(sentence.id, sentence.values) : moment.type}
        </span>
        {struck ? ` ${say('moment.struck')}` : ''}
      </span>
    </li>
  )
}
