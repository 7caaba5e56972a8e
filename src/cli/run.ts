import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { HOUR, isRefusal, MINUTE, SECOND } from '../kit/index.ts'
import { liesApart } from '../ledger/backup.ts'
import { applyCoalition } from '../server/boot.ts'
import { startBeat, startClock } from '../server/clock.ts'
import { toFaultLine } from '../server/coalition-files.ts'
import { type Config, environment, isLoopback } from '../server/config.ts'
import { toHandlers } from '../server/handlers/index.ts'
import { startKeeping } from '../server/keeping.ts'
import { LikenessFinder } from '../server/linkage/finder.ts'
import { createLog } from '../server/log.ts'
import { MatchLook } from '../server/match-look.ts'
import type { Node } from '../server/node.ts'
import { listen, toApp } from '../server/serve.ts'
import { Sessions } from '../server/sessions.ts'
import { startSnapshots } from '../server/snapshot.ts'
import { Outbox } from '../server/webhooks/outbox.ts'
import { toSay } from '../words/index.ts'
import { onEnding } from './ending.ts'
import { CliFault } from './fault.ts'
import type { Flags } from './main.ts'
import { readProviderSecrets } from './provider-secrets.ts'

const ROOT = resolve(import.meta.dirname, '../..')
export const COALITION = resolve(ROOT, 'coalitions/indonesia')

/** Settings from flags and environment; refuses plain HTTP on any address but this machine. */
export function toConfig(flags: Flags, sandbox: boolean): Config {
  const host = flags.host ?? '127.0.0.1'
  const { cert, key } = flags
  const tls = cert && key ? { tls: { cert, key } } : {}
  const proxy = flags['trusted-proxy'] ? { trustedProxy: flags['trusted-proxy'] } : {}
  const origin = flags['public-origin'] ? { publicOrigin: toOrigin(flags['public-origin']) } : {}
  if (sandbox && !isLoopback(host))
    throw new CliFault(
      'The sandbox listens on this machine only: leave --host out, or set up a real node with `npm start -- init`.',
    )
  if (!isLoopback(host) && !tls.tls && !proxy.trustedProxy) {
    throw new CliFault(
      'Any address but this machine needs TLS: give --cert FILE --key FILE, or --trusted-proxy ADDRESS.',
    )
  }
  if (proxy.trustedProxy && !origin.publicOrigin) {
    throw new CliFault(
      'Behind a proxy the node cannot know its own address: give --public-origin https://HOST.',
    )
  }
  return {
    dir: toDir(flags, sandbox),
    host,
    port: toPort(flags),
    sandbox,
    web: resolve(ROOT, 'dist/web'),
    version: versionOf(),
    ...tls,
    ...proxy,
    ...origin,
    ...toPlan(toDir(flags, sandbox), flags),
    providerSecrets: readProviderSecrets(flags),
  }
}

function toPlan(dir: string, flags: Flags): Pick<Config, 'backup'> {
  const { 'backup-to': to, 'backup-keys-to': keysTo, 'backup-every': stated = '24h' } = flags
  if (!to && !keysTo) return {}
  if (!to || !keysTo)
    throw new CliFault('A backup needs two places: give --backup-to DIR and --backup-keys-to DIR.')
  const hours = Number(/^(\d{1,3})h$/.exec(stated)?.[1])
  if (!(hours >= 1)) throw new CliFault(`“${stated}” is no interval: give hours, such as 24h.`)
  return { backup: { ...toPlaces({ dir, to, keysTo }), every: hours * HOUR } }
}

/** Where ledgers and where keys go, as whole paths. */
export function toPlaces(given: { dir: string; to: string; keysTo: string }) {
  if (!liesApart(given))
    throw new CliFault(
      'A backup, its keys and the data folder must lie apart, none within another: choose other places.',
    )
  return { to: resolve(given.to), keysTo: resolve(given.keysTo) }
}

function toOrigin(stated: string): string {
  const url = URL.parse(stated)
  if (url?.protocol === 'https:') return url.origin
  throw new CliFault(`“${stated}” is no address of a node: give it as https://host.`)
}

export const toDir = (flags: Flags, sandbox: boolean): string =>
  resolve(
    flags.data ?? environment.dataDir() ?? resolve(ROOT, sandbox ? 'data/sandbox' : 'data/node'),
  )

function toPort(flags: Flags): number {
  const stated = flags.port ?? environment.port() ?? '8080'
  const port = Number(stated)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new CliFault(`“${stated}” is no port: give a number from 0 to 65535.`)
  return port
}

function versionOf(): string {
  const { version }: { version: string } = JSON.parse(
    readFileSync(resolve(ROOT, 'package.json'), 'utf8'),
  )
  return version
}

/** Writes what changed in the coalition's files; every fault with file and line. */
export async function apply(node: Node, dir: string, sandbox: boolean): Promise<number> {
  const done = await applyCoalition(node, dir, sandbox)
  if ('faults' in done)
    throw new CliFault(
      `The coalition’s files have faults:\n${done.faults.map(toFaultLine).join('\n')}`,
    )
  if (!isRefusal(done)) return done.entries
  const message = `refusal.${done.code}`
  throw new CliFault(
    `The coalition’s files were refused: ${toSay('en')(message as Parameters<ReturnType<typeof toSay>>[0], done.facts)}`,
  ) // refusals of decideApply all have words
}

const SEQUENCE = MINUTE
/** Exit code of a fault inside (EX_SOFTWARE of sysexits.h), and the time to answer who still waits. */
const DIED = 70
const LAST_WORDS = SECOND

/** Serves until the process is told to end; then the ledger is closed properly. Returns the address. */
export async function serveNode(node: Node, config: Config): Promise<string> {
  const log = createLog()
  const sessions = new Sessions(node)
  const finder = new LikenessFinder(node, log)
  const handlers = toHandlers(node, sessions, config, finder)
  const app = toApp({ node, sessions, handlers, config, log })
  const server = await listen(app, config)
  const look = new MatchLook(node, finder)
  const stopHearing = look.start()
  // Beside the clock: it waits for the index, and no duty may wait for that.
  const stopLook = startBeat('match-look', () => look.step(), log)
  const stopClock = startClock(node, sessions, log)
  const stopKeeping = startKeeping(node, config, log)
  const stopOutbox = new Outbox({ node, log, local: config.sandbox }).start()
  const sequencer = setInterval(
    () => node.ledger.integrate().catch((error) => log.fault('sequencer', error)),
    SEQUENCE,
  )
  const stopSnapshots = startSnapshots(node, log, finder)
  void finder.begin()
  const stop = () => {
    stopClock()
    stopHearing()
    stopLook()
    stopKeeping()
    clearInterval(sequencer)
    server.close()
  }
  const end = async () => {
    stop()
    if ('closeAllConnections' in server) server.closeAllConnections()
    await stopSnapshots()
    await finder.end()
    await stopOutbox()
    await node.ledger.close()
    process.exit(0)
  }
  onEnding(() => void end())
  void node.ledger.died.then((fault) => {
    log.fault('ledger', fault)
    log.warns('the thread of the ledger died: the node stops, to be started again by its manager')
    stop()
    setTimeout(() => process.exit(DIED), LAST_WORDS)
  })
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : config.port
  const host = config.host.includes(':') ? `[${config.host}]` : config.host
  return `${config.tls ? 'https' : 'http'}://${host}:${port}`
}
