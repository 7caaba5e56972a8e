import { resolve } from 'node:path'
import { decideBeginTerm, decideEnrolOfficer } from '../domain/coalition/index.ts'
import { type CommandId, isRefusal, type OfficerId, type PostId } from '../kit/index.ts'
import { readMeta } from '../ledger/index.ts'
import { openNode } from '../server/boot.ts'
import { newEnrolment } from '../server/handlers/office.ts'
import type { Node } from '../server/node.ts'
import { CliFault } from './fault.ts'
import type { Flags } from './main.ts'
import { askMasterKey } from './master-key.ts'
import { apply, COALITION, toConfig } from './run.ts'

/** Sets up a real node: ledger, coalition, and a one-time link for the first administrator. */
export async function run(flags: Flags): Promise<void> {
  const config = toConfig(flags, false)
  if (readMeta(config.dir))
    throw new CliFault(`${config.dir} holds a ledger already: run it with \`npm start -- serve\`.`)
  const name = flags['admin-name']
  const login = flags['admin-login']
  if (!name || !login)
    throw new CliFault('Say who administers first: --admin-name "Full Name" --admin-login login.')
  const { masterKey, keySource } = await askMasterKey(config.dir, flags, true)
  const node = await openNode({ dir: config.dir, masterKey, keySource })
  const entries = await apply(node, resolve(flags.coalition ?? COALITION), false)
  const origin =
    config.publicOrigin ??
    `${config.tls || config.trustedProxy ? 'https' : 'http'}://${config.host}:${config.port}`
  const { link, expires } = await enrolFirst(node, name, login, origin)
  await node.ledger.close()
  console.log(`
  A node stands in ${config.dir} (${entries} entries of the coalition). Keep the master key apart from it.
  Start it:  npm start -- serve --data ${config.dir}${keyOption(flags)}
  Then the first administrator opens this link, once, before ${new Date(expires).toISOString()}:
  ${link}
`)
}

/** What `serve` has to be told as well; a credential of the service manager is found without. */
function keyOption(flags: Flags): string {
  const option = (['master-key', 'passphrase-file'] as const).find((name) => flags[name])
  return option ? ` --${option} ${flags[option]}` : ''
}

async function enrolFirst(node: Node, name: string, login: string, origin: string) {
  const by = { kind: 'node', node: 'rujukan' } as const
  const officer = `officer-${node.nextId().slice(-12)}` as OfficerId // the node's only source of ids
  const post = findAdministration(node)
  const act = async (decide: Parameters<Node['register']>[2]) => {
    const done = await node.register(by, node.nextId() as CommandId, decide) // the node's only source of ids
    if (isRefusal(done)) throw new CliFault(`The first administrator was refused: ${done.code}.`)
  }
  await act(() => decideEnrolOfficer(node.image.coalition, { officer, name, login }, node.now()))
  await act(() => decideBeginTerm(node.image.coalition, { officer, post }, node.now()))
  return await newEnrolment(node, officer, origin)
}

function findAdministration(node: Node): PostId {
  const post = [...node.image.coalition.posts.values()].find(({ roles }) =>
    roles.includes('administrator'),
  )
  if (!post)
    throw new CliFault(
      'The coalition’s files have no post with the role administrator: add one to posts.yaml.',
    )
  return post.id
}
