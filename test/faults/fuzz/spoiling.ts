import type { Chance } from '../chance.ts'

/** Stands in what is sent, and must stand in no line of the log. */
export const PLANTED = 'Qzplanted'

/** How a request is spoiled, by name; a name stands in the report of a finding. */
export const SPOILS = [
  'near',
  'type',
  'huge',
  'unicode',
  'deep',
  'keys',
  'text',
  'path',
  'head',
] as const
export type Spoil = (typeof SPOILS)[number]

/** One value somewhere inside is replaced. */
export function spoilValue(value: unknown, spoil: Spoil, chance: Chance): unknown {
  const places = [...placesOf(value, [])]
  const place = places.length > 0 ? chance.pick(places) : []
  return replaced(value, place, (old) => toSpoiled(old, spoil, chance))
}

function toSpoiled(old: unknown, spoil: Spoil, chance: Chance): unknown {
  switch (spoil) {
    case 'near':
      return toNear(old, chance)
    case 'type':
      return chance.pick([null, true, 0, -1, 1.5, '', [], {}, [[]], '1', { refused: true }, 'null'])
    case 'huge':
      return chance.pick([HUGE, 1e308, -1e308, 2 ** 53, Array(5000).fill(old), { [HUGE]: 1 }])
    case 'unicode':
      return typeof old === 'string' && chance() < 0.5 ? old + strange(chance) : strange(chance)
    default:
      return deep(chance.below(4000))
  }
}

/** Almost what it was: one more, one less, the other case, a space, a member too many or missing. */
function toNear(old: unknown, chance: Chance): unknown {
  if (typeof old === 'number') return chance.pick([old + 1, old - 1, old + 0.5, -old, String(old)])
  if (typeof old === 'string')
    return chance.pick([
      `${old} `,
      old.slice(1),
      old.toUpperCase(),
      `${old}\n`,
      `${old}${'x'.repeat(4001)}`,
      PLANTED,
    ])
  if (Array.isArray(old))
    return chance.pick([[...old, null], old.slice(1), [...old, ...old], [old]])
  if (typeof old !== 'object' || old === null) return chance.pick([undefined, 'null', 0])
  const keys = Object.keys(old)
  const without = keys.length > 0 ? chance.pick(keys) : ''
  return chance.pick([
    { ...old, [PLANTED]: 1 },
    Object.fromEntries(Object.entries(old).filter(([key]) => key !== without)),
    { ...old, constructor: 1, toString: null },
  ])
}

const HUGE = PLANTED + 'x'.repeat(30_000)

const STRANGE = [
  '\ud800',
  '\udfff\ud800',
  '\u0000',
  '\u202e\u2066',
  '\u200b\u200d\ufeff',
  'e\u0301'.repeat(50),
  '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}',
  'ﷺ'.repeat(60),
  '\u0130\u0131\u017f\u212a',
  '١٢٣',
  '\u2028\u2029',
  '𝕂𝕖𝕟𝕒𝕣𝕚',
  '\uffff\ufffe',
  '<script>{x}</script>',
  '{count, plural, one {#}}',
  "'; DROP TABLE entry; --",
  '__proto__',
  '../../../etc/passwd',
  '%00%0a',
]
const strange = (chance: Chance): string => chance.pick(STRANGE) + (chance() < 0.3 ? PLANTED : '')

function deep(depth: number): unknown {
  let value: unknown = PLANTED
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { a: value }
  return value
}

type Place = readonly (string | number)[]

function* placesOf(value: unknown, at: Place): Generator<Place> {
  yield at
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value))
    yield* placesOf(inner, [...at, Array.isArray(value) ? Number(key) : key])
}

function replaced(value: unknown, at: Place, change: (old: unknown) => unknown): unknown {
  const [key, ...rest] = at
  if (key === undefined) return change(value)
  if (Array.isArray(value))
    return value.map((one, index) => (index === key ? replaced(one, rest, change) : one))
  // The cast: placesOf went this way through the same value.
  const record = value as Record<string, unknown>
  return { ...record, [key]: replaced(record[key], rest, change) }
}

/** The text of a body whose members come twice, or that is hardly JSON. */
export function spoilText(body: string, spoil: Spoil, chance: Chance): string | Uint8Array {
  if (spoil === 'keys') {
    const again = chance.pick([
      body.slice(1, -1),
      '"__proto__":{"x":1}',
      '"command":null',
      '"case":1',
    ])
    return body.length > 2 ? `${body.slice(0, -1)},${again}}` : `{${again},${again}}`
  }
  return chance.pick([
    body.slice(0, chance.below(body.length)),
    `\ufeff${body}`,
    `${body}${body}`,
    `[${body}]`,
    body.replaceAll('"', "'"),
    body.replace(/\d+/, '1e999'),
    body.replace(/\d+/, '-0'),
    '[',
    '['.repeat(20_000),
    'null',
    '"x"',
    '',
    new Uint8Array([0xff, 0xfe, 0x7b, 0x7d]),
    new TextEncoder().encode(body).map((byte) => (byte === 0x61 ? 0xc3 : byte)),
  ])
}

export const spoilPath = (path: string, chance: Chance): string =>
  chance.pick([
    `${path}/`,
    `${path}?${PLANTED}=1&${PLANTED}=2`,
    path.replace(/[^/]+$/, '%E0%A4%A'),
    path.replace(/[^/]+$/, '%00'),
    path.replace(/[^/]+$/, encodeURIComponent('../x')),
    path.replace(/[^/]+$/, PLANTED.repeat(200)),
    path.toUpperCase().replace('/API', '/api'),
    path.replace('/api/', '/api//'),
  ])

export const spoilHeaders = (chance: Chance): Record<string, string> =>
  chance.pick<Record<string, string>>([
    { 'content-type': 'text/plain' },
    { 'content-type': 'application/json; charset=utf-16' },
    { 'content-type': `application/json${PLANTED}` },
    { 'accept-language': `${PLANTED},xx;q=9,,,` },
    { origin: 'null' },
    { origin: `https://${PLANTED}.test` },
    { 'sec-fetch-site': 'cross-site' },
    { 'content-length': '99999999' },
    { cookie: `__Host-rujukan=${PLANTED}; __Host-rujukan=%E0%A4%A` },
    { cookie: 'x'.repeat(20_000) },
  ])
