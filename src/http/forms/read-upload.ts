import { createWriteStream } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Busboy, type BusboyHeaders } from '@fastify/busboy'
import type { UploadedFile } from '../../app/uploaded-file.ts'
import { type Problem, problem } from '../../core/problem.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import type { HttpContext } from '../env.ts'
import { isFormToken } from '../guards/refuse-forgery.ts'

export type Upload = {
  readonly files: readonly UploadedFile[]
  readonly fields: URLSearchParams
  /** Removes what was written to the disk; call it once the files are taken over. */
  readonly cleanUp: () => Promise<void>
}

export type UploadLimits = {
  readonly fileBytes: number
  readonly files: number
  /** True where nothing is changed in anybody's name: then no token is asked for. */
  readonly isPublic?: boolean
}

const MEGA = 1024 * 1024

const ignore = (): void => undefined

const spokenSize = (bytes: number): string =>
  bytes < MEGA ? `${Math.floor(bytes / 1024)} kB` : `${Math.floor(bytes / MEGA)} MB`

/** The last part of a name, for browsers may send a path, without letters that no file name should have. */
const plainName = (name: string): string => {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out.
  return last.replace(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, '').slice(0, 200) || 'tanpa-nama'
}

/**
 * Reads an upload (multipart/form-data, field `files`) onto the disk, never into memory. Refuses one that is too large, has
 * too many files, or does not carry its form's token: as header x-csrf-token, or as field `csrf` before the first file.
 */
export const readUpload = async (c: HttpContext, limits: UploadLimits): Promise<Result<Upload>> => {
  const body = c.req.raw.body
  const type = c.req.header('content-type') ?? ''
  if (!type.startsWith('multipart/form-data') || body === null) {
    return refuse(problem('input/invalid', 'files', { field: 'files', reason: 'reason/missing' }))
  }
  const folder = await mkdtemp(join(tmpdir(), 'ikrar-upload-'))
  const cleanUp = () => rm(folder, { recursive: true, force: true })
  try {
    const read = await receive(Readable.fromWeb(body as never), type, folder, limits, tokenCheck(c, limits))
    if (read.ok) return ok({ ...read.value, cleanUp })
    await cleanUp()
    return read
  } catch {
    await cleanUp()
    return refuse(problem('input/invalid', 'files', { field: 'files', reason: 'reason/form' }))
  }
}

const tokenCheck = (c: HttpContext, { isPublic }: UploadLimits) => {
  const isGood = (given: string | null | undefined) =>
    isPublic === true || c.get('isBearer') || isFormToken(c.get('csrf'), given)
  return { byHeader: isGood(c.req.header('x-csrf-token')), byField: isGood }
}

const receive = async (
  source: Readable,
  type: string,
  folder: string,
  limits: UploadLimits,
  token: ReturnType<typeof tokenCheck>,
): Promise<Result<Omit<Upload, 'cleanUp'>>> => {
  const headers: BusboyHeaders = { 'content-type': type }
  const sizes = { fileSize: limits.fileBytes, files: limits.files, fields: 20, fieldSize: 10_000, headerPairs: 50 }
  const busboy = new Busboy({ headers, limits: sizes })
  const files: UploadedFile[] = []
  const fields = new URLSearchParams()
  const streams: Readable[] = []
  const writing: Promise<void>[] = []
  let fault: Problem | null = null
  let trusted = token.byHeader
  busboy.on('field', (name, value) => {
    if (name === 'csrf') trusted ||= token.byField(value)
    else fields.append(name, value)
  })
  busboy.on('file', (field, stream, fileName) => {
    // A body that ends in the middle of a file is told to that file, also where nobody takes it: unheard it would end the process.
    stream.on('error', ignore)
    streams.push(stream)
    const index = writing.length
    if (!trusted) fault ??= problem('access/csrf')
    // An empty file field sends a part without a name.
    if (fault !== null || field !== 'files' || !fileName) return void stream.resume()
    const name = plainName(fileName)
    const path = join(folder, String(index))
    const write = async (): Promise<void> => {
      const target = createWriteStream(path, { mode: 0o600 })
      await pipeline(stream, target)
      const limit = spokenSize(limits.fileBytes)
      if (stream.truncated) fault ??= problem('file/too-large', name, { name, size: `> ${limit}`, limit })
      files[index] = { name, size: target.bytesWritten, bytes: () => readFile(path) }
    }
    const written = write()
    // Heard even where the body fails before the files are waited for.
    written.catch(ignore)
    writing.push(written)
  })
  busboy.on('filesLimit', () => {
    fault ??= problem('input/too-large', 'files', { limit: `${limits.files}` })
  })
  try {
    await pipeline(source, busboy)
    await Promise.all(writing)
  } catch (error) {
    // What was begun ends before its folder is removed: of a body that was broken off, no file would end by itself.
    for (const stream of streams) stream.destroy()
    await Promise.allSettled(writing)
    throw error
  }
  return fault === null ? ok({ files, fields }) : refuse(fault)
}
