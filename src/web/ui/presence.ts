import { useEffect, useRef, useState } from 'react'

/** One question at a time, whoever asks: several acts may wait for the same proof. */
type Question = { readonly answer: (proved: boolean) => void; readonly answered: Promise<boolean> }
let open: Question | undefined
let show: ((question: Question | undefined) => void) | undefined

/** Sends; where the answer is that presence must be proved first, asks for it and sends the same again. */
export async function withPresence(send: () => Promise<Response>): Promise<Response> {
  const first = await send()
  if (first.status !== 403 || !(await isStepUp(first.clone()))) return first
  return (await ask()) ? await send() : first
}

async function isStepUp(response: Response): Promise<boolean> {
  const problem: unknown = await response.json().catch(() => undefined)
  return (
    typeof problem === 'object' &&
    problem !== null &&
    'code' in problem &&
    problem.code === 'step-up-needed'
  )
}

/** Where no frame is shown that could ask, nothing was proved. */
function ask(): Promise<boolean> {
  if (!show) return Promise.resolve(false)
  open ??= toQuestion()
  show(open)
  return open.answered
}

function toQuestion(): Question {
  const { promise, resolve } = Promise.withResolvers<boolean>()
  const answer = (proved: boolean) => {
    open = undefined
    show?.(undefined)
    resolve(proved)
  }
  return { answer, answered: promise }
}

/** The question that waits for the officer, for the one frame that shows it. */
export function usePresenceQuestion(): Question | undefined {
  const [question, setQuestion] = useState<Question>()
  useEffect(() => {
    show = setQuestion
    return () => {
      show = undefined
      open?.answer(false)
    }
  }, [])
  return question
}

const CHANNEL = 'rujukan-presence'

/** Presence was proved in this tab, for a question that waits in another one. */
export function tellProved(): void {
  const channel = new BroadcastChannel(CHANNEL)
  channel.postMessage('proved')
  channel.close()
}

/** Calls when presence was proved in another tab. */
export function useProvedElsewhere(onProved: () => void): void {
  const latest = useRef(onProved)
  latest.current = onProved
  useEffect(() => {
    const channel = new BroadcastChannel(CHANNEL)
    channel.onmessage = () => latest.current()
    return () => channel.close()
  }, [])
}
