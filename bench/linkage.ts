import { runBatch } from './linkage-runs/batch.ts'
import { runPairs } from './linkage-runs/pairs.ts'
import { runPublic } from './linkage-runs/public.ts'
import { runSearch } from './linkage-runs/search.ts'

/**
 * Record linkage: public sets with the truth (`LINKAGE_DIR`), pairs a second, a list of invented persons linked by two
 * threads beside the same question in SQL, and a search under load. Sizes: how many persons' records, one million
 * unless told.
 */
export async function run(sizes: readonly number[] = [1_000_000]): Promise<void> {
  await runPublic()
  await runPairs()
  for (const size of sizes) {
    await runBatch(size)
    await runSearch(size)
  }
}
