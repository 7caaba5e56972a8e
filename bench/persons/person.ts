import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type Chance, chanceOf, happens } from '../../src/life/chance.ts'
import { type NameWay, wayOf } from './tokens.ts'

/** An invented person as she truly is. */
export type Truth = {
  readonly name: readonly string[]
  readonly sex: 'P' | 'L'
  readonly birth: readonly [year: number, month: number, day: number]
  readonly place: string
  readonly district: string
  readonly number: string
  readonly mother: readonly string[]
  readonly father: readonly string[]
  readonly passport: string
  readonly secondPassport: string
  readonly phone: string
}

type Region = {
  readonly code: string
  readonly name: string
  readonly districts: readonly string[]
}

const SENDING =
  '33.01 33.02 33.05 33.29 33.28 35.04 35.05 35.06 35.10 35.19 35.20 32.12 32.13 32.05 32.03 32.15 18.07 18.06 52.01 52.02 52.03 53.02 53.04 53.06 53.12 53.18 35.07 33.24 33.18 35.02'.split(
    ' ',
  )

function readRegions(): Region[] {
  const data = join(
    dirname(createRequire(import.meta.url).resolve('idn-area-data/package.json')),
    'data',
  )
  const rows = (file: string) =>
    readFileSync(join(data, file), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','))
  const districts = new Map<string, string[]>()
  for (const [code = '', of = ''] of rows('districts.csv'))
    districts.set(of, [...(districts.get(of) ?? []), code])
  return rows('regencies.csv').map(([code = '', , name = '']) => ({
    code,
    name: name.replace(/^(Kabupaten|Kota)( Administrasi)? /, ''),
    districts: districts.get(code) ?? [`${code}.01`],
  }))
}

const regions = readRegions()
const sending = regions.filter(({ code }) => SENDING.includes(code))

/** The person with this number. Always the same one for a seed. */
export function toTruth(seed: number, index: number): Truth {
  const chance = chanceOf(seed, index)
  const region = chance.pick(happens(chance, 0.6) ? sending : regions)
  const way = wayOf(region.code)
  const sex = happens(chance, 0.68) ? 'P' : 'L'
  const birth = [
    1963 + Math.floor(chance.next() ** 0.7 * 45),
    1 + chance.upTo(12),
    1 + chance.upTo(28),
  ] as const
  const district = chance.pick(region.districts)
  const digits = (count: number) => Array.from({ length: count }, () => chance.upTo(10)).join('')
  const father = nameOf(way, 'L', chance)
  return {
    name: nameOf(way, sex, chance),
    sex,
    birth,
    place: region.name,
    district,
    number: toNumber(district, birth, sex, 1 + chance.upTo(40)),
    mother: nameOf(way, 'P', chance),
    father,
    passport: `${chance.pick(['A', 'B', 'C', 'AU', 'AT', 'E', 'X'])}${digits(7)}`.slice(0, 8),
    secondPassport: `${chance.pick(['C', 'E', 'X'])}${digits(7)}`,
    phone: `08${chance.pick(['12', '13', '21', '52', '57', '77', '95'])}${digits(8)}`,
  }
}

const two = (value: number): string => String(value).padStart(2, '0')

export const toNumber = (
  district: string,
  [year, month, day]: Truth['birth'],
  sex: Truth['sex'],
  serial: number,
): string =>
  `${district.replaceAll('.', '')}${two(sex === 'P' ? day + 40 : day)}${two(month)}${two(year % 100)}${String(serial).padStart(4, '0')}`

function nameOf(way: NameWay, sex: 'P' | 'L', chance: Chance): string[] {
  const first = often(sex === 'P' ? way.women : way.men, chance)
  const before = way.before ? [sex === 'P' ? way.before.women : way.before.men] : []
  if (happens(chance, way.single)) return [...before, first]
  const second = way.clans ?? (sex === 'P' ? way.secondWomen : way.secondMen)
  const words = [...before, first, often(second, chance)]
  if (happens(chance, 0.18)) words.splice(1, 0, often(sex === 'P' ? way.women : way.men, chance))
  return words
}

// Few words are very frequent: rank by a power, in an order of its own for each list.
function often(list: readonly string[], chance: Chance): string {
  const rank = Math.floor(list.length * chance.next() ** 1.8)
  return list[(rank * 37 + 11) % list.length] ?? ''
}
