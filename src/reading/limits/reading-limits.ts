/** How much a document may cost before it is refused. Every limit is set by configuration; these are the defaults. */
export type ReadingLimits = {
  /** Size of one file, in bytes. */
  readonly fileBytes: number
  readonly pages: number
  /** Rows of all tables of one file. */
  readonly tableRows: number
  /** Rows of all sheets of a workbook that is read as a list. */
  readonly workbookRows: number
  /** Nesting of archives, and of elements within a document. */
  readonly archiveDepth: number
  readonly elementDepth: number
  /** Bytes a compressed file (ZIP, DOCX, XLSX) may unfold to, in all its entries together. */
  readonly decompressedBytes: number
  readonly archiveEntries: number
  readonly secondsPerPage: number
  readonly secondsPerFile: number
}

export const DEFAULT_LIMITS: ReadingLimits = {
  fileBytes: 50 * 1024 * 1024,
  pages: 500,
  tableRows: 10_000,
  workbookRows: 100_000,
  archiveDepth: 2,
  elementDepth: 200,
  decompressedBytes: 300 * 1024 * 1024,
  archiveEntries: 2_000,
  secondsPerPage: 60,
  secondsPerFile: 1_800,
}

/** "50 MB": a number of bytes as a sentence says it. */
export const printedBytes = (bytes: number): string => {
  const mega = bytes / (1024 * 1024)
  if (mega >= 1) return `${Number(mega.toFixed(mega < 10 ? 1 : 0))} MB`.replace('.', ',')
  return `${Math.max(1, Math.round(bytes / 1024))} KB`
}
