import type { UnitId } from '../../src/kit/index.ts'
import { Outbox } from '../../src/server/webhooks/outbox.ts'
import { command, type Lantern, signedIn } from './node.ts'
import { officerAt, QUAY_DESK, quayClerk, WREN } from './people.ts'

const contact = { ...WREN } as never

/** A webhook of the unit's institution, made by its administrator. */
export async function subscribed(
  lantern: Lantern,
  url: string,
  { unit = QUAY_DESK, types = [] }: { unit?: UnitId; types?: readonly string[] } = {},
) {
  const administrator = await signedIn(lantern, officerAt(unit, 'administrator'))
  const made = await administrator.subscribeWebhook({
    command: command(),
    unit,
    purpose: 'protection',
    url,
    types: [...types] as never,
  })
  lantern.time.now += 1
  return { ...made, administrator }
}

/** An outbox that turns only when told to; what goes wrong stands among the lines of the node. */
export const outboxOf = ({ node, lines }: Lantern, patience = 2000) =>
  new Outbox({
    node,
    local: true,
    patience,
    random: () => 0.5,
    log: {
      request: () => {},
      says: () => {},
      warns: () => {},
      fault: (id, error) => lines.push(`${id} ${error}`),
    },
  })

/** Once through everything that is due. */
export async function turn(outbox: Outbox) {
  await outbox.turn()
  await outbox.rest()
}

export async function registered(lantern: Lantern) {
  const clerk = await signedIn(lantern, quayClerk)
  const opened = await clerk.registerCase({ command: command(), contact })
  return { clerk, ...opened }
}
