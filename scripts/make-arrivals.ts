import { writeFile } from 'node:fs/promises'
import { toChance } from '../src/life/index.ts'
import { layOut } from './make-arrivals/lay-out.ts'
import { makePeople } from './make-arrivals/people.ts'
import { toReadme } from './make-arrivals/readme.ts'
import { toCsv, toXlsx } from './make-arrivals/write.ts'

// Writes the made-up list of 554 arrivals into examples/: `node scripts/make-arrivals.ts`.
// The same seed writes the same bytes.
const SEED = 554

const chance = toChance(SEED)
const layout = layOut(makePeople(chance), chance)
const examples = new URL('../examples/', import.meta.url)
const write = (name: string, content: Uint8Array | string) =>
  writeFile(new URL(name, examples), content)

await write('arrivals-554.xlsx', await toXlsx(layout))
await write('arrivals-554.csv', toCsv(layout))
await write('arrivals-554.mends.json', `${JSON.stringify(layout.mends, null, 1)}\n`)
await write(
  'arrivals-554.quirks.json',
  `${JSON.stringify(Object.fromEntries(layout.quirks), null, 1)}\n`,
)
await write('README.md', toReadme(layout, SEED))
