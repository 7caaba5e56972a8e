import type { Box, Cabinet, DeviceLock, UnsentBox } from '../../src/web/offline/cabinet.ts'

/** A browser's store in memory, with a look at everything that lies in it. */
export function memoryCabinet(): Cabinet & { readonly everything: () => unknown[] } {
  const locks = new Map<string, DeviceLock>()
  const kept = new Map<string, Box>()
  // A map keeps the place of a key that is set again.
  const unsent = new Map<string, UnsentBox>()
  const nameOf = ({ officer, id }: Pick<Box, 'officer' | 'id'>) => `${officer} ${id}`
  const ofOfficer = (officer: string) =>
    [...unsent.values()].filter((one) => one.officer === officer)
  return {
    everything: () => [...locks.values(), ...kept.values(), ...unsent.values()],
    listLocks: async () => [...locks.values()],
    putLock: async (lock) => void locks.set(lock.officer, lock),
    replaceLock: async (former, lock) => {
      if (locks.get(former.officer)?.salt !== former.salt) return false
      locks.set(lock.officer, lock)
      return true
    },
    dropOfficer: async (officer) => {
      if (ofOfficer(officer).length > 0) return false
      for (const [name, box] of kept) if (box.officer === officer) kept.delete(name)
      return locks.delete(officer)
    },
    findKept: async (officer, id) => kept.get(nameOf({ officer, id })),
    putKept: async (box) => void kept.set(nameOf(box), box),
    keepOnly: async (officer, ids) => {
      for (const [name, box] of kept)
        if (box.officer === officer && !ids.has(box.id)) kept.delete(name)
    },
    listUnsent: async (officer) => ofOfficer(officer),
    findUnsent: async (officer, id) => unsent.get(nameOf({ officer, id })),
    putUnsent: async (box, instead) => {
      if (instead) unsent.delete(nameOf({ ...box, id: instead }))
      unsent.set(nameOf(box), box)
    },
    dropUnsent: async ({ rev, ...row }) => {
      if (unsent.get(nameOf(row))?.rev !== rev) return false
      return unsent.delete(nameOf(row))
    },
    count: async () =>
      [...locks.keys()].map((officer) => ({
        officer: officer as UnsentBox['officer'], // keys of the map are officers of locks
        unsent: ofOfficer(officer).length,
      })),
  }
}
