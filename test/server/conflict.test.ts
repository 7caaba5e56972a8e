import { expect, test } from 'vitest'
import { addStatement } from '../../src/domain/case/add.ts'
import { heirsAt } from '../../src/domain/coalition/index.ts'
import { toInstant } from '../../src/kit/index.ts'
import { findConflict } from '../../src/server/conflict.ts'
import { taken } from '../world/acts.ts'
import { SARNATH_OPENED } from '../world/coalition/sarnath.ts'
import { quayClerk, restKeeper } from '../world/people.ts'
import { lantern } from '../world/telling.ts'

const now = toInstant(SARNATH_OPENED)
const at = { now, heir: heirsAt(lantern, now) }

test('a conflict names what came between, to each author as far as it is shown to that author', () => {
  const { told } = taken()
  const seen = told.state.version
  told.does(quayClerk, (state, facts) =>
    addStatement(state, { kind: 'story', text: 'more' }, facts),
  )
  const toLead = findConflict(told.state, seen, quayClerk, at)
  expect(toLead?.changed.map(({ type, post }) => [type, post])).toEqual([
    ['story.told', quayClerk.post],
  ])
  expect(findConflict(told.state, seen, restKeeper, at)).toBeUndefined()
  expect(findConflict(told.state, told.state.version, quayClerk, at)).toBeUndefined()
  const before = findConflict(told.state, 0, restKeeper, at)?.changed.map(({ type }) => type) ?? []
  expect(before).toContain('referral.accepted')
  expect(before.every((type) => type.startsWith('referral.'))).toBe(true)
})
