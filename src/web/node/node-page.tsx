import type { Answer } from '../../contract/index.ts'
import { useAsk } from '../ui/ask.ts'
import { Facts } from '../ui/facts.tsx'
import { localeOf, useLanguage, useSay } from '../ui/language.tsx'
import { Page } from '../ui/page.tsx'
import { Section } from '../ui/section.tsx'
import { Status } from '../ui/status.tsx'
import { useWhen } from '../ui/time.ts'
import { Answered } from '../ui/waiting.tsx'

type Standing = Answer<'readNode'>

/** Milliseconds after which the figures are asked again. */
const RENEW = 10_000

/** How the node stands, for who keeps it. */
export function NodePage() {
  const say = useSay()
  const asked = useAsk('readNode', {}, { every: RENEW })
  return (
    <Page title={say('node.title')} lead={say('node.lead')}>
      <Answered asked={asked}>{(node) => <Parts node={node} />}</Answered>
    </Page>
  )
}

function Parts({ node }: { readonly node: Standing }) {
  const say = useSay()
  const when = useWhen()
  return (
    <>
      <p style={{ margin: 0 }}>
        {say('node.as-of', { when: when(node.now), version: node.version })}
      </p>
      <Warnings node={node} />
      <Ledger node={node} />
      <Holds node={node} />
      <Backup node={node} />
    </>
  )
}

function Warnings({ node: { clockDoubt, backup } }: { readonly node: Standing }) {
  const say = useSay()
  return (
    <>
      {clockDoubt !== undefined && (
        <Status tone="late">
          {say('node.clock-doubt', { seconds: Math.round(clockDoubt / 1000) })}
        </Status>
      )}
      {backup.at === undefined && <Status tone="soon">{say('node.backup-never')}</Status>}
    </>
  )
}

function Ledger({ node }: { readonly node: Standing }) {
  const say = useSay()
  const when = useWhen()
  const figure = useFigure()
  const { head, snapshot, checkpoint } = node
  const kept =
    snapshot === undefined
      ? say('node.none')
      : say('node.snapshot-at', { position: figure(snapshot), behind: head - snapshot })
  return (
    <Section title={say('node.ledger')} lead={say('node.unsigned-help')}>
      <Facts
        facts={[
          [say('node.head'), figure(head)],
          [say('node.shown'), figure(node.shown)],
          [say('node.unsigned'), figure(node.unsigned)],
          [say('node.checkpoint'), checkpoint === undefined ? say('node.none') : when(checkpoint)],
          [say('node.snapshot'), kept],
        ]}
      />
    </Section>
  )
}

function Holds({
  node: { cases, incidents, erased, duties, files, memory },
}: {
  readonly node: Standing
}) {
  const say = useSay()
  const figure = useFigure()
  const size = useSize()
  return (
    <>
      <Section title={say('node.image')}>
        <Facts
          facts={[
            [say('node.cases'), figure(cases)],
            [say('node.incidents'), figure(incidents)],
            [say('node.duties'), figure(duties)],
            [say('node.erased'), figure(erased)],
          ]}
        />
      </Section>
      <Section title={say('node.sizes')}>
        <Facts
          facts={[
            ...files.map(({ name, bytes }) => [name, size(bytes)] as const),
            [say('node.resident'), size(memory.resident)],
            [say('node.heap'), size(memory.heap)],
          ]}
        />
      </Section>
    </>
  )
}

function Backup({ node: { backup } }: { readonly node: Standing }) {
  const say = useSay()
  const when = useWhen()
  const figure = useFigure()
  return (
    <Section title={say('node.backup')}>
      <Facts
        facts={[
          [say('node.backup-last'), backup.at === undefined ? say('node.none') : when(backup.at)],
          [say('node.backup-copies'), figure(backup.copies)],
          [say('node.backup-planned'), say(backup.planned ? 'node.yes' : 'node.no')],
        ]}
      />
    </Section>
  )
}

function useFigure(): (count: number) => string {
  const { language } = useLanguage()
  const format = new Intl.NumberFormat(localeOf(language))
  return (count) => format.format(count)
}

/** Bytes as a person reads them, in powers of ten. */
function useSize(): (bytes: number) => string {
  const { language } = useLanguage()
  return (bytes) => {
    const [unit, scale] = bytes < 1e6 ? (['kB', 1e3] as const) : (['MB', 1e6] as const)
    const digits = { maximumFractionDigits: bytes / scale < 10 ? 1 : 0 }
    return `${new Intl.NumberFormat(localeOf(language), digits).format(bytes / scale)} ${unit}`
  }
}
