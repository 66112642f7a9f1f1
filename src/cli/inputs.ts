import { readFile } from 'node:fs/promises'
import { agreementFromInterchange } from '../contract/agreement-mapping.ts'
import { type Interchange, interchangeSchema } from '../contract/interchange.ts'
import { type Problem, problem } from '../core/problem.ts'
import type { InputFile } from '../ports/file.ts'
import type { BatchReading } from '../ports/reading.ts'
import type { Language } from '../words/fill.ts'
import { showProgress } from './progress.ts'
import { say } from './say.ts'
import { UsageRefusal } from './usage-refusal.ts'
import type { World } from './world.ts'

/** Reads the named files into memory; "-" is standard input. Refuses the first that cannot be opened. */
export const openInputs = async (command: string, names: readonly string[], world: World): Promise<InputFile[]> => {
  if (names.length === 0) throw new UsageRefusal('error/no-files', { command })
  const files: InputFile[] = []
  for (const name of names) {
    try {
      files.push({ name, bytes: name === '-' ? await world.terminal.input() : await readFile(name) })
    } catch (error) {
      throw new UsageRefusal('error/cannot-open', { name, reason: reasonOf(error, world.language) })
    }
  }
  return files
}

/** Why the system refused a file, in plain words. */
export const reasonOf = (error: unknown, language: Language): string => {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code === 'ENOENT') return say(language, 'reason/no-file')
  if (code === 'EACCES' || code === 'EPERM') return say(language, 'reason/no-access')
  if (code === 'EISDIR') return say(language, 'reason/folder')
  return error instanceof Error ? error.message : String(error)
}

/**
 * All agreements of all files as one batch. Interchange files are taken as they are; only for others is the reader, with
 * its workers, started. Origins and files keep the order of the batch: read documents first, then interchange files.
 */
export const readAgreements = async (files: readonly InputFile[], world: World): Promise<BatchReading> => {
  const documents = files.filter((file) => !looksLikeJson(file.bytes))
  const interchanges = files.filter((file) => looksLikeJson(file.bytes)).map(fromInterchange)
  const read = documents.length === 0 ? NOTHING : await readDocuments(documents, world)
  return [read, ...interchanges].reduce(joined)
}

const NOTHING: BatchReading = { agreements: [], origins: [], notes: [], files: [] }

const readDocuments = async (documents: readonly InputFile[], world: World): Promise<BatchReading> => {
  const reader = await world.reader()
  const progress = showProgress(world)
  try {
    return await reader.read(documents, { onProgress: progress.tell })
  } finally {
    progress.clear()
    await reader.close()
  }
}

const joined = (a: BatchReading, b: BatchReading): BatchReading => {
  const shift = a.agreements.length
  return {
    agreements: [...a.agreements, ...b.agreements],
    origins: [
      ...a.origins,
      ...b.origins.map((o) => ({ ...o, agreement: o.agreement + shift, file: o.file + a.files.length })),
    ],
    notes: [...a.notes, ...b.notes.map((n) => ({ ...n, agreement: n.agreement + shift }))],
    files: [...a.files, ...b.files],
  }
}

const looksLikeJson = (bytes: Uint8Array): boolean => /^\s*\{/.test(new TextDecoder().decode(bytes.subarray(0, 200)))

const fromInterchange = ({ name, bytes }: InputFile): BatchReading => {
  const parsed = parseInterchange(name, bytes)
  if ('problem' in parsed) {
    return { ...NOTHING, files: [{ name, format: 'interchange', pages: [], problem: parsed.problem }] }
  }
  const agreements = parsed.interchange.agreements.map(agreementFromInterchange)
  // Only where an agreement comes from is needed here: the whole of it from this file.
  const origins = agreements.map((_, agreement) => ({ agreement, at: '', file: 0, page: 1, box: null, confidence: 1 }))
  return { ...NOTHING, agreements, origins, files: [{ name, format: 'interchange', pages: [], problem: null }] }
}

const parseInterchange = (
  name: string,
  bytes: Uint8Array,
): { readonly interchange: Interchange } | { readonly problem: Problem } => {
  let json: unknown
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    return { problem: problem('interchange/invalid', name, { place: name, reason: String(error) }) }
  }
  const parsed = interchangeSchema.safeParse(json)
  if (parsed.success) return { interchange: parsed.data }
  const issue = parsed.error.issues[0]
  const place = `${name}: ${issue?.path.join('/') ?? ''}`
  return { problem: problem('interchange/invalid', name, { place, reason: issue?.message ?? '' }) }
}
