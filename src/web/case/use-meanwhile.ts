import { useCallback, useEffect, useState } from 'react'
import type { Problem } from '../../contract/index.ts'
import { renew } from '../ui/queries.ts'
import type { CaseView } from './view.ts'

export type Changed = NonNullable<Problem['changed']>

/**
 * What others wrote since a form was opened, and the version its author has seen: that of the opening,
 * although the page behind goes on, until what changed stands beside the form. `seen`: the version that
 * the author of a form taken up again saw when it was opened first.
 */
export function useMeanwhile(view: CaseView, seen = view.version) {
  const [version, setVersion] = useState(seen)
  const [changed, setChanged] = useState<Changed>()
  const learn = useCallback(({ changed: next }: Problem) => {
    if (!next) return
    setChanged((before = []) => [...before, ...next.filter((one) => !isIn(before, one))])
    void renew({ register: false })
  }, [])
  const isHere = changed?.every((one) => isIn(view.timeline, one))
  useEffect(() => {
    if (isHere) setVersion((before) => Math.max(before, view.version))
  }, [isHere, view.version])
  return { version, changed, learn }
}

const isIn = (moments: readonly { readonly entry: string }[], { entry }: Changed[number]) =>
  moments.some((one) => one.entry === entry)
