import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { AnswerValue, EvidenceKind } from '../../domain/identification/answer.ts'
import type { Recorded } from '../../domain/interview/entries.ts'
import { answersOf, standingAnswers } from '../../domain/interview/state.ts'
import type { AnswerId, AttachmentId, CaseId, Instant, InterviewId } from '../../kit/index.ts'
import type { Keeping } from '../draft/kept-draft.ts'
import { useAct } from '../ui/act.ts'
import { useSay } from '../ui/language.tsx'
import type { Answered } from './interview.ts'

/** Time that several answers in a row are gathered before they are sent, in milliseconds. */
const GATHER = 900

/** What an officer says of one question. */
export type Said = {
  readonly value: AnswerValue
  readonly evidence: readonly EvidenceKind[]
  readonly note: string
  readonly attachments: readonly AttachmentId[]
}

/** An answer as it is shown: of the server, or sent or waiting here. */
export type Shown = Recorded & Partial<Pick<Answered, 'at' | 'unit' | 'post'>>

/** When it was kept last, and whether in this browser until the network is there. */
type Saved = { readonly at: number; readonly here: boolean }

type Place = {
  readonly case: CaseId
  readonly interview: InterviewId
  readonly answers: readonly Answered[]
}

/**
 * Answers as they are given: shown at once, sent after a moment, each over those its author saw. What was not
 * taken stays here and is tried again with the next one.
 */
export function useAnswering({ case: id, interview, answers }: Place) {
  const word = useSay()
  const act = useAct('recordAnswers')
  const [waiting, setWaiting] = useState<readonly Recorded[]>([])
  const [sent, setSent] = useState<readonly Recorded[]>([])
  const [saved, setSaved] = useState<Saved>()
  const known = useMemo(() => merged(answers, sent, waiting), [answers, sent, waiting])
  const standing = useMemo(() => standingAnswers(known), [known])
  const { run } = act
  const sending = useRef(false)
  // Of what went out nobody here knows whether it arrived: it is sent again as it is, and answered over.
  const tried = useRef(new Set<AnswerId>())
  const send = useCallback(async () => {
    if (sending.current || waiting.length === 0) return
    sending.current = true
    const batch = waiting
    for (const { answer } of batch) tried.current.add(answer)
    const label = word('offline.answers', { count: batch.length })
    let here = false
    const onKept = () => {
      here = true
    }
    const input = { case: id, interview, answers: batch.map(toGiven) }
    const done = await run(input, undefined, { label, onKept })
    sending.current = false
    if (!done && !here) return
    const went = new Set(batch.map(({ answer }) => answer))
    setSent((before) => [...before, ...batch])
    setWaiting((before) => before.filter(({ answer }) => !went.has(answer)))
    setSaved({ at: Date.now(), here })
  }, [run, id, interview, waiting, word])
  useEffect(() => {
    if (waiting.length === 0) return
    const timer = setTimeout(() => void send(), GATHER)
    return () => clearTimeout(timer)
  }, [waiting, send])
  useWarning(waiting.length > 0)

  const say = (question: string, said: Said) => {
    const own = waiting.find((one) => one.question === question && !tried.current.has(one.answer))
    const fresh = toRecorded(question, said, standing.get(question) ?? [], own)
    setWaiting((before) => [...before.filter((one) => one !== own), fresh])
  }
  return {
    standing,
    answers: useMemo(() => answersOf(known), [known]),
    say,
    /** Sends what waits, at once. */
    send,
    problem: act.problem,
    waiting: waiting.length,
    keeping: keepingOf(waiting.length, act.pending, act.problem !== undefined, saved),
  }
}

const toGiven = ({ attachments, ...one }: Recorded) => ({
  ...one,
  evidence: [...one.evidence],
  ...(attachments ? { attachments: [...attachments] } : {}),
  over: [...one.over],
})

/** What was sent stands here until the server's answer brings it back. */
function merged(
  answers: readonly Answered[],
  sent: readonly Recorded[],
  waiting: readonly Recorded[],
): readonly Shown[] {
  const here = new Set(answers.map(({ answer }) => answer))
  return [...answers, ...sent.filter(({ answer }) => !here.has(answer)), ...waiting]
}

/** `own` still waits for the same question and was never sent: the new one takes its place and its base. */
function toRecorded(
  question: string,
  { value, evidence, note, attachments }: Said,
  standing: readonly Recorded[],
  own: Recorded | undefined,
): Recorded {
  const over = own ? own.over : standing.map(({ answer }) => answer)
  return {
    answer: crypto.randomUUID() as AnswerId, // the browser mints ids of answers
    question,
    value,
    evidence,
    ...(note.trim() ? { note: note.trim() } : {}),
    ...(attachments.length > 0 ? { attachments } : {}),
    askedAt: Date.now() as Instant, // milliseconds since 1970, as the contract has it
    over,
  }
}

/** A tab that is closed with answers that were not sent asks first. */
function useWarning(when: boolean) {
  useEffect(() => {
    if (!when) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [when])
}

function keepingOf(
  waiting: number,
  pending: boolean,
  failed: boolean,
  saved: Saved | undefined,
): Keeping {
  if (pending) return { state: 'saving' }
  if (failed) return { state: 'failed' }
  if (waiting > 0) return { state: 'unsaved' }
  return saved ? { state: 'saved', ...saved } : { state: 'none' }
}
