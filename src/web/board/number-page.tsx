import { Navigate, useParams } from 'react-router'
import { CaseNotHere } from '../case/case-page.tsx'
import { useAsk } from '../ui/ask.ts'
import { Page } from '../ui/page.tsx'
import { Answered } from '../ui/waiting.tsx'
import { useBoardSay } from './say.ts'

/** Where the code on a tag leads: to the case, for whoever may know of it. */
export function NumberPage() {
  const say = useBoardSay()
  const { number = '' } = useParams()
  const asked = useAsk('searchCases', { text: number, limit: 1 })
  if (!asked.data)
    return (
      <Page title={say('number.looking', { number })}>
        <Answered asked={asked}>{() => null}</Answered>
      </Page>
    )
  const found = asked.data.rows.find((row) => row.number === number.toUpperCase())
  return found ? <Navigate to={`/cases/${found.case}`} replace /> : <CaseNotHere />
}
