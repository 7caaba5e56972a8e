import { contract, type EndpointName, type Given } from '../../contract/index.ts'
import { may } from '../../domain/access/may.ts'
import { isRefusal, type Refusal, refuse } from '../../kit/index.ts'
import { type Asker, getCaller, getOfficer, type Handler, type Handlers } from '../asker.ts'
import {
  accessTable,
  casesTable,
  deskTable,
  incidentsTable,
  referralsTable,
} from './case-tables.ts'
import {
  checkpointsTable,
  exportsTable,
  officersTable,
  partiesTable,
  postsTable,
  rulesTable,
  unitsTable,
} from './coalition-tables.ts'
import type { Ask, Asked, ListName, Source, Table } from './table.ts'
import type { Wording } from './wording.ts'

const SOURCES: { readonly [List in ListName]: Source<List> } = {
  cases: casesTable,
  referrals: referralsTable,
  desk: deskTable,
  access: accessTable,
  incidents: incidentsTable,
  parties: partiesTable,
  units: unitsTable,
  posts: postsTable,
  rules: rulesTable,
  officers: officersTable,
  checkpoints: checkpointsTable,
  exports: exportsTable,
}

export type Readers = Pick<
  Handlers,
  | 'listCases'
  | 'listReferrals'
  | 'readDesk'
  | 'listAccess'
  | 'listIncidents'
  | 'readCoalition'
  | 'listOfficers'
  | 'readLedger'
  | 'listExports'
>

/** The table of a list, or the refusal that the page itself would be answered with. */
export function tableOf(
  asked: Asked,
  asker: Asker,
  readers: Readers,
  words: Wording,
): Promise<Table | Refusal> {
  // The source of a list takes what was asked of that list: proved by the type of SOURCES.
  const source = SOURCES[asked.list] as (
    asked: Asked,
    ask: Ask,
    words: Wording,
  ) => ReturnType<Source<ListName>>
  return source(asked, toAsk(asker, readers), words)
}

function toAsk(asker: Asker, readers: Readers): Ask {
  const ask = async (name: EndpointName, input: Given<EndpointName>) => {
    const { access } = contract[name]
    const roles = getCaller(asker).post?.roles ?? []
    const allowed =
      access === 'public' ||
      access === 'signed-in' ||
      (access === 'system' ? refuse('not-found') : may(getOfficer(asker), roles, access))
    if (isRefusal(allowed)) return allowed
    if (!isReader(readers, name)) return refuse('not-found')
    // The handler of `name` takes the input of `name`: proved by the type Ask.
    return await (readers[name] as Handler<EndpointName>)(input as never, asker)
  }
  return ask as Ask // one answer per name, typed by the contract
}

const isReader = (readers: Readers, name: string): name is keyof Readers => name in readers
