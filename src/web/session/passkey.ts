import { useState } from 'react'
import type { Answer, Asked, Problem } from '../../contract/index.ts'
import type { MessageId } from '../../words/index.ts'
import { useSay } from '../ui/language.tsx'

type Made = Asked<'addPasskey'>['made']
type Signed = Asked<'signInByPasskey'>['signed']
type Options = Answer<'askPasskey'>

/** Asks the browser's authenticator; `undefined` when it did nothing, then `problem` says why in words. */
export function useAuthenticator() {
  const say = useSay()
  const [pending, setPending] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const run = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    setPending(true)
    setProblem(undefined)
    try {
      return await work()
    } catch (error) {
      const detail = say(whyNot(error))
      setProblem({ type: 'about:blank', title: '', status: 0, code: 'authenticator', detail })
      return undefined
    } finally {
      setPending(false)
    }
  }
  return {
    make: (options: Options) => run(() => make(options)),
    sign: (options: Options) => run(() => sign(options)),
    pending,
    problem,
  }
}

// The casts of both: the server's half of the library wrote these options, the browser's half reads
// them, and what it answers is the form that the contract checks anew.
async function make(optionsJSON: Options): Promise<Made> {
  const { startRegistration } = await import('@simplewebauthn/browser')
  type Given = Parameters<typeof startRegistration>[0]['optionsJSON']
  return (await startRegistration({ optionsJSON: optionsJSON as unknown as Given })) as Made
}

async function sign(optionsJSON: Options): Promise<Signed> {
  const { startAuthentication } = await import('@simplewebauthn/browser')
  type Given = Parameters<typeof startAuthentication>[0]['optionsJSON']
  return (await startAuthentication({ optionsJSON: optionsJSON as unknown as Given })) as Signed
}

/** Names of DOMException (WebAuthn Level 3 §5.1.3, §5.1.4). */
const WHY: Readonly<Record<string, MessageId>> = {
  NotAllowedError: 'passkey.not-done',
  AbortError: 'passkey.not-done',
  InvalidStateError: 'passkey.here-already',
  NotSupportedError: 'passkey.not-supported',
}

const whyNot = (error: unknown): MessageId =>
  WHY[error instanceof Error ? error.name : ''] ?? 'passkey.not-supported'
