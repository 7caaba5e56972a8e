import type { Client } from '../../src/client/index.ts'
import type { VictimStatus } from '../../src/domain/panel/entries.ts'
import type { CaseId, CommandId, DeterminationId, PartyId, UnitId } from '../../src/kit/index.ts'

// The casts mint codes as the coalition's files do.
export const MISSION = 'kbri-phnom-penh-petugas-1'
export const MISSION_2 = 'kbri-phnom-penh-petugas-2'
export const MISSION_HEAD = 'kbri-phnom-penh-kepala'
export const POLICE = 'bareskrim-layanan'
export const POLICE_HEAD = 'bareskrim-kepala'
export const SHELTER = 'rptc-jakarta-petugas'
export const SHELTER_HEAD = 'rptc-jakarta-kepala'
export const WOMEN = 'kemenpppa-tppo-petugas'
export const WOMEN_UNIT = 'kemenpppa-tppo' as UnitId
const MEMBERS = ['bareskrim', 'rptc-jakarta'] as UnitId[]
const PARTIES = ['polri', 'kemensos', 'kemenpppa'] as PartyId[]

export const command = () => crypto.randomUUID() as CommandId // as a browser makes one

const CONTACT = {
  sex: 'female',
  age: { kind: 'birthDate', birthDate: '1999-02-11' },
  language: 'id',
  country: 'KH',
  place: '',
  safety: 'safe',
  children: 0,
  channel: 'walk-in',
  safe: { phone: '+855 000 111' },
  papers: [],
  story: 'Paspor ditahan majikan, upah tidak dibayar delapan bulan, pintu dikunci dari luar.',
  origin: 'Kabupaten Contoh',
  relations: [],
}

type House = { readonly api: (post: string) => Promise<Client> }

/** Given: a person at the mission who agreed that those who may sit learn what happened. */
export async function registered({ api }: House, name: string, more: object = {}) {
  const mission = await api(MISSION)
  const made = await mission.registerCase({
    command: command(),
    contact: { ...CONTACT, name, ...more } as never,
  })
  const child = 'age' in more
  for (const recipient of PARTIES)
    await mission.giveConsent({
      case: made.case,
      command: command(),
      answer: {
        recipient,
        classes: ['identity', 'exploitation', 'journey'],
        purpose: 'protection',
        basis: child ? 'guardian' : 'person',
        expires: (Date.now() + 80 * 86_400_000) as never, // a whole number of milliseconds
        language: 'id',
        text: child ? 'consent-child' : 'consent-adult',
        ...(child ? { guardian: 'Ibu Contoh' } : {}),
      },
    })
  return { ...made, mission }
}

/** Given: the panel is convened, and those have filed. */
export async function convened(house: House, name: string, found: Found, more: object = {}) {
  const made = await registered(house, name, more)
  await made.mission.convenePanel({ case: made.case, command: command(), members: MEMBERS })
  for (const [post, [status, reasons]] of Object.entries(found))
    await file(await house.api(post), made.case, status, reasons)
  return made
}

export type Found = Readonly<Record<string, readonly [status: VictimStatus, reasons: string]>>

export const file = async (by: Client, id: CaseId, status: VictimStatus, reasons: string) =>
  await by.fileOpinion({ case: id, command: command(), status, reasons, relies: [] })

/** The determination proposed last, or made. */
export async function lastOf(by: Client, id: CaseId): Promise<DeterminationId> {
  const round = (await by.readPanel({ case: id })).rounds.at(-1)
  const found = round?.made?.determination ?? round?.live
  if (!found) throw new Error('nothing was proposed')
  return found
}
