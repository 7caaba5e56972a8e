// The ledger: entries appended to streams, sealed for those who hold their class, and provable: a
// hash tree for every party, signed checkpoints, an offline verifier. Knows entries, not their meaning.
// Refuses: to change or delete an entry, to open anything without the master key, to share its folder
// with a second process, to keep a secret, a name or a body in clear.
export * from './fault.ts'
export type { Finding } from './log-walk.ts'
export {
  type KeySource,
  newPassphraseSource,
  type PassphraseSource,
  readKeyFile,
  toMasterKey,
} from './master-key.ts'
export { type LedgerMeta, readMeta } from './meta.ts'
export { type LedgerOptions, openLedger } from './sqlite.ts'
export * from './store.ts'
export type * from './system-store.ts'
export { type ClearEntry, type VerifyOptions, type VerifyReport, verify } from './verify.ts'
