import type { Chance } from '../../src/life/index.ts'

/** A made-up person, as she would truly be; the list then writes her down badly. */
export type Person = {
  readonly name: string
  readonly sex: 'female' | 'male'
  /** `YYYY-MM-DD` */
  readonly birthDate: string
  readonly nationalId?: string
  readonly passport?: string
  readonly travelDocument?: string
  readonly province: string
  readonly address: string
  readonly phone?: string
  readonly flight: string
  readonly arrivalDate: string
  readonly company: string
}

/** 449 men and 105 women, as many as were reported to come from Myawaddy in March 2025 [S59]. */
export function makePeople(chance: Chance): Person[] {
  const sexes = chance.shuffle([
    ...fill<Person['sex']>('male', 449),
    ...fill<Person['sex']>('female', 105),
  ])
  const origins = chance.shuffle(ORIGINS.flatMap((origin) => fill(origin, origin.count)))
  const ages = chance.shuffle(sexes.map((_, index) => ageOf(index, chance)))
  return sexes.map((sex, index) => {
    const origin = origins[index]
    if (!origin) throw new Error('origins do not add up')
    return makePerson({ sex, origin, age: ages[index] ?? 25, index }, chance)
  })
}

type Origin = { province: string; code: string; town: string; count: number }

/**
 * North Sumatra 133, West Java 75, Aceh 5 and Bali 3 are reported [S59]; how the other 338 spread is
 * invented. Codes: province and one regency.
 */
const ORIGINS: readonly Origin[] = [
  { province: 'Sumatera Utara', code: '1207', town: 'Deli Serdang', count: 133 },
  { province: 'Jawa Barat', code: '3212', town: 'Indramayu', count: 75 },
  { province: 'Bangka Belitung', code: '1971', town: 'Pangkalpinang', count: 62 },
  { province: 'DKI Jakarta', code: '3173', town: 'Jakarta Barat', count: 50 },
  { province: 'Sulawesi Utara', code: '7171', town: 'Manado', count: 48 },
  { province: 'Kepulauan Riau', code: '2171', town: 'Batam', count: 35 },
  { province: 'Jawa Tengah', code: '3301', town: 'Cilacap', count: 32 },
  { province: 'Jawa Timur', code: '3507', town: 'Malang', count: 28 },
  { province: 'Riau', code: '1471', town: 'Pekanbaru', count: 24 },
  { province: 'Kalimantan Barat', code: '6101', town: 'Sambas', count: 18 },
  { province: 'Sumatera Selatan', code: '1671', town: 'Palembang', count: 14 },
  { province: 'Banten', code: '3671', town: 'Tangerang', count: 12 },
  { province: 'Lampung', code: '1807', town: 'Lampung Timur', count: 9 },
  { province: 'Sumatera Barat', code: '1371', town: 'Padang', count: 6 },
  { province: 'Aceh', code: '1171', town: 'Banda Aceh', count: 5 },
  { province: 'Bali', code: '5171', town: 'Denpasar', count: 3 },
]

