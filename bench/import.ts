import { readFileSync } from 'node:fs'
import ExcelJS from 'exceljs'
import type { Answer } from '../src/contract/index.ts'
import { LikenessFinder } from '../src/server/linkage/finder.ts'
import { measureRounds, say } from './load/figures.ts'
import { missions } from './load/population.ts'
import { open, start, withFolder } from './load/server.ts'

const CASES = 1_000
const FILE = 'arrivals-554.xlsx'

/** The example's list of arrivals from the file to durable cases over HTTP, step by step; beside reading the bare workbook. */
export async function run(): Promise<void> {
  const file = new URL(`../examples/${FILE}`, import.meta.url)
  const content = readFileSync(file)
  const mends: unknown = JSON.parse(
    readFileSync(new URL('../examples/arrivals-554.mends.json', import.meta.url), 'utf8'),
  )
  await withFolder(CASES, async (dir) => {
    const node = await open(dir)
    const finder = new LikenessFinder(node)
    const server = await start(node, dir, finder)
    const [officer] = missions(node)
    if (!officer) throw new Error('nobody works at a mission')
    const cookie = await server.signIn(officer)
    const post = async (path: string, input: unknown): Promise<unknown> => {
      const response = await fetch(`http://127.0.0.1:${server.port}/api/arrivals${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie },
        body: JSON.stringify(input),
      })
      if (!response.ok) throw new Error(await response.text())
      return response.json()
    }
    const opened = async () =>
      (await post('', {
        fileName: FILE,
        content: content.toString('base64'),
      })) as Answer<'openArrivals'> // the contract's own answer
    const mended = async (id: string) => {
      await post(`/${id}/rows`, { id, limit: 100, mends })
      return id
    }
    const confirmed = async (id: string) => {
      const { cases } = (await post(`/${id}/confirmation`, {
        id,
        ...FINISH,
        command: crypto.randomUUID(),
      })) as Answer<'confirmArrivals'> // the contract's own answer
      return { rows: cases }
    }
    say(
      'open, mend, confirm: durable cases',
      await measureRounds(async () => confirmed(await mended((await opened()).id))),
    )
    say(
      'open alone: what its columns mean',
      await measureRounds(async () => ((await opened()) ? { rows: 554 } : { rows: 0 })),
    )
    say(
      'baseline: the bare workbook read, nothing kept',
      await measureRounds(async () => {
        const book = new ExcelJS.Workbook()
        await book.xlsx.load(new Uint8Array(content).buffer)
        return { rows: Math.max(...book.worksheets.map(({ rowCount }) => rowCount)) }
      }),
    )
    server.stop()
    await finder.end()
    await node.ledger.close()
  })
}

const FINISH = {
  name: 'Bench',
  country: 'MY',
  place: 'Johor Bahru',
  language: 'id',
  leaveRefused: true,
}
