import type { Problem } from '../../contract/index.ts'
import { KEEP_REASONS, REJECT_REASONS } from '../../domain/link/entries.ts'
import { useAct } from '../ui/act.ts'
import { useSay } from '../ui/language.tsx'
import type { Row } from './queue.ts'

/** What an officer found of a pair. */
export type Decided =
  | { readonly same: true; readonly words: string }
  | { readonly same: false; readonly reason: string; readonly words: string }

/** Does what a finding asks for: contact or silence, a proposal, a confirmation or a rejection. */
export function useDecide(row: Row) {
  const say = useSay()
  const reveal = useAct('answerMatch', say('link.revealed-now'))
  const keep = useAct('answerMatch', say('link.kept-now'))
  const propose = useAct('proposeLink', say('link.proposed-now'))
  const confirm = useAct('confirmLink', say('link.confirmed-now'))
  const reject = useAct('rejectLink', say('link.rejected-now'))
  const apart = useAct('tellApart', say('link.rejected-now'))
  const unsure = useAct('doubtPair', say('links.unsure-now'))
  const all = [reveal, keep, propose, confirm, reject, apart, unsure]
  const { case: id, kind, match, link, other } = row
  const run = async (found: Decided): Promise<boolean> => {
    if (kind === 'match' && match) {
      if (found.same)
        return isDone(await reveal.run({ case: id, match, answer: { kind: 'reveal' } }))
      const reason = KEEP_REASONS.find((one) => one === found.reason) ?? 'other'
      const answer = { kind: 'keep' as const, reason, words: found.words }
      return isDone(await keep.run({ case: id, match, answer }))
    }
    if (kind === 'told' && match)
      return isDone(await propose.run({ case: id, with: { kind: 'match', match }, words: '' }))
    if (kind === 'pair' && other) {
      if (found.same)
        return isDone(await propose.run({ case: id, with: { kind: 'case', other }, words: '' }))
      return isDone(
        await apart.run({ case: id, other, reason: rejectReason(found), words: found.words }),
      )
    }
    if (!link) return false
    if (found.same) return isDone(await confirm.run({ case: id, link, words: found.words }))
    return isDone(
      await reject.run({ case: id, link, reason: rejectReason(found), words: found.words }),
    )
  }
  const doubt = async (words: string): Promise<boolean> => {
    const partner = partnerOf(row)
    return partner !== undefined && isDone(await unsure.run({ case: id, with: partner, words }))
  }
  const problem: Problem | undefined = all.find((act) => act.problem)?.problem
  return { run, doubt, problem, pending: all.some(({ pending }) => pending) }
}

const rejectReason = ({ reason }: { readonly reason: string }) =>
  REJECT_REASONS.find((one) => one === reason) ?? 'other'

/** The pair by what stands in the own case; one that was only found, by its other case. */
function partnerOf({ link, match, other }: Row) {
  if (link) return { kind: 'link' as const, link }
  if (match) return { kind: 'match' as const, match }
  return other && { kind: 'case' as const, other }
}

const isDone = (answer: unknown): boolean => answer !== undefined