const MEN = [
  'Agus',
  'Andi',
  'Arif',
  'Bayu',
  'Budi',
  'Dedi',
  'Dimas',
  'Eko',
  'Fajar',
  'Ferdi',
  'Galih',
  'Hendra',
  'Herman',
  'Ilham',
  'Indra',
  'Ismail',
  'Joko',
  'Kevin',
  'Muhammad',
  'Mulyadi',
  'Putra',
  'Rahmat',
  'Reza',
  'Rizki',
  'Rudi',
  'Slamet',
  'Supardi',
  'Sutrisno',
  'Teguh',
  'Wahyu',
  'Yohanes',
  'Yusuf',
  'Zainal',
]
const WOMEN = [
  'Ani',
  'Aisyah',
  'Citra',
  'Dewi',
  'Eka',
  'Fitri',
  'Indah',
  'Kartini',
  'Lestari',
  'Maria',
  'Mega',
  'Novi',
  'Nurhayati',
  'Putri',
  'Ratna',
  'Rina',
  'Sari',
  'Siti',
  'Sri',
  'Wulan',
  'Yanti',
  'Yuliana',
]
const SECOND = [
  'Abdullah',
  'Akbar',
  'Anwar',
  'Cahyono',
  'Firmansyah',
  'Gunawan',
  'Hakim',
  'Hidayat',
  'Irawan',
  'Kurniawan',
  'Maulana',
  'Nugroho',
  'Permana',
  'Pratama',
  'Purnomo',
  'Ramadhan',
  'Santoso',
  'Saputra',
  'Setiawan',
  'Siregar',
  'Sitompul',
  'Suryadi',
  'Syahputra',
  'Utomo',
  'Wibowo',
  'Wijaya',
  'Yulianto',
]
const SECOND_W = [
  'Agustina',
  'Amelia',
  'Anggraini',
  'Astuti',
  'Handayani',
  'Hasanah',
  'Kusuma',
  'Lubis',
  'Maharani',
  'Marlina',
  'Ningsih',
  'Oktaviani',
  'Permata',
  'Puspita',
  'Rahayu',
  'Rahmawati',
  'Safitri',
  'Susanti',
  'Utami',
  'Wahyuni',
  'Wati',
]
const FLIGHTS = [
  { flight: 'ZZ901', date: '2025-03-18' },
  { flight: 'ZZ902', date: '2025-03-18' },
  { flight: 'ZZ903', date: '2025-03-19' },
] as const
const COMPANIES = [
  'Kompleks Anggrek',
  'Kompleks Melati',
  'Kompleks Seroja',
  'Kompleks Teratai',
  'Kompleks Kenanga',
]

/** Ages of scam compounds are 19 to 34; one in eighteen is a child, a few are older. */
function ageOf(index: number, chance: Chance): number {
  if (index % 18 === 0) return 15 + chance.upTo(3)
  return index % 12 === 0 ? 35 + chance.upTo(20) : 19 + chance.upTo(16)
}

type Frame = { sex: Person['sex']; origin: Origin; age: number; index: number }

function makePerson({ sex, origin, age, index }: Frame, chance: Chance): Person {
  const birthDate = bornFor(age, chance)
  const { flight, date } = FLIGHTS[Math.min(2, Math.floor((index * 3) / 554))] ?? FLIGHTS[0]
  const serial = String(10_000 + index).slice(1)
  return {
    name: nameFor(sex, index, chance),
    sex,
    birthDate,
    ...(chance.upTo(4) > 0 && { nationalId: nationalIdOf(origin.code, birthDate, sex, serial) }),
    ...(chance.upTo(10) < 3 ? { passport: `X990${serial}` } : { travelDocument: `XX9${serial}` }),
    province: origin.province,
    address: `Dusun Rekaan ${1 + chance.upTo(40)}, ${origin.town}`,
    ...(chance.upTo(2) > 0 && { phone: `08990000${serial}` }),
    flight,
    arrivalDate: date,
    company: chance.pick(COMPANIES),
  }
}

/** Every eleventh has one word for a name, every fortieth four. */
function nameFor(sex: Person['sex'], index: number, chance: Chance): string {
  const [firsts, seconds] = sex === 'male' ? [MEN, SECOND] : [WOMEN, SECOND_W]
  if (index % 11 === 0) return chance.pick(firsts)
  const name = `${chance.pick(firsts)} ${chance.pick(seconds)}`
  return index % 40 === 1 ? `${chance.pick(firsts)} ${name} ${chance.pick(seconds)}` : name
}

/** A birth date that makes the person exactly `age` years old when the flights land. */
function bornFor(age: number, chance: Chance): string {
  const day = 1 + chance.upTo(28)
  const month = 1 + chance.upTo(12)
  const before = month < 3 || (month === 3 && day <= 18)
  const year = 2025 - age - (before ? 0 : 1)
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** District 99 exists nowhere, so the number is nobody's. Women have 40 added to the day. */
function nationalIdOf(code: string, birthDate: string, sex: Person['sex'], serial: string): string {
  const [year = '', month = '', day = ''] = birthDate.split('-')
  const shown = String(Number(day) + (sex === 'female' ? 40 : 0)).padStart(2, '0')
  return `${code}99${shown}${month}${year.slice(2)}${Number(serial) % 10 === 0 ? `${serial.slice(0, 3)}1` : serial}`
}

const fill = <T>(value: T, count: number): T[] => Array.from({ length: count }, () => value)
