import type { ComponentChildren } from 'preact'

export type Column<Row> = {
  readonly label: string
  /** `wide` takes what is left, `number` stands right in even figures, `short` stays on one line. */
  readonly kind?: 'wide' | 'number' | 'short'
  readonly cell: (row: Row) => ComponentChildren
}

type DataTableProps<Row> = {
  readonly caption: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
}

/** A table that becomes cards on a phone: the first column is the heading, the others carry their label. */
export const DataTable = <Row,>({ caption, columns, rows, keyOf }: DataTableProps<Row>) => (
  // biome-ignore lint/a11y/noRedundantRoles: styled as blocks on a phone, a table loses its role unless it is said.
  <table class="data" role="table">
    <caption class="sr-only">{caption}</caption>
    <thead>
      {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
      <tr role="row">
        {columns.map((c) => (
          // biome-ignore lint/a11y/noRedundantRoles: as above
          <th key={c.label} scope="col" role="columnheader" class={c.kind}>
            {c.label}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        // biome-ignore lint/a11y/noRedundantRoles: as above
        <tr key={keyOf(row)} role="row">
          {columns.map((c) => (
            // biome-ignore lint/a11y/noRedundantRoles: as above
            <td key={c.label} role="cell" data-label={c.label} class={c.kind}>
              {c.cell(row)}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)
