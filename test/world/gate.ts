import type { CaseId, IncidentId } from '../../src/kit/index.ts'
import { type Browser, command, openLantern, signedIn } from './node.ts'
import { quayClerk } from './people.ts'

/** Given: the quay clerk has opened a gate to which nobody came yet. */
export async function openGate() {
  const lantern = await openLantern()
  const clerk = await signedIn(lantern, quayClerk)
  const { incident } = await clerk.openIncident({
    command: command(),
    name: 'The Tuesday gate',
    kind: 'gate',
    country: 'PT',
    language: 'fr',
    place: 'the quay',
  })
  return { lantern, clerk, incident }
}

type Coming = { name?: string; years?: number; urgent?: boolean; tag?: number }

/** Somebody comes through the gate. */
export const come = (
  clerk: Browser,
  incident: IncidentId,
  { name = 'Wren', ...given }: Coming = {},
) =>
  clerk.passGate({
    command: command(),
    incident,
    name,
    sex: 'female',
    urgent: false,
    ...given,
  })

export async function comeMany(
  clerk: Browser,
  incident: IncidentId,
  count: number,
): Promise<CaseId[]> {
  const ids: CaseId[] = []
  for (let at = 0; at < count; at += 1) ids.push((await come(clerk, incident)).case)
  return ids
}

export const column = async (browser: Browser, incident: IncidentId, stage: string) =>
  (await browser.readBoard({ incident })).columns.find((one) => one.stage === stage)
