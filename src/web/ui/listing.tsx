import { Button, Group, Table } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useAnnounce } from './announcement.tsx'
import { ExportButton, type ListAsked } from './export-button.tsx'
import { useSay } from './language.tsx'
import classes from './listing.module.css'

export type Column<Row> = {
  readonly key: string
  readonly heading: string
  readonly cell: (row: Row) => ReactNode
  /** The same in plain words, for copying; left out: not copied. */
  readonly text?: (row: Row) => string
  readonly align?: 'right'
}

type Props<Row> = {
  readonly caption: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
  /** The server's list behind the table, for download; left out: only copied. */
  readonly list?: ListAsked
}

/** A table that can be copied, and downloaded as a numbered file of the server's; on a narrow screen every row becomes a small card. */
export function Listing<Row>({ caption, columns, rows, keyOf, list }: Props<Row>) {
  return (
    <div className={classes.listing}>
      <div className={classes.scroll}>
        <Table className={classes.table ?? ''}>
          <Table.Caption className={classes.caption ?? ''}>{caption}</Table.Caption>
          <Table.Thead>
            <Table.Tr>
              {columns.map(({ key, heading, align }) => (
                <Table.Th key={key} scope="col" data-align={align}>
                  {heading}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={keyOf(row)}>
                {columns.map(({ key, heading, cell, align }) => (
                  <Table.Td key={key} data-heading={heading} data-align={align}>
                    {cell(row)}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {rows.length > 0 && (
        <Group gap="xs" className="no-print">
          <Copy columns={columns} rows={rows} />
          {list && <ExportButton list={list} size="compact-sm" />}
        </Group>
      )}
    </div>
  )
}

function Copy<Row>({ columns, rows }: Pick<Props<Row>, 'columns' | 'rows'>) {
  const say = useSay()
  const announce = useAnnounce()
  const copy = async () => {
    await navigator.clipboard.writeText(toLines(columns, rows))
    announce(say('ui.copied'))
  }
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      leftSection={<IconCopy size={16} aria-hidden="true" />}
      onClick={copy}
    >
      {say('ui.copy')}
    </Button>
  )
}

function toLines<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const copied = columns.filter(({ text }) => text)
  const head = copied.map(({ heading }) => heading)
  const body = rows.map((row) => copied.map(({ text }) => text?.(row) ?? ''))
  return [head, ...body].map((cells) => cells.map(pasted).join('\t')).join('\r\n')
}

/** A leading sign is disarmed so that no spreadsheet takes the cell for a formula. */
const disarmed = (cell: string) => (/^\s*[=+\-@\t]/.test(cell) ? `'${cell}` : cell)

/** A cell to paste: one line, so that it stays one cell. */
const pasted = (cell: string) => disarmed(cell.replace(/[\t\r\n]+/g, ' '))
