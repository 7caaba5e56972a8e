import { Button, Group, Table } from '@mantine/core'
import { IconCopy, IconDownload } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useAnnounce } from './announcement.tsx'
import { useSay } from './language.tsx'
import classes from './listing.module.css'

export type Column<Row> = {
  readonly key: string
  readonly heading: string
  readonly cell: (row: Row) => ReactNode
  /** The same in plain words, for copying and downloading; left out: not copied. */
  readonly text?: (row: Row) => string
  readonly align?: 'right'
}

type Props<Row> = {
  readonly caption: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
  /** Name of the downloaded file without ending; left out: neither copied nor downloaded. */
  readonly file?: string
}

/** A table that can be copied and downloaded; on a narrow screen every row becomes a small card. */
export function Listing<Row>({ caption, columns, rows, keyOf, file }: Props<Row>) {
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
      {file && rows.length > 0 && <Taking columns={columns} rows={rows} file={file} />}
    </div>
  )
}

type TakingProps<Row> = Pick<Props<Row>, 'columns' | 'rows'> & { readonly file: string }

function Taking<Row>({ columns, rows, file }: TakingProps<Row>) {
  const say = useSay()
  const announce = useAnnounce()
  const copy = async () => {
    await navigator.clipboard.writeText(toLines(columns, rows, pasted, '\t'))
    announce(say('ui.copied'))
  }
  return (
    <Group gap="xs" className="no-print">
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconCopy size={16} aria-hidden="true" />}
        onClick={copy}
      >
        {say('ui.copy')}
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconDownload size={16} aria-hidden="true" />}
        onClick={() => save(`${file}.csv`, toLines(columns, rows, quoted, ','))}
      >
        {say('ui.download')}
      </Button>
    </Group>
  )
}

function toLines<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  write: (cell: string) => string,
  between: string,
): string {
  const copied = columns.filter(({ text }) => text)
  const head = copied.map(({ heading }) => heading)
  const body = rows.map((row) => copied.map(({ text }) => text?.(row) ?? ''))
  return [head, ...body].map((cells) => cells.map(write).join(between)).join('\r\n')
}

/** A leading sign is disarmed so that no spreadsheet takes the cell for a formula. */
const disarmed = (cell: string) => (/^\s*[=+\-@\t]/.test(cell) ? `'${cell}` : cell)

/** A cell to paste: one line, so that it stays one cell. */
const pasted = (cell: string) => disarmed(cell.replace(/[\t\r\n]+/g, ' '))

/** A cell of CSV (RFC 4180). */
const quoted = (cell: string) => {
  const safe = disarmed(cell)
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

function save(name: string, text: string) {
  // A byte order mark tells spreadsheets that the text is UTF-8.
  const url = URL.createObjectURL(new Blob(['\ufeff', text], { type: 'text/csv;charset=utf-8' }))
  const link = Object.assign(document.createElement('a'), { href: url, download: name })
  link.click()
  URL.revokeObjectURL(url)
}
