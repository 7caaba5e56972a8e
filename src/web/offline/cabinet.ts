import type { OfficerId } from '../../kit/index.ts'

/** What opens an officer's part of the browser's store: the device key, wrapped under the passphrase. */
export type DeviceLock = {
  readonly officer: OfficerId
  readonly salt: Uint8Array<ArrayBuffer>
  readonly rounds: number
  readonly iv: Uint8Array<ArrayBuffer>
  readonly wrapped: Uint8Array<ArrayBuffer>
}

/** Something sealed under the device key. The id is random and tells nothing. */
export type Box = {
  readonly officer: OfficerId
  readonly id: string
  readonly iv: Uint8Array<ArrayBuffer>
  readonly box: Uint8Array<ArrayBuffer>
}

/** An unsent act; `rev` is another for every writing, so that what was written meanwhile is not dropped. */
export type UnsentBox = Box & { readonly rev: string }

/** Unsent acts of an officer in this browser, known without opening anything. */
export type Count = { readonly officer: OfficerId; readonly unsent: number }

/**
 * The browser's store, as far as it is needed: rows as they lie there. Every method is one transaction.
 * Nothing here wipes what is unsent: an act goes by `dropUnsent`, after the server has it.
 */
export type Cabinet = {
  listLocks(): Promise<readonly DeviceLock[]>
  putLock(lock: DeviceLock): Promise<void>
  /** In the place of `former`; false, and nothing changes, when that is no longer the one that lies there. */
  replaceLock(former: DeviceLock, lock: DeviceLock): Promise<boolean>
  /** False, and nothing goes, while something is unsent. */
  dropOfficer(officer: OfficerId): Promise<boolean>
  findKept(officer: OfficerId, id: string): Promise<Box | undefined>
  putKept(box: Box): Promise<void>
  /** Of what is kept for the officer nothing stays but these. */
  keepOnly(officer: OfficerId, ids: ReadonlySet<string>): Promise<void>
  /** In the order in which they were first put. */
  listUnsent(officer: OfficerId): Promise<readonly UnsentBox[]>
  findUnsent(officer: OfficerId, id: string): Promise<UnsentBox | undefined>
  /** One of the same id is replaced in its place; the one named by `instead` goes with this writing. */
  putUnsent(box: UnsentBox, instead?: string): Promise<void>
  /** Only where the revision is still this one. */
  dropUnsent(box: Pick<UnsentBox, 'officer' | 'id' | 'rev'>): Promise<boolean>
  count(): Promise<readonly Count[]>
}
