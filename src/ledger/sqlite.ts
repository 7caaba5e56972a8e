import { type EntryId, type Instant, type NextId, toInstant, toUuid7 } from '../kit/index.ts'
import type { DraftedEntry, TextAppend } from './append.ts'
import type { KeySource } from './master-key.ts'
import { readOpened } from './opened-text.ts'
import { randomBytes } from './random.ts'
import type { AppendRequest, Ledger, NewLedgerEntry, PlacedEntry } from './store.ts'
import type { SystemRows } from './system-store.ts'
import { type Caller, startThread } from './thread.ts'

export type LedgerOptions = {
  /** Made, with its parents, when it is not there. */
  readonly dir: string
  /** 32 bytes; see master-key.ts. */
  readonly masterKey: Uint8Array
  /** Name of the node; counts only when the folder is made. */
  readonly node: string
  /** Kept with a new folder, so that `readMeta` can say how to come by the master key. */
  readonly keySource?: KeySource
  /** The domain's upcasters: a body of any type version to today's. */
  readonly upcast: (type: string, typeVersion: number, body: unknown) => unknown
  /** The type version written today. */
  readonly typeVersion: (type: string) => number
  /** Ids of entries; UUIDv7 unless given. */
  readonly nextId?: NextId
  readonly random?: (size: number) => Uint8Array
  /** Today, for the numbers of keys; without it they only count on. */
  readonly openedAt?: Instant
  /** Added to every commit, for measuring on slower disks; milliseconds. */
  readonly commitDelayMs?: number
  /** Pages each file may have, for trying a full disk; shared memory, so that it can change meanwhile. */
  readonly mostPages?: Int32Array<SharedArrayBuffer>
  /**
   * For a folder of made-up people that is being filled: until `settle` a commit does not wait for the disk. A
   * process that is killed still loses nothing; a power cut may lose the folder.
   */
  readonly filling?: boolean
}

/** The embedded ledger in `dir`, for this process alone until `close`. Rejects with LedgerFault. */
export async function openLedger(options: LedgerOptions): Promise<Ledger> {
  const thread = await startThread({
    dir: options.dir,
    masterKey: Uint8Array.from(options.masterKey),
    node: options.node,
    keySource: options.keySource ?? { kind: 'file' },
    commitDelayMs: options.commitDelayMs ?? 0,
    openedAt: options.openedAt ?? toInstant(0),
    mostPages: options.mostPages,
    filling: options.filling ?? false,
  })
  const { call } = thread
  const toPlaced = placer(options)
  const placeAll = (text: string): PlacedEntry[] => readOpened(text).map(toPlaced)
  return {
    append: async (request) => {
      const result = await call('append', toText(request, options))
      return result.kind === 'conflict' ? result : { ...result, entries: placeAll(result.entries) }
    },
    readStream: async (stream) => placeAll(await call('readStream', stream)),
    readTypes: async (streams, types) => placeAll(await call('readTypes', streams, types)),
    readAll: async (after, limit) => placeAll(await call('readAll', after, limit)),
    readEnvelopes: (after, limit) => call('readEnvelopes', after, limit),
    readBlob: (blob) => call('readBlob', blob),
    head: () => call('head'),
    holders: (stream) => call('holders', stream),
    inherit: (inheritance) => call('inherit', inheritance),
    inheritances: () => call('inheritances'),
    recordAccess: (rows) => call('recordAccess', rows),
    readAccess: (subject) => call('readAccess', subject),
    ...workingRows(call),
    systems: toSystemRows(call),
    integrate: thread.integrate,
    settle: thread.settle,
    checkpoints: (log) => call('checkpoints', log),
    leafIndex: (entry) => call('leafIndex', entry),
    health: thread.health,
    died: thread.died,
    close: thread.close,
  }
}

function workingRows(call: Caller) {
  return {
    putDraft: (draft) => call('putDraft', draft),
    findDraft: (id) => call('findDraft', id),
    listDrafts: (post) => call('listDrafts', post),
    countDrafts: (post) => call('countDrafts', post),
    listAllDrafts: () => call('listDrafts'),
    dropDraft: (id) => call('dropDraft', id),
    moveDrafts: (from, to) => call('moveDrafts', from, to),
    ...signInCalls(call),
    toLoginTag: (login) => call('toLoginTag', login),
    toHandInSlip: (officer) => call('toHandInSlip', officer),
    toSubjectTag: (issuer, subject) => call('toSubjectTag', issuer, subject),
    snapshots: {
      add: (position, number, text) => call('addSnapshotChunk', position, number, text),
      finish: (snapshot) => call('finishSnapshot', snapshot),
      find: () => call('findSnapshot'),
      read: (position, number) => call('readSnapshotChunk', position, number),
      drop: () => call('dropSnapshots'),
    },
  } satisfies Partial<Ledger>
}

