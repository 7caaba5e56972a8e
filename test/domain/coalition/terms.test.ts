import { describe, expect, it } from 'vitest'
import {
  type CoalitionState,
  decideBeginTerm,
  decideClosePost,
  decideCreatePost,
  decideDisableOfficer,
  decideEndTerm,
  decideEnrolOfficer,
  foldCoalition,
  holderOf,
  type NewCoalitionEntry,
  postsOf,
  postsOfUnit,
} from '../../../src/domain/coalition/index.ts'
import type { Instant, OfficerId, PostId, Refusal, UnitId } from '../../../src/kit/index.ts'
import { DAY, isRefusal, toInstant } from '../../../src/kit/index.ts'
import { SARNATH_OPENED as NOW, open, readData } from '../../world/coalition/sarnath.ts'

const opened = open(await readData())
const later = (days: number): Instant => toInstant(NOW + days * DAY)
const post = (id: string) => id as PostId // codes of the fixture
const officer = (id: string) => id as OfficerId // codes of the fixture

function given(state: CoalitionState, ...steps: (NewCoalitionEntry[] | Refusal)[]): CoalitionState {
  return steps.reduce((before: CoalitionState, step) => {
    if (isRefusal(step)) throw new Error(step.code)
    return foldCoalition(step, before)
  }, state)
}

const ILEX = officer('sarnath-1')
const WARDEN = officer('sarnath-3')
const NEW = officer('newcomer')
const enrolled = given(
  opened,
  decideEnrolOfficer(opened, { officer: NEW, name: ' Solo ', login: 'Solo' }, NOW),
)

describe('enrolling', () => {
  it('takes one name as given and a sign-in name in small letters', () => {
    expect(enrolled.officers.get(NEW)).toEqual({ id: NEW, name: 'Solo', login: 'solo' })
  })
  it.each([
    ['name-missing', { officer: NEW, name: ' ', login: 'x' }],
    ['login-missing', { officer: NEW, name: 'X', login: ' ' }],
    ['login-taken', { officer: NEW, name: 'X', login: 'Ilex' }],
    ['officer-exists', { officer: ILEX, name: 'X', login: 'x' }],
  ])('is refused: %s', (code, command) => {
    expect(decideEnrolOfficer(opened, command, NOW)).toMatchObject({ code })
  })
})

describe('a term', () => {
  it('begins and ends; the post is held in between and by nobody before and after', () => {
    const held = given(
      enrolled,
      decideBeginTerm(
        enrolled,
        { officer: NEW, post: post('gate-head'), until: later(30) },
        later(1),
      ),
    )
    expect(holderOf(held, post('gate-head'), NOW)).toBeUndefined()
    expect(holderOf(held, post('gate-head'), later(1))?.id).toBe(NEW)
    expect(holderOf(held, post('gate-head'), later(30))).toBeUndefined()
    const ended = given(
      held,
      decideEndTerm(held, { officer: NEW, post: post('gate-head') }, later(2)),
    )
    expect(holderOf(ended, post('gate-head'), later(2))).toBeUndefined()
    expect(postsOf(ended, NEW, later(2))).toEqual([])
    expect(holderOf(ended, post('gate-head'), later(1))?.id).toBe(NEW)
  })

  it('passes to the next officer at the instant it ends', () => {
    const ending = decideEndTerm(
      enrolled,
      { officer: ILEX, post: post('quay-clerk'), until: later(5) },
      NOW,
    )
    const ended = given(enrolled, ending)
    const next = { officer: NEW, post: post('quay-clerk'), from: later(5) }
    const passed = given(ended, decideBeginTerm(ended, next, NOW))
    expect(holderOf(passed, post('quay-clerk'), later(4))?.id).toBe(ILEX)
    expect(holderOf(passed, post('quay-clerk'), later(5))?.id).toBe(NEW)
  })

  it('leaves a later term of the same officer alone when the running one ends', () => {
    const [clerk] = [post('quay-clerk')]
    const short = given(
      enrolled,
      decideEndTerm(enrolled, { officer: ILEX, post: clerk, until: later(5) }, NOW),
    )
    const twice = given(
      short,
      decideBeginTerm(short, { officer: ILEX, post: clerk, from: later(10) }, NOW),
    )
    const ended = given(twice, decideEndTerm(twice, { officer: ILEX, post: clerk }, later(1)))
    expect(holderOf(ended, clerk, later(2))).toBeUndefined()
    expect(holderOf(ended, clerk, later(11))?.id).toBe(ILEX)
  })

  const begin = { officer: NEW, post: post('gate-head') }
  it.each([
    ['no-such-post', { ...begin, post: post('nowhere') }],
    ['no-such-officer', { ...begin, officer: officer('nobody') }],
    ['posts-conflict', { ...begin, officer: WARDEN }],
    ['term-in-past', { ...begin, from: later(-1) }],
    ['term-backwards', { ...begin, from: later(2), until: later(2) }],
    ['post-held', { ...begin, post: post('quay-head') }],
    ['term-overlap', { officer: ILEX, post: post('quay-clerk'), from: later(3) }],
  ])('is refused: %s', (code, command) => {
    expect(decideBeginTerm(enrolled, command, NOW)).toMatchObject({ code })
  })

  it('cannot be ended when there is none', () => {
    expect(decideEndTerm(enrolled, { officer: NEW, post: post('quay-clerk') }, NOW)).toMatchObject({
      code: 'no-such-term',
    })
  })
})

