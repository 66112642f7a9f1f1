import type { ComponentChildren } from 'preact'
import type { SessionRow } from '../../contract/account-view.ts'
import type { Language } from '../../words/fill.ts'
import { fill } from '../../words/fill.ts'
import { DataTable } from '../kit/data-table.tsx'
import { Tag } from '../kit/tag.tsx'
import { accountWordsOf } from './account-words.ts'
import { momentText } from './moment.ts'

type Row = Omit<SessionRow, 'current'> & { readonly current?: boolean }

type SessionTableProps = {
  readonly language: Language
  readonly rows: readonly Row[]
  /** What can be done with a session. */
  readonly action?: (row: Row, device: string) => ComponentChildren
}

/** Where an account is signed in: device and address, and since when. */
export const SessionTable = ({ language, rows, action }: SessionTableProps) => {
  const words = accountWordsOf(language)
  const w = words.own
  const deviceOf = (row: Row): string => row.device || words.unknownDevice
  return (
    <DataTable
      caption={w.sessions}
      rows={rows}
      keyOf={(row) => row.id}
      columns={[
        {
          label: w.device,
          kind: 'wide',
          cell: (row) => (
            <div>
              <span class="font-semibold">{deviceOf(row)}</span> {row.current && <Tag tone="ok">{words.here}</Tag>}
              {row.address && (
                <span class="block text-[0.875rem] font-normal text-soft wrap-anywhere">
                  {fill(words.from, { address: row.address })}
                </span>
              )}
            </div>
          ),
        },
        { label: words.lastSeen, cell: (row) => momentText(row.seenAt, language) },
        { label: words.since, cell: (row) => momentText(row.createdAt, language) },
        ...(action ? [{ label: w.endSession, cell: (row: Row) => action(row, deviceOf(row)) }] : []),
      ]}
    />
  )
}
