import { toInstant } from '../kit/index.ts'
import { findBackup, type Restored, type RestoreRefusal, restore } from '../ledger/restore.ts'
import { CliFault } from './fault.ts'
import type { Flags } from './main.ts'
import { askMasterKey } from './master-key.ts'
import { readNotes } from './notes.ts'
import { toDir } from './run.ts'

/** Puts a proved backup into an empty folder, forgets what was erased since, and says what it did. */
export async function run(flags: Flags): Promise<void> {
  const { from, keys, erasures, checkpoint } = flags
  if (!from || !keys || !flags.data)
    throw new CliFault(
      'Say what and where: --from BACKUP --keys FILE-OR-DIR --data DIR (empty or not there yet).',
    )
  const to = toDir(flags, false)
  const done = await restore({
    from,
    keys,
    to,
    now: toInstant(Date.now()),
    ...(erasures ? { erasures } : {}),
    ...(checkpoint ? { checkpoint: readNotes(checkpoint) } : {}),
    ...(await findKey(from, flags)),
  })
  if (done.kind === 'refused') throw toCliFault(done)
  say(done, to)
}

/** Given, every body is opened to prove that the keys fit; without it the hashes alone speak. */
async function findKey(from: string, flags: Flags) {
  const backup = findBackup(from)
  if (!backup || !(flags['master-key'] || flags['passphrase-file'])) return {}
  const { masterKey } = await askMasterKey(backup, flags, false)
  return { masterKey }
}

type Refused = Extract<Restored, { kind: 'refused' }>

function toCliFault({ why, about, findings = [] }: Refused): CliFault {
  for (const finding of findings) console.log(JSON.stringify(finding))
  return new CliFault(`Nothing was restored. ${SENTENCES[why](about)}`)
}

const SENTENCES: Readonly<Record<RestoreRefusal, (about: string) => string>> = {
  'no-backup': (about) =>
    `There is no backup in ${about}: give the folder that \`backup --to\` wrote, with its manifest.json.`,
  'target-not-empty': (about) =>
    `${about} holds something: choose an empty folder with --data DIR.`,
  'keys-not-there': (about) =>
    `The key copy of this backup is not there (${about}). After thirty days it is removed: take a newer backup.`,
  'no-erasure-list': (about) =>
    `There is no list of erasures in ${about} (erasures.jsonl): without it what was erased would come back. Give its folder with --erasures DIR.`,
  'ledger-altered': (about) =>
    `The ledger in ${about} is not the one that its manifest names: take another backup.`,
  'keys-altered': (about) =>
    `${about} is not the key copy that the manifest names: take the one of the same moment.`,
  'does-not-verify': (about) =>
    `The backup ${about} does not verify, see the findings above: take another backup.`,
}

function say(
  { folder, manifest, report, erased }: Extract<Restored, { kind: 'restored' }>,
  to: string,
) {
  const { bodies } = report
  console.log(`${folder}, made ${manifest.made}
  ${report.entries} entries and ${report.accesses} access entries verify, ${manifest.checkpoints.length} signed notes agree.
  ${bodies ? `${bodies.opened} bodies opened, ${bodies.erased} are erased.` : 'No body was opened: give --master-key or --passphrase-file to prove that the keys fit.'}
  ${erased.length} cases that this backup still held were erased since, and are erased in it now.
It stands in ${to}.`)
}
