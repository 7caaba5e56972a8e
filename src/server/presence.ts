import type { Answer } from '../contract/index.ts'
import { type Refusal, refuse } from '../kit/index.ts'
import type { Caller, Factor, Sessions } from './sessions.ts'

/** Notes that the officer is there, and until when that counts. */
export async function provenAs(
  sessions: Sessions,
  caller: Caller,
  by: Factor,
): Promise<Answer<'provePresence'> | Refusal> {
  await sessions.prove(caller, by)
  const until = sessions.provedUntil(caller)
  return until === undefined ? refuse('step-up-needed') : { until }
}
