import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { FIELDS, type Field, type Mapping } from '../../domain/arrivals/mapping.ts'
import { useSay } from '../ui/language.tsx'
import { Section } from '../ui/section.tsx'
import { Status } from '../ui/status.tsx'
import classes from './arrivals.module.css'
import type { List } from './list-page.tsx'

/** Rows of the file shown under each column. */
const SAMPLE = 6

type Props = {
  readonly list: List
  readonly pending: boolean
  readonly onMap: (mapping: Mapping) => Promise<boolean>
}

/** What each column means: guessed, corrected by hand, with the file's own rows below. */
export function ColumnsSection({ list, pending, onMap }: Props) {
  const say = useSay()
  const { mapping } = list
  const width = Math.max(mapping.columns.length, ...list.columns.map((row) => row.length))
  const [columns, setColumns] = useState<readonly Field[]>(() =>
    Array.from({ length: width }, (_, index) => mapping.columns[index] ?? 'ignore'),
  )
  const [headerRows, setHeaderRows] = useState(mapping.headerRows.join(', '))
  const [firstRow, setFirstRow] = useState(String(mapping.firstRow))
  const apply = () =>
    onMap({
      columns,
      headerRows: headerRows
        .split(/[\s,]+/)
        .map(Number)
        .filter((row) => row > 0),
      firstRow: Math.max(1, Math.trunc(Number(firstRow)) || 1),
    })
  return (
    <Section title={say('arrivals.columns')} lead={say('arrivals.columns-lead')}>
      {!columns.includes('name') && <Status tone="soon">{say('arrivals.no-name-column')}</Status>}
      <Sheet
        list={list}
        columns={columns}
        onColumn={(index, field) => setColumns(columns.with(index, field))}
      />
      <Group align="flex-end">
        <TextInput
          id="headerRows"
          label={say('arrivals.header-rows')}
          description={say('arrivals.header-rows-help')}
          value={headerRows}
          onChange={(event) => setHeaderRows(event.currentTarget.value)}
        />
        <TextInput
          id="firstRow"
          label={say('arrivals.first-row')}
          inputMode="numeric"
          value={firstRow}
          onChange={(event) => setFirstRow(event.currentTarget.value)}
        />
        <Button variant="default" onClick={apply} loading={pending}>
          {say('arrivals.apply')}
        </Button>
      </Group>
    </Section>
  )
}

type SheetProps = {
  readonly list: List
  readonly columns: readonly Field[]
  readonly onColumn: (index: number, field: Field) => void
}

function Sheet({ list, columns, onColumn }: SheetProps) {
  const say = useSay()
  const rows = list.columns.slice(0, Math.max(SAMPLE, ...list.mapping.headerRows) + 2)
  return (
    // A wide table scrolls by keyboard only if it takes the focus.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: scrollable region (WCAG 2.1.1)
    <section className={classes.sheet} tabIndex={0} aria-label={say('arrivals.sample')}>
      <table>
        <thead>
          <tr>
            <td />
            {columns.map((field, index) => (
              <th key={letterOf(index)} scope="col">
                <Stack gap={4}>
                  {say('arrivals.column', { letter: letterOf(index) })}
                  <NativeSelect
                    size="xs"
                    miw={130}
                    aria-label={say('arrivals.column-means', { letter: letterOf(index) })}
                    data={FIELDS.map((value) => ({ value, label: say(`arrivals.field.${value}`) }))}
                    value={field}
                    onChange={(event) =>
                      onColumn(
                        index,
                        FIELDS.find((one) => one === event.currentTarget.value) ?? 'ignore',
                      )
                    }
                  />
                </Stack>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file are known by their number
            <tr key={row} data-heading={list.mapping.headerRows.includes(row + 1)}>
              <th scope="row">{row + 1}</th>
              {columns.map((_, index) => (
                <td key={letterOf(index)}>{cells[index] ?? ''}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** A, B, … Z, AA, … as spreadsheets name columns. */
function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last
}
