import { expect, test } from 'vitest'
import {
  HOUR,
  type Instant,
  type LocalDate,
  type PartyId,
  type PostId,
  type UnitId,
} from '../../src/kit/index.ts'
import { tickAll } from '../../src/server/clock.ts'
import { readIndonesia } from '../world/coalition/sarnath.ts'
import { browserOf, command, type Lantern, openCoalition } from '../world/node.ts'

const at = async (lantern: Lantern, post: string) => {
  const officer = browserOf(lantern)
  await officer.signInSandbox({ post: post as PostId }) // a post of the sandbox
  return officer
}

/** Given: Kuala Lumpur asked the police for something at once, and nobody answered. */
async function unanswered(lantern: Lantern): Promise<void> {
  const mission = await at(lantern, 'kbri-kuala-lumpur-petugas-1')
  const contact = {
    name: 'Wren',
    sex: 'female' as const,
    age: { kind: 'birthDate' as const, birthDate: '1990-01-01' as LocalDate },
    language: 'id',
    country: 'MY',
    place: '',
    safety: 'safe' as const,
    children: 0,
    channel: 'walk-in' as const,
    safe: {},
    papers: [],
    story: '',
    relations: [],
  }
  const opened = await mission.registerCase({ command: command(), contact })
  const polri = 'polri' as PartyId
  await mission.giveConsent({
    case: opened.case,
    command: command(),
    answer: {
      recipient: polri,
      classes: ['identity'],
      purpose: 'protection',
      basis: 'person',
      expires: (lantern.time.now + 1000 * HOUR) as Instant,
      language: 'id',
      text: 'consent-adult',
    },
  })
  const request = {
    toUnit: 'polda-ntt' as UnitId,
    need: 'police-report',
    urgency: 'now' as const,
    classes: ['identity' as const],
    purpose: 'protection' as const,
    text: '',
  }
  await mission.sendReferral({ case: opened.case, command: command(), request })
}

const risenAt = async (lantern: Lantern, post: string): Promise<number> => {
  const desk = await (await at(lantern, post)).readDesk({})
  return desk.risen.length
}

test('what nobody answers rises: to the unit’s head, to the institution’s, to the secretariat', async () => {
  const lantern = await openCoalition(await readIndonesia())
  await unanswered(lantern)
  const seen = async () => {
    await tickAll(lantern.node)
    const posts = [
      'polda-ntt-kepala',
      'bareskrim-kepala',
      'sekretaris-koalisi',
      'rptc-jakarta-kepala',
    ]
    const counts = []
    for (const post of posts) counts.push(await risenAt(lantern, post))
    return counts
  }
  expect(await seen()).toEqual([0, 0, 0, 0])
  lantern.time.now += 3.5 * HOUR
  expect(await seen()).toEqual([1, 0, 0, 0])
  lantern.time.now += 3 * HOUR
  expect(await seen()).toEqual([1, 1, 0, 0])
  lantern.time.now += 8 * HOUR
  expect(await seen()).toEqual([1, 1, 1, 0])
  // The clock has nothing left to say.
  expect(await tickAll(lantern.node)).toBe(0)
})
