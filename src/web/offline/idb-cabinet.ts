import type { OfficerId } from '../../kit/index.ts'
import type { Box, Cabinet, Count, DeviceLock, UnsentBox } from './cabinet.ts'

const NAME = 'rujukan-offline'
const STORES = ['locks', 'kept', 'unsent'] as const
type StoreName = (typeof STORES)[number]

/** A row of `unsent` with its place in the queue. */
type Placed = UnsentBox & { readonly n: number }

/** The cabinet in the browser's own database. Opened at the first use and kept open. */
export function idbCabinet(): Cabinet {
  let opened: Promise<IDBDatabase> | undefined
  const within = async <T>(
    stores: readonly StoreName[],
    mode: IDBTransactionMode,
    work: (tx: IDBTransaction) => Promise<T>,
  ): Promise<T> => {
    opened ??= open()
    // `strict`: what the officer is told is kept has reached the disk.
    const tx = (await opened).transaction([...stores], mode, { durability: 'strict' })
    const done = finished(tx)
    const result = await work(tx)
    await done
    return result
  }
  return {
    listLocks: () =>
      within(['locks'], 'readonly', (tx) => ask<DeviceLock[]>(tx.objectStore('locks').getAll())),
    putLock: (lock) =>
      within(
        ['locks'],
        'readwrite',
        async (tx) => void (await ask(tx.objectStore('locks').put(lock))),
      ),
    replaceLock: (former, lock) =>
      within(['locks'], 'readwrite', (tx) => replaceLock(tx, former, lock)),
    dropOfficer: (officer) => within(STORES, 'readwrite', (tx) => dropOfficer(tx, officer)),
    findKept: (officer, id) =>
      within(['kept'], 'readonly', (tx) =>
        ask<Box | undefined>(tx.objectStore('kept').get([officer, id])),
      ),
    putKept: (box) =>
      within(
        ['kept'],
        'readwrite',
        async (tx) => void (await ask(tx.objectStore('kept').put(box))),
      ),
    keepOnly: (officer, ids) =>
      within(['kept'], 'readwrite', (tx) => dropKept(tx, officer, (id) => !ids.has(id))),
    listUnsent: (officer) =>
      within(['unsent'], 'readonly', (tx) =>
        ask<Placed[]>(tx.objectStore('unsent').index('officer').getAll(officer)),
      ),
    findUnsent: (officer, id) => within(['unsent'], 'readonly', (tx) => find(tx, { officer, id })),
    putUnsent: (box, instead) =>
      within(['unsent'], 'readwrite', (tx) => putUnsent(tx, box, instead)),
    dropUnsent: (box) => within(['unsent'], 'readwrite', (tx) => dropUnsent(tx, box)),
    count: () => within(['locks', 'unsent'], 'readonly', count),
  }
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(NAME, 1)
  request.onupgradeneeded = () => {
    const { result: db } = request
    db.createObjectStore('locks', { keyPath: 'officer' })
    const kept = db.createObjectStore('kept', { keyPath: ['officer', 'id'] })
    kept.createIndex('officer', 'officer')
    const unsent = db.createObjectStore('unsent', { keyPath: 'n', autoIncrement: true })
    unsent.createIndex('officer', 'officer')
    unsent.createIndex('id', ['officer', 'id'], { unique: true })
  }
  return ask(request)
}

async function replaceLock(
  tx: IDBTransaction,
  former: DeviceLock,
  lock: DeviceLock,
): Promise<boolean> {
  const locks = tx.objectStore('locks')
  const known = await ask<DeviceLock | undefined>(locks.get(former.officer))
  // Random at every wrapping.
  if (known?.salt.join() !== former.salt.join()) return false
  await ask(locks.put(lock))
  return true
}

async function dropOfficer(tx: IDBTransaction, officer: OfficerId): Promise<boolean> {
  if ((await ask(tx.objectStore('unsent').index('officer').count(officer))) > 0) return false
  await dropKept(tx, officer, () => true)
  await ask(tx.objectStore('locks').delete(officer))
  return true
}

async function dropKept(
  tx: IDBTransaction,
  officer: OfficerId,
  goes: (id: string) => boolean,
): Promise<void> {
  const kept = tx.objectStore('kept')
  for (const { id } of await ask<Box[]>(kept.index('officer').getAll(officer)))
    if (goes(id)) await ask(kept.delete([officer, id]))
}

const find = (tx: IDBTransaction, { officer, id }: Pick<Box, 'officer' | 'id'>) =>
  ask<Placed | undefined>(tx.objectStore('unsent').index('id').get([officer, id]))

async function putUnsent(tx: IDBTransaction, box: UnsentBox, instead?: string): Promise<void> {
  const store = tx.objectStore('unsent')
  const former = instead ? await find(tx, { ...box, id: instead }) : undefined
  if (former) await ask(store.delete(former.n))
  const known = await find(tx, box)
  await ask(store.put(known ? { ...box, n: known.n } : box))
}

async function dropUnsent(
  tx: IDBTransaction,
  box: Pick<UnsentBox, 'officer' | 'id' | 'rev'>,
): Promise<boolean> {
  const known = await find(tx, box)
  if (known?.rev !== box.rev) return false
  await ask(tx.objectStore('unsent').delete(known.n))
  return true
}

async function count(tx: IDBTransaction): Promise<readonly Count[]> {
  const officers = await ask(tx.objectStore('locks').getAllKeys())
  const unsent = tx.objectStore('unsent').index('officer')
  const counts: Count[] = []
  // The key of a lock is its officer.
  for (const officer of officers)
    counts.push({ officer: officer as OfficerId, unsent: await ask(unsent.count(officer)) })
  return counts
}

const ask = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

const finished = (tx: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    tx.oncomplete = () => resolve()
    tx.onerror = () => reject(tx.error)
    tx.onabort = () => reject(tx.error)
  })
