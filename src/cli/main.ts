// `npm start -- COMMAND`: one file per command; the composition root. Refuses to decide anything itself.
// First of all: it remembers below which shell the program was begun.
import './ending.ts'
import { parseArgs } from 'node:util'
import { CliFault, isMendable, sayFault } from './fault.ts'

const COMMANDS = {
  sandbox: () => import('./sandbox.ts'),
  init: () => import('./init.ts'),
  serve: () => import('./serve.ts'),
  apply: () => import('./apply.ts'),
  verify: () => import('./verify.ts'),
  checkpoint: () => import('./checkpoint.ts'),
  rebuild: () => import('./rebuild.ts'),
  backup: () => import('./backup.ts'),
  restore: () => import('./restore.ts'),
  link: () => import('./link.ts'),
} as const

const OPTIONS = {
  port: { type: 'string' },
  host: { type: 'string' },
  data: { type: 'string' },
  coalition: { type: 'string' },
  cert: { type: 'string' },
  key: { type: 'string' },
  'trusted-proxy': { type: 'string' },
  'public-origin': { type: 'string' },
  'master-key': { type: 'string' },
  'passphrase-file': { type: 'string' },
  checkpoint: { type: 'string' },
  code: { type: 'string' },
  to: { type: 'string' },
  'keys-to': { type: 'string' },
  from: { type: 'string' },
  keys: { type: 'string' },
  erasures: { type: 'string' },
  'backup-to': { type: 'string' },
  'backup-keys-to': { type: 'string' },
  'backup-every': { type: 'string' },
  'provider-secrets': { type: 'string' },
  'admin-name': { type: 'string' },
  'admin-login': { type: 'string' },
  'trust-clock': { type: 'boolean' },
  cases: { type: 'string' },
  seed: { type: 'string' },
  dev: { type: 'boolean' },
  columns: { type: 'string' },
  profile: { type: 'string' },
  model: { type: 'string' },
  'save-model': { type: 'string' },
  truth: { type: 'string' },
  explain: { type: 'string' },
  sheet: { type: 'string' },
  out: { type: 'string' },
  format: { type: 'string' },
  language: { type: 'string' },
  force: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

export type Flags = ReturnType<typeof readArguments>['values']

function readArguments(args: string[]) {
  return parseArgs({ args, options: OPTIONS, allowPositionals: true })
}

async function main(): Promise<void> {
  const { values, positionals } = readArguments(process.argv.slice(2))
  const name = positionals[0] ?? 'sandbox'
  if (values.help) return console.log(HELP)
  if (!Object.hasOwn(COMMANDS, name)) throw new CliFault(`There is no command “${name}”. ${HELP}`)
  const command = await COMMANDS[name as keyof typeof COMMANDS]() // checked on the line above
  await command.run(values, positionals.slice(1))
}

const HELP = `Commands:
  npm start                        a sandbox coalition with invented people, on this machine only
  npm start -- sandbox --cases N   fills an empty sandbox with N cases of three years, then opens it; --seed S
  npm start -- init                sets up a real node and its first administrator
  npm start -- serve               runs a node that was set up
  npm start -- apply               writes what changed in the coalition's files into the ledger
  npm start -- verify              proves the ledger; --checkpoint FILE compares with a note kept elsewhere,
                                   --code CODE looks for the decision whose minutes bear that code
  npm start -- checkpoint          prints the newest signed note of every log, to be kept elsewhere; --to FILE
  npm start -- rebuild             rebuilds the image from the ledger and says what it holds
  npm start -- backup              copies ledger (--to DIR) and keys (--keys-to DIR), also while the node runs
  npm start -- restore             proves a backup (--from DIR --keys DIR) and puts it into an empty --data DIR;
                                   --erasures DIR when the list of erasures does not lie beside the keys
  npm start -- link FILE [FILE]    finds the same persons within a list or between two (.csv, .xlsx, .parquet);
                                   needs no node. --out DIR (rujukan-link), --force to overwrite, --format csv|parquet,
                                   --columns name=HEADING,birthDate=HEADING,ignore=HEADING, --sheet NAME,
                                   --profile indonesian|latin, --from possible|almost-certain|0.8, --seed S,
                                   --save-model FILE, --model FILE, --truth HEADING, --explain ROW ROW,
                                   --language id|en
Options: --port N (or PORT), --host ADDRESS, --data DIR, --coalition DIR, --cert FILE --key FILE,
  --trusted-proxy ADDRESS, --public-origin URL, --master-key FILE, --passphrase-file FILE, --admin-name NAME, --admin-login LOGIN,
  --backup-to DIR with --backup-keys-to DIR and --backup-every 24h: what \`serve\` backs up by itself,
  --provider-secrets DIR (files rujukan-provider-PARTY, for institutions with an identity provider of their own),
  --trust-clock (the machine's clock is right although the ledger's newest entry is far from it)`

try {
  await main()
} catch (error) {
  console.error(sayFault(error))
  process.exitCode = isMendable(error) ? 1 : 70
  if (process.exitCode === 70 && error instanceof Error) console.error(error.stack)
  process.exit()
}
