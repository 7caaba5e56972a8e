// node main.mjs whoami | register FILE KEY | follow | receive PORT
// Settings: RUJUKAN_ADDRESS, RUJUKAN_TOKEN, RUJUKAN_WEBHOOK_SECRET, RUJUKAN_CURSOR (a file).
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRujukan, Refused, verifyWebhook } from './rujukan.mjs'

const { RUJUKAN_ADDRESS, RUJUKAN_TOKEN, RUJUKAN_WEBHOOK_SECRET } = process.env
const CURSOR = process.env.RUJUKAN_CURSOR ?? 'cursor.txt'
const rujukan = createRujukan({ address: RUJUKAN_ADDRESS, token: RUJUKAN_TOKEN })

const COMMANDS = {
  whoami: async () => print(await rujukan.whoAmI()),

  register: async (file, key) => {
    const contact = JSON.parse(readFileSync(file, 'utf8'))
    print(await rujukan.register(contact, key))
  },

  /** Everything since the last time; run it now and then, or whenever a webhook came. */
  follow: async () => {
    let after = existsSync(CURSOR) ? readFileSync(CURSOR, 'utf8') : undefined
    for (;;) {
      const { rows, next, more } = await rujukan.changes(after)
      for (const change of rows) print(change)
      // Only after its rows were dealt with: after a crash they come again rather than never.
      writeFileSync(`${CURSOR}.new`, next)
      renameSync(`${CURSOR}.new`, CURSOR)
      after = next
      if (!more) return
    }
  },

  receive: (port) => {
    // Kept in a database in earnest: the same message may come twice, also after a restart.
    const known = new Set()
    const server = createServer(async (request, response) => {
      const parts = []
      for await (const part of request) parts.push(part)
      const body = Buffer.concat(parts).toString()
      const message = verifyWebhook(RUJUKAN_WEBHOOK_SECRET, request.headers, body)
      if (!message) return response.writeHead(401).end()
      if (!known.has(message.id)) print(message)
      known.add(message.id)
      // Answered at once, before the work: a slow answer counts as none.
      response.writeHead(204).end()
    })
    server.listen(Number(port), '127.0.0.1', () => print({ port: server.address().port }))
  },
}

function print(value) {
  console.log(JSON.stringify(value))
}

const [name, ...rest] = process.argv.slice(2)
const command = Object.hasOwn(COMMANDS, name ?? '') ? COMMANDS[name] : undefined
if (!command) {
  console.error(`One of: ${Object.keys(COMMANDS).join(', ')}`)
  process.exitCode = 2
} else {
  try {
    await command(...rest)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    console.error(`${error.problem.code}: ${error.message}`)
    process.exitCode = 1
  }
}
