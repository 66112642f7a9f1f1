import type { ReadFile } from '../../ports/reading.ts'

/** What a file is by its bytes. Those from 'doc' on are known only to be refused by their right name. */
export type FileKind =
  | 'pdf'
  | 'docx'
  | 'xlsx'
  | 'zip'
  | 'jpeg'
  | 'png'
  | 'tiff'
  | 'text'
  | 'interchange'
  | 'doc'
  | 'xls'
  | 'odt'
  | 'ods'
  | 'odp'
  | 'rtf'
  | 'ppt'
  | 'pptx'

const FORMATS: Partial<Readonly<Record<FileKind, ReadFile['format']>>> = {
  pdf: 'pdf',
  docx: 'docx',
  xlsx: 'xlsx',
  jpeg: 'image',
  png: 'image',
  tiff: 'image',
  text: 'text',
  interchange: 'interchange',
}

/** The format a kind is reported under. */
export const formatOf = (kind: FileKind | null): ReadFile['format'] =>
  kind === null ? 'unknown' : (FORMATS[kind] ?? 'unknown')

/** Kinds that become pages and agreements. */
export const isReadable = (kind: FileKind): boolean => formatOf(kind) !== 'unknown'

/** The kind's name in a sentence of either language. */
export const printedKind = (kind: FileKind): string =>
  kind === 'text' ? 'TXT' : kind === 'interchange' ? 'JSON' : kind.toUpperCase()

const CLAIMS: Readonly<Record<string, FileKind>> = {
  pdf: 'pdf',
  docx: 'docx',
  docm: 'docx',
  dotx: 'docx',
  xlsx: 'xlsx',
  xlsm: 'xlsx',
  xltx: 'xlsx',
  zip: 'zip',
  jpg: 'jpeg',
  jpeg: 'jpeg',
  jfif: 'jpeg',
  png: 'png',
  tif: 'tiff',
  tiff: 'tiff',
  txt: 'text',
  md: 'text',
  markdown: 'text',
  tsv: 'text',
  csv: 'text',
  json: 'interchange',
  doc: 'doc',
  xls: 'xls',
  odt: 'odt',
  ods: 'ods',
  odp: 'odp',
  rtf: 'rtf',
  ppt: 'ppt',
  pptx: 'pptx',
  // Templates and slide shows are the same formats under other names.
  dot: 'doc',
  xlt: 'xls',
  pps: 'ppt',
  ott: 'odt',
  ots: 'ods',
  ppsx: 'pptx',
}

/** The formats to save a file as that we do not read, as printed in a sentence of either language. */
export const saveAs = (kind: FileKind): string => {
  if (kind === 'xls' || kind === 'ods') return 'XLSX/PDF'
  return kind === 'doc' || kind === 'odt' || kind === 'rtf' ? 'DOCX/PDF' : 'PDF'
}

/** What a file's name says it is; null where the name says nothing we know. */
export const claimedKind = (name: string): FileKind | null =>
  CLAIMS[/\.([A-Za-z0-9]{2,8})$/.exec(name.trim())?.[1]?.toLowerCase() ?? ''] ?? null

const PICTURES: readonly FileKind[] = ['jpeg', 'png', 'tiff']

/**
 * True where the name claims another kind. One picture format under another's name opens everywhere, and an interchange
 * file is text: both are let pass.
 */
export const contradicts = (claimed: FileKind | null, actual: FileKind): boolean =>
  claimed !== null &&
  claimed !== actual &&
  !(PICTURES.includes(claimed) && PICTURES.includes(actual)) &&
  !(claimed === 'text' && actual === 'interchange')
