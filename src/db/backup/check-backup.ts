import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import type { z } from 'zod'
import type { Migration } from '../migrate.ts'
import { BackupRefusal } from './backup-refusal.ts'
import {
  type Backup,
  type BackupHeader,
  type BackupProgress,
  CONTENTS,
  contentsSchema,
  HEADER,
  headerSchema,
  SUMS,
} from './manifest.ts'
import { readTar } from './tar.ts'

const parsed = <T extends z.ZodType>(schema: T, body: Buffer, name: string): z.output<T> => {
  try {
    return schema.parse(JSON.parse(body.toString('utf8')))
  } catch {
    throw new BackupRefusal('backup/altered', { place: name })
  }
}

/** The head of a backup; refuses what is none, and one of a form that only a newer program knows. */
const headerIn = (name: string, body: Buffer): BackupHeader => {
  if (name !== HEADER) throw new BackupRefusal('backup/not-a-backup')
  const format = /"format":\s*"ikrar\/backup@(\d+)"/.exec(body.toString('utf8'))?.[1]
  if (format !== undefined && format !== '1')
    throw new BackupRefusal('backup/newer', { what: `ikrar/backup@${format}` })
  return parsed(headerSchema, body, HEADER)
}

/** Reads a backup from its first to its last byte and refuses it where anything is missing or not as it was written. */
export const checkBackup = async (
  handle: FileHandle,
  onProgress: (progress: BackupProgress) => void = () => undefined,
): Promise<Backup> => {
  const { size } = await handle.stat()
  const sums: string[] = []
  let header: BackupHeader | null = null
  let contents: Backup['contents'] | null = null
  let isClosed = false
  let behind = 0
  for await (const { name, body } of readTar(handle)) {
    if (isClosed) throw new BackupRefusal('backup/altered', { place: name })
    header ??= headerIn(name, body)
    behind += body.length
    if (sums.length % 20 === 0) onProgress({ stage: 'verify', name, done: behind, all: size })
    if (name === SUMS) {
      const wrong = firstDifference(body.toString('utf8'), sums)
      if (wrong !== null) throw new BackupRefusal('backup/altered', { place: wrong })
      isClosed = true
      continue
    }
    if (name === CONTENTS) contents = parsed(contentsSchema, body, CONTENTS)
    sums.push(`${createHash('sha256').update(body).digest('hex')}  ${name}\n`)
  }
  if (header === null) throw new BackupRefusal('backup/not-a-backup')
  if (contents === null || !isClosed) throw new BackupRefusal('backup/truncated')
  return { header, contents }
}

const firstDifference = (list: string, sums: readonly string[]): string | null => {
  if (list === sums.join('')) return null
  const lines = list.split('\n')
  const at = sums.findIndex((line, i) => line !== `${lines[i]}\n`)
  return at === -1 ? SUMS : (sums[at] ?? '').slice(66).trim()
}

/** The program's own migrations that the backup had, in its order; refuses those it does not know, or knows otherwise. */
export const migrationsOf = ({ migrations }: BackupHeader, known: readonly Migration[]): readonly Migration[] =>
  migrations.map(({ name, hash }) => {
    const own = known.find((m) => m.name === name)
    if (own === undefined) throw new BackupRefusal('backup/newer', { what: name })
    if (own.hash !== hash) throw new BackupRefusal('backup/other-migrations', { migration: name })
    return own
  })