function signInCalls(call: Caller) {
  return {
    sessions: {
      put: (row) => call('putSession', row),
      find: (hash) => call('findSession', hash),
      listOf: (officer) => call('listSessions', officer),
      touch: (hash, at) => call('touchSession', hash, at),
      drop: (hash) => call('dropSession', hash),
      dropOf: (officer) => call('dropSessions', officer),
      dropOver: (now, idleSince) => call('dropOverSessions', now, idleSince),
    },
    credentials: {
      put: (row) => call('putCredential', row),
      find: (tag) => call('findCredential', tag),
      listOf: (officer) => call('listCredentials', officer),
      drop: (tag) => call('dropCredential', tag),
      dropOf: (officer) => call('dropCredentials', officer),
    },
    enrolments: {
      put: (row) => call('putEnrolment', row),
      find: (hash) => call('findEnrolment', hash),
      listOf: (officer) => call('listEnrolments', officer),
      use: (hash, at, credential) => call('useEnrolment', hash, at, credential),
      drop: (hash) => call('dropEnrolment', hash),
      dropOf: (officer) => call('dropEnrolments', officer),
    },
    passkeys: {
      put: (row) => call('putPasskey', row),
      find: (credential) => call('findPasskey', credential),
      listOf: (officer) => call('listPasskeys', officer),
      count: (credential, counter, usedAt) => call('countPasskey', credential, counter, usedAt),
      drop: (credential) => call('dropPasskey', credential),
      dropOf: (officer) => call('dropPasskeys', officer),
    },
    providerLinks: {
      put: (row) => call('putProviderLink', row),
      find: (tag) => call('findProviderLink', tag),
      listOf: (officer) => call('listProviderLinks', officer),
      touch: (tag, at) => call('touchProviderLink', tag, at),
      drop: (tag) => call('dropProviderLink', tag),
      dropOf: (officer) => call('dropProviderLinks', officer),
    },
  } satisfies Partial<Ledger>
}

const toSystemRows = (call: Caller): SystemRows => ({
  putToken: (row) => call('putSystemToken', row),
  findToken: (hash) => call('findSystemToken', hash),
  listTokens: () => call('listSystemTokens'),
  touchToken: (hash, at) => call('touchSystemToken', hash, at),
  claimCommand: (command, fingerprint, at) => call('claimCommand', command, fingerprint, at),
  putSecret: (webhook, name, secret) => call('putWebhookSecret', webhook, name, secret),
  findSecret: (name) => call('findWebhookSecret', name),
  dropSecret: (name) => call('dropWebhookSecret', name),
  dropWebhook: (webhook) => call('dropWebhook', webhook),
  place: () => call('outboxPlace'),
  fill: (from, to, deliveries) => call('fillOutbox', from, to, deliveries),
  due: (webhook, now, limit) => call('dueDeliveries', webhook, now, limit),
  listDeliveries: (webhook, after, limit) => call('listDeliveries', webhook, after, limit),
  count: (webhook) => call('countDeliveries', webhook),
  mark: (delivery) => call('markDelivery', delivery),
  dropDelivery: (id) => call('dropDelivery', id),
  revive: (webhook, id, at) => call('reviveDeliveries', webhook, id, at),
})

function toText(request: AppendRequest, options: LedgerOptions): TextAppend {
  const random = options.random ?? randomBytes
  const nextId = options.nextId ?? (() => toUuid7(request.now, random(10)))
  const draft = (entry: NewLedgerEntry, log: DraftedEntry['log']): DraftedEntry => ({
    // The cast: the ledger mints entry ids, here alone.
    id: nextId() as EntryId,
    type: entry.type,
    typeVersion: options.typeVersion(entry.type),
    class: entry.class,
    route: entry.route,
    occurredAt: entry.occurredAt,
    log: entry.log ?? log,
    body: JSON.stringify(entry.body ?? null),
    blob: entry.blob,
  })
  const streams = request.streams.map((part) => ({
    ...part,
    entries: part.entries.map((entry) => draft(entry, part.log)),
  }))
  return { ...request, streams }
}

const placer =
  ({ upcast }: LedgerOptions) =>
  (entry: PlacedEntry): PlacedEntry =>
    entry.body === undefined
      ? entry
      : { ...entry, body: upcast(entry.type, entry.typeVersion, entry.body) }
