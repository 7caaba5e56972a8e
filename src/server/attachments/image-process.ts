// The process that cleans one picture. Started by clean-apart.ts and by nothing else; it ends after its answer.
import type { Order } from './clean-apart.ts'
import { cleanImage } from './clean-image.ts'

process.once('message', async (order: Order) => {
  const answer = await cleanImage(order.bytes, order.form)
  process.send?.(answer, () => process.exit(0))
})
