import { z } from 'zod'

/** What stands at the head of a backup, "ikrar-backup.json": enough to say whether it can be restored here. */
export const FORMAT = 'ikrar/backup@1'
export const HEADER = 'ikrar-backup.json'
/** After all parts: what there should have been. */
export const CONTENTS = 'contents.json'
/** Last: the SHA-256 of every file before it, as `sha256sum -c` takes it. */
export const SUMS = 'SHA256SUMS'

export const headerSchema = z.object({
  format: z.literal(FORMAT),
  madeAt: z.iso.datetime(),
  /** Of the program, and of the PostgreSQL it was made from. */
  version: z.string(),
  server: z.string(),
  migrations: z.array(z.object({ name: z.string(), hash: z.string() })),
  /** Quoted as SQL wants it; generated columns are left out. */
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()) })),
})

export const contentsSchema = z.object({
  tables: z.array(z.object({ name: z.string(), rows: z.number().int().min(0) })),
  sequences: z.array(z.object({ name: z.string(), value: z.string(), isCalled: z.boolean() })),
  /** The key that seals secrets among the rows: how it is known again, and whether it is in here. Absent in old backups. */
  seal: z.object({ mark: z.string(), carried: z.boolean() }).nullable().optional(),
  files: z.object({ count: z.number().int(), bytes: z.number().int(), missing: z.array(z.string()) }),
  head: z.object({ number: z.number().int(), hash: z.string() }).nullable(),
})

export type BackupHeader = z.infer<typeof headerSchema>
export type BackupContents = z.infer<typeof contentsSchema>

/** A backup's two descriptions. */
export type Backup = { readonly header: BackupHeader; readonly contents: BackupContents }

/** How far it is: the table or file at hand, and how many of all are behind. */
export type BackupProgress = {
  readonly stage: 'table' | 'files' | 'verify'
  readonly name: string
  readonly done: number
  readonly all: number
}
