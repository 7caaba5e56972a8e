import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newFolder } from '../world/node.ts'

const ROOT = join(import.meta.dirname, '../..')
/** `expression // → what it gives, as JSON` */
const SHOWN = /^(.+?) \/\/ → (.+)$/

test('the examples of the library’s page run and give what stands behind the arrows', () => {
  const page = readFileSync(join(ROOT, 'docs/linkage.md'), 'utf8')
  const lines = [...page.matchAll(/```ts\n([\s\S]*?)```/g)].flatMap(([, block = '']) =>
    block.split('\n'),
  )
  const shown = lines.flatMap((line) => SHOWN.exec(line)?.slice(1, 3) ?? [])
  expect(shown.length).toBeGreaterThan(20)
  const code = lines.map((line) => {
    const [, expression] = SHOWN.exec(line) ?? []
    return expression ? `console.log(JSON.stringify(${expression}))` : line
  })
  const file = join(newFolder(), 'page.ts')
  writeFileSync(file, code.join('\n').replaceAll("'../src/", `'${ROOT}/src/`))
  const given = execFileSync(process.execPath, [file], { encoding: 'utf8' }).trim().split('\n')
  expect(given).toEqual(shown.filter((_, at) => at % 2 === 1))
})
