import { useCallback, useRef, useState } from 'react'
import {
  type Answer,
  type Asked,
  contract,
  type EndpointName,
  type Problem,
} from '../../contract/index.ts'
import type { CommandId } from '../../kit/index.ts'
import { sendOrKeep } from '../offline/offline.ts'
import { useAnnounce } from './announcement.tsx'
import { api, toProblem } from './ask.ts'
import { renew } from './queries.ts'

type Given<Name extends EndpointName> = Omit<Asked<Name>, 'command'>
/** How an act is kept in this browser when the network is gone. */
export type KeptAs = {
  /** What the officer would call it. */
  readonly label: string
  /** The draft that it sends or throws away. */
  readonly draft?: string
  /** Called in place of an answer, which will come when the officer has gone on. */
  readonly onKept: (command: string) => void
}
export type Act<Name extends EndpointName> = {
  /** The answer, or undefined when it was refused or failed (then `problem` says why). */
  readonly run: (
    input: Given<Name>,
    onProblem?: (problem: Problem) => void,
    keptAs?: KeptAs,
  ) => Promise<Answer<Name> | undefined>
  readonly pending: boolean
  readonly problem: Problem | undefined
  readonly clear: () => void
}

/**
 * One act through one endpoint. The command id stays the same until the act succeeded, so that a
 * repeated click or a retry after a lost answer acts once. `said` is announced on success; `client` is another
 * than the page's own where sending must be watched.
 */
export function useAct<Name extends EndpointName>(
  name: Name,
  said?: string,
  client = api,
): Act<Name> {
  const command = useRef<string>(undefined)
  const [pending, setPending] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const announce = useAnnounce()
  const run: Act<Name>['run'] = useCallback(
    async (input, onProblem, keptAs) => {
      command.current ??= crypto.randomUUID()
      setPending(true)
      setProblem(undefined)
      try {
        // Endpoints without a command ignore the member: zod strips what it does not know.
        const whole = { ...input, command: command.current as CommandId } as unknown as Asked<Name>
        const sent = () => client[name](whole)
        const later = keptAs && { ...keptAs, name, command: command.current, input: whole }
        const answer = later ? await sendOrKeep(later, sent) : await sent()
        const done = command.current
        command.current = undefined
        if (answer === undefined) {
          keptAs?.onKept(done)
          return undefined
        }
        if (said) announce(said)
        await renew({ register: contract[name].access === 'office.administer' })
        return answer
      } catch (error) {
        const problem = toProblem(error)
        setProblem(problem)
        onProblem?.(problem)
        return undefined
      } finally {
        setPending(false)
      }
    },
    [name, said, client, announce],
  )
  return { run, pending, problem, clear: useCallback(() => setProblem(undefined), []) }
}
