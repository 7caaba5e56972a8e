import { Button, Checkbox, Group, Radio, Textarea } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import {
  ANSWER_VALUES,
  type AnswerValue,
  EVIDENCE_KINDS,
  type EvidenceKind,
} from '../../domain/identification/answer.ts'
import type { Subject } from '../../domain/identification/instrument.ts'
import { isDivided } from '../../domain/interview/state.ts'
import { wordsFor } from '../instrument/question-sections.tsx'
import { useSay, useTell } from '../ui/language.tsx'
import type { Said, Shown } from './answering.ts'
import { Divided } from './divided.tsx'
import { Files } from './files.tsx'
import classes from './interview.module.css'
import type { Question } from './interview.ts'

type Props = {
  readonly question: Question
  readonly subject: Subject
  readonly standing: readonly Shown[]
  readonly readOnly: boolean
  readonly onSay: (said: Said) => void
  /** After an answer by a digit: to the next question. */
  readonly onNext: () => void
}

/** Letters that the contract takes for a note. */
const MOST_NOTE = 2000
const NOTHING: Said = { value: 'not-asked', evidence: [], note: '', attachments: [] }

/** One question as it is said, the note for who asks, four answers, and what the answer rests on. */
export function QuestionItem({ question, subject, standing, readOnly, onSay, onNext }: Props) {
  const say = useSay()
  const tell = useTell()
  const divided = isDivided(standing)
  const said = divided ? undefined : toSaid(standing)
  const value = said?.value ?? ''
  const pick = (next: AnswerValue) => onSay({ ...(said ?? NOTHING), value: next })
  const onKeyDown = (event: KeyboardEvent) => {
    const next = ANSWER_VALUES[Number(event.key) - 1]
    if (!next || readOnly || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    pick(next)
    onNext()
  }
  const name = `${question.id}-asked`
  return (
    <li className={classes.question} id={`q-${question.id}`}>
      <div className={classes.label}>
        <span className={classes.id}>{question.id}</span> {tell(question.label)}
      </div>
      <p className={classes.asked} id={name}>
        {tell(wordsFor(question, subject))}
      </p>
      <p className={classes.note}>
        <span className="only-heard">{say('instrument.note')}: </span>
        {tell(question.note)}
      </p>
      <Radio.Group
        value={value}
        aria-labelledby={name}
        onChange={(picked) => pick(picked as AnswerValue)} // every radio carries one of the values
        onKeyDown={onKeyDown}
        readOnly={readOnly}
      >
        <div className={classes.values}>
          {ANSWER_VALUES.map((one, at) => (
            <Radio
              key={one}
              value={one}
              disabled={readOnly}
              label={
                <>
                  <span aria-hidden="true" className={classes.key}>
                    {at + 1}
                  </span>{' '}
                  {say(`instrument.answer.${one}`)}
                </>
              }
            />
          ))}
        </div>
      </Radio.Group>
      {divided && <Divided standing={standing} />}
      {said && (value === 'yes' || value === 'no') && (
        <Rests said={said} readOnly={readOnly} onSay={onSay} question={question} />
      )}
    </li>
  )
}

/** What stands, taken together: several with one value each keep their note, their evidence and their files. */
function toSaid(standing: readonly Shown[]): Said | undefined {
  const last = standing.at(-1)
  if (!last) return undefined
  const notes = [...new Set(standing.flatMap(({ note }) => note ?? []))].join('\n')
  return {
    value: last.value,
    evidence: [...new Set(standing.flatMap(({ evidence }) => evidence))],
    note: notes.length <= MOST_NOTE ? notes : (last.note ?? ''),
    attachments: [...new Set(standing.flatMap(({ attachments = [] }) => attachments))],
  }
}

type RestsProps = Pick<Props, 'question' | 'readOnly' | 'onSay'> & { readonly said: Said }

function Rests({ question, said, readOnly, onSay }: RestsProps) {
  const say = useSay()
  const tell = useTell()
  const [noting, setNoting] = useState(said.note !== '')
  const label = tell(question.label)
  return (
    <div className={classes.rests}>
      <Checkbox.Group
        label={say('interview.rests-on')}
        labelProps={{ htmlFor: undefined }}
        value={[...said.evidence]}
        onChange={(evidence) => onSay({ ...said, evidence: evidence as EvidenceKind[] })} // the boxes carry the kinds
        readOnly={readOnly}
      >
        <Group gap="md" mt={4}>
          {EVIDENCE_KINDS.map((kind) => (
            <Checkbox
              key={kind}
              value={kind}
              disabled={readOnly}
              label={say(`interview.evidence.${kind}`)}
            />
          ))}
        </Group>
      </Checkbox.Group>
      <Files
        label={label}
        picked={said.attachments}
        readOnly={readOnly}
        onPick={(attachments) => onSay({ ...said, attachments })}
      />
      {noting ? (
        <Textarea
          label={say('interview.note')}
          aria-label={say('interview.note-to', { label })}
          defaultValue={said.note}
          readOnly={readOnly}
          autosize
          minRows={2}
          maxLength={MOST_NOTE}
          onBlur={({ currentTarget: { value } }) =>
            value.trim() !== said.note && onSay({ ...said, note: value })
          }
        />
      ) : (
        !readOnly && (
          <Button variant="subtle" size="compact-sm" onClick={() => setNoting(true)}>
            {say('interview.add-note')}
            <span className="only-heard">: {label}</span>
          </Button>
        )
      )}
    </div>
  )
}
