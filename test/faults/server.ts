// A real server process over a folder (`server.ts DIR`), for tests that kill it: prints its address, then
// again and again a digest of its image, as `image POSITION DIGEST`. Its commits are slow on purpose, so
// that a kill falls between the two files as well.
import { createHash } from 'node:crypto'
import { writeSync } from 'node:fs'
import { serveNode } from '../../src/cli/run.ts'
import type { Image } from '../../src/server/image.ts'
import { toPlain } from '../../src/server/image.ts'
import { openFilled } from './node.ts'

const COMMIT_DELAY = 2
const SHOWN_EVERY = 60
const INTEGRATED_EVERY = 150

const dir = process.argv[2] ?? ''
const node = await openFilled(dir, { commitDelayMs: COMMIT_DELAY })
const web = '/nowhere'
const config = { dir, host: '127.0.0.1', port: 0, sandbox: true, web, version: '0' }
writeSync(1, `${await serveNode(node, config)}\n`)
setInterval(() => {
  writeSync(1, `image ${node.image.position} ${digestOf(node.image)}\n`)
}, SHOWN_EVERY)
setInterval(() => void node.ledger.integrate(), INTEGRATED_EVERY)

function digestOf(image: Image): string {
  return createHash('sha256')
    .update(JSON.stringify(toPlain(image)))
    .digest('hex')
}
