import { Stack } from '@mantine/core'
import { useParams } from 'react-router'
import { noticeOf } from '../../domain/panel/tell.ts'
import type { CaseId } from '../../kit/index.ts'
import { CaseNotHere } from '../case/case-page.tsx'
import type { CaseView } from '../case/view.ts'
import { toProblem, useAsk } from '../ui/ask.ts'
import { useCoalition } from '../ui/coalition.ts'
import { Empty } from '../ui/empty.tsx'
import { useSay } from '../ui/language.tsx'
import { Go } from '../ui/link.tsx'
import { Page } from '../ui/page.tsx'
import { Answered } from '../ui/waiting.tsx'
import { NoticeText } from './notice-text.tsx'
import { canDo, lastMade, type Of } from './panel.ts'
import { TellForm } from './tell-form.tsx'

/** What the person is told, in plain words, to be read aloud or printed; and the record that it was said. */
export function NoticePage() {
  const say = useSay()
  const { case: named } = useParams()
  const id = named as CaseId // the server checks the form of an id it is given
  const view = useAsk('readCase', { case: id })
  const panel = useAsk('readPanel', { case: id })
  if (view.error && toProblem(view.error).status === 404) return <CaseNotHere />
  if (!view.data || !panel.data)
    return (
      <Page title={say('panel.act.tell')}>
        <Answered asked={view.data ? panel : view}>{() => null}</Answered>
      </Page>
    )
  return <Shown view={view.data} panel={panel.data} />
}

function Shown({ view, panel }: Of) {
  const say = useSay()
  const made = lastMade(panel)
  const text = useCoalition()?.texts.find(({ id }) => made && id === noticeOf(made.status))
  const told = made?.told
  const title = say('notice.title', { number: view.number })
  if (!made || !text)
    return (
      <Page title={title} lead={<Back view={view} />}>
        <Empty>{say('notice.none')}</Empty>
      </Page>
    )
  return (
    <Page title={title} lead={<Back view={view} />}>
      <Stack gap="xl" maw={760}>
        {told && told.textVersion !== text.version && (
          <p className="no-print">{say('notice.other-version', { version: told.textVersion })}</p>
        )}
        <NoticeText text={text} until={told?.reviewUntil ?? panel.terms.reviewUntil} />
        {canDo({ view, panel }, 'tell') && (
          <TellForm view={view} determination={made.determination} />
        )}
      </Stack>
    </Page>
  )
}

function Back({ view }: { readonly view: CaseView }) {
  const say = useSay()
  return <Go to={`/cases/${view.case}#panel`}>{say('panel.back')}</Go>
}
