import { useEffect, useState } from 'react'
import { Navigate, useParams } from 'react-router'
import type { Asked } from '../../contract/index.ts'
import { ageBand } from '../../domain/person/age.ts'
import type { CaseId } from '../../kit/index.ts'
import { findLocalDate } from '../../kit/index.ts'
import { InterviewsSection } from '../interview/interviews-section.tsx'
import { Empty } from '../ui/empty.tsx'
import { useSay } from '../ui/language.tsx'
import { Go } from '../ui/link.tsx'
import { Page } from '../ui/page.tsx'
import { useOffline } from './offline.ts'
import { openedVault } from './opening.ts'
import { findContact, findOpened, pendingCase } from './pending-cases.ts'
import type { UnsentAct } from './vault.ts'

/** A case that was registered here and waits for the network: its interviews can be held meanwhile. */
export function PendingCasePage() {
  const say = useSay()
  const { command = '' } = useParams()
  const found = useFound(command)
  if (found?.case) return <Navigate replace to={`/cases/${found.case}`} />
  if (!found?.act)
    return (
      <Page title={say('offline.kept-title')}>
        {found && (
          <Empty>
            <p>{say('offline.pending-gone')}</p>
            <Go to="/offline">{say('offline.title')}</Go>
          </Empty>
        )}
      </Page>
    )
  return (
    <Page title={contactOf(found.act).name ?? found.act.label} lead={say('offline.kept-lead')}>
      <InterviewsSection view={toView(found.act)} />
    </Page>
  )
}

type Found = { readonly act: UnsentAct | undefined; readonly case: CaseId | undefined }

/** Looked for anew whenever the count says that something came or went. */
function useFound(command: string): Found | undefined {
  const { counts, keeper } = useOffline()
  const [found, setFound] = useState<Found>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: counts are another list at every change
  useEffect(() => {
    let here = true
    const vault = keeper && openedVault()
    const look = async (open: NonNullable<typeof vault>) => {
      const act = await findContact(open, command)
      const opened = await findOpened(open, command)
      if (here) setFound({ act, case: opened })
    }
    if (vault) void look(vault)
    return () => {
      here = false
    }
  }, [counts, keeper, command])
  return found
}

/** As much of a case as beginning an interview needs. */
function toView(act: UnsentAct) {
  const { command, label, madeAt } = act
  const contact = contactOf(act)
  const day = findLocalDate(new Date(madeAt).toISOString().slice(0, 10))
  const outline = {
    language: contact.language,
    ...(day ? { ageBand: ageBand(contact.age, day) } : {}),
  }
  return { case: pendingCase(command), number: label, outline }
}

/** The act is a registerCase: it alone is found by its command here. */
const contactOf = ({ input }: UnsentAct) => (input as Asked<'registerCase'>).contact
