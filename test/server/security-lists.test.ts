import { expect, test } from 'vitest'
import { readRows } from '../../src/domain/arrivals/index.ts'
import { toLexicon } from '../../src/domain/arrivals/lexicon.ts'
import { readName } from '../../src/domain/arrivals/names.ts'
import { isRefusal } from '../../src/kit/index.ts'
import { readSheet } from '../../src/server/sheet.ts'
import { Turns } from '../../src/server/turns.ts'
import { facts, vocabulary } from '../domain/arrivals/invented.ts'

test.each([' ', ', ', '; ', ' \n ', '\u00a0', ' 1', '1.'])(
  'a cell filled with %j is read in a moment',
  (filler) => {
    const started = performance.now()
    readName(`Wren${filler.repeat(60_000)}x`, toLexicon(vocabulary))
    // In quadratic time it took some twenty seconds.
    expect(performance.now() - started).toBeLessThan(2000)
  },
)

test('a list of such cells is read in a moment', async () => {
  const row = `1,${`"Wren${', '.repeat(3900)}x",`.repeat(3)}`
  const csv = `no,name,born,note\n${`1,Wren,01-02-1990,x\n`.repeat(5)}${`${row}\n`.repeat(40)}`
  const grid = await readSheet(new TextEncoder().encode(csv), 'a.csv')
  if (isRefusal(grid)) throw new Error(grid.code)
  const started = performance.now()
  const columns = ['number', 'name', 'birthDate', 'note', 'ignore'] as const
  const mapping = { headerRows: [1], firstRow: 2, columns: [...columns] }
  readRows(grid, mapping, facts)
  expect(performance.now() - started).toBeLessThan(1500)
})

test('persons in one cell are still told apart', () => {
  const { proposal } = readName('1. Wren ;,   2. Pip\n\n 3. Ib, ', toLexicon(vocabulary))
  expect(proposal).toEqual(['Wren', 'Pip', 'Ib'])
})

test('a cell beyond all measure refuses the list', async () => {
  const bytes = new TextEncoder().encode(`name,note\nWren,${'x'.repeat(9000)}\n`)
  const grid = await readSheet(bytes, 'a.csv')
  expect(isRefusal(grid) && grid.code).toBe('list-too-large-inside')
})

test('of many at once only so many run, each gets its turn, and a fault gives its turn back', async () => {
  const turns = new Turns(2)
  let running = 0
  let most = 0
  const work = async (n: number) => {
    running += 1
    most = Math.max(most, running)
    await new Promise((resolve) => setTimeout(resolve, 2))
    running -= 1
    if (n % 3 === 0) throw new Error('broken')
    return n
  }
  const all = Array.from({ length: 12 }, (_, n) => turns.take(() => work(n)))
  const settled = await Promise.allSettled(all)
  expect(most).toBe(2)
  expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(8)
})
