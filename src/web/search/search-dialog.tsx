import { TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { type KeyboardEvent, useId, useState } from 'react'
import { useNavigate } from 'react-router'
import { toProblem, useAsk } from '../ui/ask.ts'
import { Dialog } from '../ui/confirmation.tsx'
import { useSay } from '../ui/language.tsx'
import { useUnitName } from '../ui/naming.ts'
import { useOutlineWords } from '../ui/outline-words.ts'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { useSession } from '../ui/session.ts'
import classes from './search.module.css'

/** Waits for a pause in typing, in milliseconds, before it asks. */
const PAUSE = 200
const MOST = 20
type Hit = {
  readonly key: string
  readonly to: string
  readonly title: string
  readonly under: string
}

/** Search in what the own party holds. What is typed goes by POST and stands in no address. */
export function SearchDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useSay()
  return (
    <Dialog open title={say('search.title')} onClose={onClose} size="40rem">
      <SearchBox onClose={onClose} />
    </Dialog>
  )
}

function SearchBox({ onClose }: { readonly onClose: () => void }) {
  const say = useSay()
  const list = useId()
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState(0)
  const { hits, found, error } = useHits(typed)
  const open = (hit: Hit | undefined) => {
    if (!hit) return
    onClose()
    navigate(hit.to)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0 && event.key !== 'Enter') return
    event.preventDefault()
    if (step === 0) open(hits[chosen])
    else setChosen((chosen + step + hits.length) % Math.max(hits.length, 1))
  }
  return (
    <div className={classes.search}>
      <TextInput
        data-autofocus
        role="combobox"
        aria-expanded={hits.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={hits[chosen] ? `${list}-${chosen}` : undefined}
        label={say('search.label')}
        description={say('search.help')}
        value={typed}
        autoComplete="off"
        spellCheck={false}
        onKeyDown={onKeyDown}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value)
          setChosen(0)
        }}
      />
      <p role="status" className={classes.found}>
        {found === undefined ? say('search.keys') : say('search.found', { count: found })}
      </p>
      <ProblemAlert problem={error ? toProblem(error) : undefined} />
      <div role="listbox" id={list} aria-label={say('search.results')} className={classes.list}>
        {hits.map((hit, n) => (
          <div
            key={hit.key}
            id={`${list}-${n}`}
            role="option"
            aria-selected={n === chosen}
            tabIndex={-1}
            className={classes.hit}
            onMouseEnter={() => setChosen(n)}
            onClick={() => open(hit)}
            onKeyDown={onKeyDown}
          >
            <strong>{hit.title}</strong>
            <span>{hit.under}</span>
          </div>
        ))}
      </div>
    </div>
  )
}

/** Cases that fit, then the act: who was not found is often somebody new. */
function useHits(typed: string) {
  const say = useSay()
  const { may } = useSession()
  const outline = useOutlineWords()
  const unitName = useUnitName()
  const [text] = useDebouncedValue(typed.trim(), PAUSE)
  const asked = text !== ''
  const search = useAsk('searchCases', { text, limit: MOST }, { enabled: asked, keep: true })
  const rows = asked ? (search.data?.rows ?? []) : []
  const cases = rows.map((row) => ({
    key: row.case,
    to: `/cases/${row.case}`,
    title: [row.number, row.name].filter(Boolean).join(' · '),
    under: `${outline(row)} · ${unitName(row.lead)}`,
  }))
  const acts = [
    ...(may('case.register')
      ? [{ key: 'new', to: '/cases/new', title: say('search.new-case'), under: '' }]
      : []),
    ...(may('glass.break')
      ? [{ key: 'glass', to: '/glass', title: say('glass.open'), under: say('glass.under') }]
      : []),
  ]
  const hits: readonly Hit[] = [...cases, ...acts]
  const answered = asked && search.data !== undefined
  return { hits, found: answered ? search.data?.total : undefined, error: asked && search.error }
}
