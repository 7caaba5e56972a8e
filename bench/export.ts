import { stringify } from 'csv-stringify/sync'
import type { Answer } from '../src/contract/index.ts'
import { measureRounds, say } from './load/figures.ts'
import { missions } from './load/population.ts'
import { open, start, withFolder } from './load/server.ts'

/** So many that the institution of the first mission leads ten thousand. */
const CASES = 17_000

/** A list of some ten thousand cases as a file, from the request to the last byte; beside writing bare text. */
export async function run(): Promise<void> {
  await withFolder(CASES, async (dir) => {
    const node = await open(dir)
    const server = await start(node, dir)
    const [officer] = missions(node)
    if (!officer) throw new Error('nobody works at a mission')
    const cookie = await server.signIn(officer)
    await provePresence(server.port, cookie)
    const take = async (form: string, purpose?: string): Promise<Answer<'exportList'>> => {
      const asked = { list: 'cases', scope: 'party' }
      const response = await fetch(`http://127.0.0.1:${server.port}/api/exports`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie },
        body: JSON.stringify({ asked, form, purpose }),
      })
      if (!response.ok) throw new Error(await response.text())
      return (await response.json()) as Answer<'exportList'> // the contract's own answer
    }
    for (const [what, form, purpose] of WAYS)
      say(what, await measureRounds(() => take(form, purpose)))
    const rows = [...node.image.rows.values()].map((row) => [
      row.number,
      row.leadUnit,
      row.openedAt,
    ])
    say(
      'baseline: the bare rows as text, no trace',
      await measureRounds(async () => ({ rows: stringify(rows) ? rows.length : 0 })),
    )
    server.stop()
    await node.ledger.close()
  })
}

/** Taking out asks for it, and it holds for ten minutes. */
async function provePresence(port: number, cookie: string): Promise<void> {
  const response = await fetch(`http://127.0.0.1:${port}/api/sandbox/presence`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: '{}',
  })
  if (!response.ok) throw new Error(await response.text())
}

const WAYS = [
  ['masked, .csv', 'csv', undefined],
  ['masked, .xlsx', 'xlsx', undefined],
  ['with names, .csv', 'csv', 'protection'],
  ['with names, .xlsx', 'xlsx', 'protection'],
] as const
