import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { Link } from 'react-router'
import type { Board } from './board.ts'

export type Tagged = { readonly tag: number; readonly number: string }

type Props = {
  readonly board: Pick<Board, 'incident' | 'name'>
  readonly tags: readonly Tagged[]
  readonly words: string
  /** Said where the words alone do not tell one button from another. */
  readonly label?: string
}

/** To the page of tags; which ones goes along beside the address. */
export function PrintTags({ board, tags, words, label }: Props) {
  const chosen = tags.map(({ tag, number }) => ({ tag, number }))
  return (
    <Button
      component={Link}
      to={`/incidents/${board.incident}/tags`}
      state={{ name: board.name, tags: chosen }}
      size="compact-sm"
      variant="default"
      aria-label={label}
      leftSection={<IconPrinter size={16} aria-hidden="true" />}
    >
      {words}
    </Button>
  )
}
