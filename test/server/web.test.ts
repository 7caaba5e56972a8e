import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { newFolder, openLantern } from '../world/node.ts'

test('a script goes out in its Brotli form to who takes it, and as it is to who does not', async () => {
  const web = newFolder()
  mkdirSync(join(web, 'assets'))
  writeFileSync(join(web, 'assets/a.js'), 'let a')
  writeFileSync(join(web, 'assets/a.js.br'), brotliCompressSync('let a'))
  writeFileSync(join(web, 'assets/b.js'), 'let b')
  const { app } = await openLantern(undefined, { web })
  const ask = (name: string, accepts: string) =>
    app.request(`/app/assets/${name}`, { headers: { 'accept-encoding': accepts } })
  const squeezed = await ask('a.js', 'gzip, br')
  expect(squeezed.headers.get('content-encoding')).toBe('br')
  expect(squeezed.headers.get('vary')?.toLowerCase()).toContain('accept-encoding')
  expect(Buffer.from(await squeezed.arrayBuffer())).toEqual(brotliCompressSync('let a'))
  const plain = await ask('a.js', 'identity')
  expect(plain.headers.get('content-encoding')).toBeNull()
  expect(await plain.text()).toBe('let a')
  expect(await (await ask('b.js', 'br')).text()).toBe('let b')
})
