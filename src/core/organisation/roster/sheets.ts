import type { OrganisationProfile } from '../../profile/agency-profile.ts'
import type { Capacity } from '../tenure.ts'

/** A column of a sheet. `note` columns are there to be read: they only have to agree with the code beside them. */
export type RosterColumn<Id extends string = string> = {
  readonly id: Id
  readonly heading: string
  readonly kind: 'code' | 'text' | 'day' | 'choice'
  readonly note?: true
  /** Without this column the sheet cannot be understood. */
  readonly needed?: true
  /** In letters. */
  readonly width: number
}

const column = <Id extends string>(
  id: Id,
  heading: string,
  kind: RosterColumn['kind'],
  width: number,
  more: Pick<RosterColumn, 'note' | 'needed'> = {},
): RosterColumn<Id> => ({ id, heading, kind, width, ...more })

const NEEDED = { needed: true } as const
const NOTE = { note: true } as const

/** The sheets of the workbook, in their order, with their headings in the language of the office. */
export const ROSTER_SHEETS = {
  unit: {
    name: 'Unit',
    columns: [
      column('code', 'Kode', 'code', 9, NEEDED),
      column('officeName', 'Satuan kerja', 'text', 34, NOTE),
      column('name', 'Nama unit', 'text', 62, NEEDED),
      column('kind', 'Jenis', 'choice', 16),
      column('parent', 'Kode unit atasan', 'code', 17),
      column('parentName', 'Nama unit atasan', 'text', 48, NOTE),
      column('closedOn', 'Ditutup tanggal', 'day', 16),
      column('successor', 'Kode penerus tugas', 'code', 19),
    ],
  },
  official: {
    name: 'Pejabat',
    columns: [
      column('code', 'Kode', 'code', 9, NEEDED),
      column('office', 'Kode satuan kerja', 'code', 18),
      column('officeName', 'Satuan kerja', 'text', 34, NOTE),
      column('name', 'Nama dengan gelar', 'text', 44, NEEDED),
      column('nip', 'NIP', 'code', 24),
    ],
  },
  tenure: {
    name: 'Masa Jabatan',
    columns: [
      column('code', 'Kode', 'code', 9, NEEDED),
      column('unit', 'Kode unit', 'code', 11, NEEDED),
      column('unitName', 'Nama unit', 'text', 52, NOTE),
      column('official', 'Kode atau NIP pejabat', 'code', 24, NEEDED),
      column('officialName', 'Nama pejabat', 'text', 38, NOTE),
      column('capacity', 'Sebagai', 'choice', 12, NEEDED),
      column('from', 'Mulai', 'day', 14, NEEDED),
      column('until', 'Sampai dengan', 'day', 16),
      column('decree', 'Nomor keputusan', 'text', 30),
    ],
  },
} as const

export type SheetId = keyof typeof ROSTER_SHEETS
export const SHEET_IDS = ['unit', 'official', 'tenure'] as const satisfies readonly SheetId[]

export type ColumnIdOf<S extends SheetId> = (typeof ROSTER_SHEETS)[S]['columns'][number]['id']
export type ColumnId = ColumnIdOf<SheetId>

export const columnsOf = (sheet: SheetId): readonly RosterColumn<ColumnId>[] => ROSTER_SHEETS[sheet].columns

export const CAPACITY_NAMES: Readonly<Record<Capacity, string>> = { definitive: 'Definitif', plt: 'Plt.', plh: 'Plh.' }

/** Names of kinds of unit that no row can bring into being: the office itself, and what only agreements know of. */
const OTHER_KINDS: Readonly<Record<string, string>> = { satker: 'Satuan kerja', other: 'Unit lain' }

type KindNames = Pick<OrganisationProfile, 'unitKinds'>

export const kindName = (kind: string, profile: KindNames): string =>
  profile.unitKinds.find((k) => k.id === kind)?.label ?? OTHER_KINDS[kind] ?? kind

/** What may be chosen in a column of choices. */
export const choicesOf = (column: ColumnId, profile: KindNames): readonly string[] =>
  column === 'kind' ? profile.unitKinds.map((k) => k.label) : column === 'capacity' ? Object.values(CAPACITY_NAMES) : []