describe('the last administrator', () => {
  const end = { officer: WARDEN, post: post('quay-warden') }
  it('cannot be relieved or disabled', () => {
    expect(decideEndTerm(opened, end, NOW)).toMatchObject({ code: 'last-administrator' })
    expect(decideDisableOfficer(opened, { officer: WARDEN }, NOW)).toMatchObject({
      code: 'last-administrator',
    })
  })
  it('can, once there is another', () => {
    const second = {
      post: post('second-warden'),
      unit: 'quay-desk' as UnitId,
      title: { en: 'W' },
      roles: ['administrator'],
      purpose: 'administration',
    } as const
    const created = given(enrolled, decideCreatePost(enrolled, second, NOW))
    const two = given(created, decideBeginTerm(created, { officer: NEW, post: second.post }, NOW))
    expect(isRefusal(decideEndTerm(two, end, NOW))).toBe(false)
  })
})

describe('disabling an officer', () => {
  it('ends every term in the same act', () => {
    const gone = given(opened, decideDisableOfficer(opened, { officer: ILEX }, later(1)))
    expect(postsOf(gone, ILEX, later(1))).toEqual([])
    expect(holderOf(gone, post('compact-scribe'), later(1))).toBeUndefined()
    expect(
      decideBeginTerm(gone, { officer: ILEX, post: post('gate-head') }, later(1)),
    ).toMatchObject({ code: 'officer-disabled' })
    expect(decideDisableOfficer(gone, { officer: ILEX }, later(1))).toMatchObject({
      code: 'officer-disabled',
    })
  })
})

describe('a post', () => {
  const create = {
    post: post('quay-second'),
    unit: 'quay-desk' as UnitId,
    title: { en: 'Second' },
    roles: ['caseworker'],
    purpose: 'protection',
  } as const
  it('is created, found in its unit, and closed when nobody holds it', () => {
    const created = given(opened, decideCreatePost(opened, create, NOW))
    expect(postsOfUnit(created, create.unit, 'caseworker').map(({ id }) => id)).toEqual([
      'quay-clerk',
      'quay-second',
    ])
    const closed = given(created, decideClosePost(created, create, later(1)))
    expect(postsOfUnit(closed, create.unit, 'caseworker')).toHaveLength(1)
    expect(decideClosePost(closed, create, later(2))).toMatchObject({ code: 'post-closed' })
    expect(decideBeginTerm(closed, { officer: ILEX, post: create.post }, later(2))).toMatchObject({
      code: 'post-closed',
    })
  })
  it.each([
    ['post-exists', { ...create, post: post('quay-clerk') }],
    ['no-such-unit', { ...create, unit: 'nowhere' as UnitId }],
    ['roles-missing', { ...create, roles: [] }],
    ['roles-conflict', { ...create, roles: ['caseworker', 'investigator'] }],
    ['roles-conflict', { ...create, roles: ['administrator', 'supervisor'] }],
    ['purpose-conflict', { ...create, roles: ['investigator'] }],
    ['purpose-conflict', { ...create, purpose: 'prosecution' }],
    ['purpose-conflict', { ...create, roles: ['auditor'] }],
  ] as const)('is refused: %s', (code, command) => {
    expect(decideCreatePost(opened, command, NOW)).toMatchObject({ code })
  })
  it('is not closed while held or about to be', () => {
    expect(decideClosePost(opened, { post: post('quay-clerk') }, NOW)).toMatchObject({
      code: 'post-held',
    })
    const promised = given(
      enrolled,
      decideBeginTerm(enrolled, { officer: NEW, post: post('gate-head'), from: later(9) }, NOW),
    )
    expect(decideClosePost(promised, { post: post('gate-head') }, NOW)).toMatchObject({
      code: 'post-held',
    })
    expect(decideClosePost(opened, { post: post('nowhere') }, NOW)).toMatchObject({
      code: 'no-such-post',
    })
  })
})
