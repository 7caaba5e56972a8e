import type { Limits } from './limits.ts'

/** Settings of a running node, from the command line first and the environment second. */
export type Config = {
  readonly dir: string
  readonly host: string
  readonly port: number
  readonly sandbox: boolean
  /** Certificate and key files: TLS ends here. */
  readonly tls?: { readonly cert: string; readonly key: string }
  /** Address of the one proxy whose forwarded headers are believed; it ends TLS. */
  readonly trustedProxy?: string
  /** `https://host` under which people reach the node; one-time links carry it. */
  readonly publicOrigin?: string
  /** Built web app; absent files answer a sentence that says how to build them. */
  readonly web: string
  readonly version: string
  readonly backup?: BackupPlan
  /** What the node proves itself with to a party's identity provider, by party: a secret, or a key in PEM. */
  readonly providerSecrets?: ReadonlyMap<string, string>
  /** Other than those of limits.ts: for benches and tests. */
  readonly limits?: Limits
}

/** What a node backs up by itself: ledgers to one place, keys to another; `every` in milliseconds. */
export type BackupPlan = { readonly to: string; readonly keysTo: string; readonly every: number }

/** The only reader of the environment below the command line. */
export const environment = {
  port: (): string | undefined => process.env.PORT,
  dataDir: (): string | undefined => process.env.RUJUKAN_DATA,
  /** Folder in which the service manager puts credentials (systemd LoadCredential). */
  credentials: (): string | undefined => process.env.CREDENTIALS_DIRECTORY,
  passphrase: (): string | undefined => process.env.RUJUKAN_PASSPHRASE_FILE,
  logLevel: (): string => process.env.LOG_LEVEL ?? 'info',
  /** Whether an npm script runs this process. */
  belowNpm: (): boolean => process.env.npm_lifecycle_event !== undefined,
}

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost'])
export const isLoopback = (host: string): boolean => LOOPBACK.has(host)
