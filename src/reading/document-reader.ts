import { availableParallelism } from 'node:os'
import { problem } from '../core/problem.ts'
import type { AgencyProfile } from '../core/profile/agency-profile.ts'
import { ok, refuse } from '../core/result.ts'
import type { InputFile } from '../ports/file.ts'
import type { BatchReading, DocumentReader, ReadingProgress } from '../ports/reading.ts'
import { DEFAULT_LIMITS, printedBytes, type ReadingLimits } from './limits/reading-limits.ts'
import { readingProfileOf } from './meaning/reading-profile.ts'
import { mergeReadings } from './pipeline/merge-readings.ts'
import { type DocumentAnswer, refusedDocument } from './pipeline/reader-job.ts'
import { createWorkerPool, type JobOptions, type Outcome } from './pool.ts'

export type DocumentReaderOptions = {
  /** Where `worker.ts`, or its bundle, lies. */
  readonly workerUrl: URL
  /** The agency whose documents these are. */
  readonly profile: AgencyProfile
  readonly limits?: Partial<ReadingLimits>
  /** How many files are read at once; by default one for each core but one. */
  readonly workers?: number
  /** Memory a worker may take for its objects, in MB. */
  readonly memoryMb?: number
}

type ReadOptions = NonNullable<Parameters<DocumentReader['read']>[1]>

/** Thrown by `read` when its signal is raised. */
export class ReadingCancelled extends Error {
  override readonly name = 'AbortError'
}

/** The reader of documents: every file in a worker of its own, so that none can stop, slow or lose another. */
export const createDocumentReader = (options: DocumentReaderOptions): DocumentReader => {
  const agency = readingProfileOf(options.profile)
  const limits: ReadingLimits = { ...DEFAULT_LIMITS, ...options.limits }
  const pool = createWorkerPool({
    workerUrl: options.workerUrl,
    workers: options.workers ?? Math.max(1, availableParallelism() - 1),
    memoryMb: options.memoryMb ?? 1_024,
  })

  const seconds = { secondsPerPage: limits.secondsPerPage, secondsPerFile: limits.secondsPerFile }

  const readOne = async (
    file: InputFile,
    index: number,
    { onProgress, signal }: ReadOptions,
  ): Promise<DocumentAnswer[]> => {
    const tell = (progress: Omit<ReadingProgress, 'file' | 'name'>): void =>
      onProgress?.({ file: index, name: file.name, ...progress })
    const done = (answer: DocumentAnswer): DocumentAnswer[] => {
      const pages = answer.file.pages.length
      tell({ stage: 'done', page: pages, pages })
      return [answer]
    }
    if (file.bytes.length > limits.fileBytes) return done(tooLarge(file, limits))
    const jobOptions: JobOptions = {
      secondsPerPage: limits.secondsPerPage,
      secondsPerFile: limits.secondsPerFile,
      onStart: () => tell({ stage: 'opening', page: 0, pages: null }),
      onProgress: ({ stage, page, pages }) => tell({ stage, page, pages }),
      ...(signal === undefined ? {} : { signal }),
    }
    const outcome = await pool.run({ kind: 'read', file, limits, agency }, jobOptions)
    if (outcome.kind !== 'answer') return done(lost(file.name, outcome))
    const { answer } = outcome
    if (answer.kind === 'document') return done(answer)
    if (answer.kind !== 'archive') throw new Error(`a ${answer.kind} was answered to a reading job`)
    const inner = await Promise.all(
      answer.files.map(({ name, bytes, problem: refused }) =>
        refused === null
          ? readOne({ name, bytes }, index, { ...(onProgress && { onProgress }), ...(signal && { signal }) })
          : [refusedDocument(name, refused)],
      ),
    )
    return inner.flat()
  }

  return {
    read: async (files, readOptions = {}): Promise<BatchReading> => {
      const answers = await Promise.all(files.map((file, index) => readOne(file, index, readOptions)))
      if (readOptions.signal?.aborted === true) throw new ReadingCancelled('the reading was cancelled')
      return mergeReadings(answers.flat())
    },
    pagePicture: async (file, page, width) => {
      const outcome = await pool.run({ kind: 'picture', file, limits, page, width }, seconds)
      return outcome.kind === 'answer' && outcome.answer.kind === 'picture' ? outcome.answer.png : null
    },
    cutOut: async (file, page, box) => {
      const outcome = await pool.run({ kind: 'cut-out', file, limits, page, box }, seconds)
      return outcome.kind === 'answer' && outcome.answer.kind === 'picture' ? outcome.answer.png : null
    },
    pageCodes: async (file, signal) => {
      const outcome = await pool.run({ kind: 'codes', file, limits }, { ...seconds, ...(signal && { signal }) })
      return outcome.kind === 'answer' && outcome.answer.kind === 'codes' ? outcome.answer.pages : []
    },
    picturesAsPdf: async (files) => {
      const outcome = await pool.run({ kind: 'pdf', files, limits }, seconds)
      const name = files[0]?.name ?? ''
      if (outcome.kind !== 'answer')
        return refuse(lost(name, outcome).file.problem ?? problem('file/broken', name, { name }))
      const { answer } = outcome
      if (answer.kind !== 'pdf') throw new Error(`a ${answer.kind} was answered to a binding job`)
      return answer.pdf ? ok(answer.pdf) : refuse(answer.problem ?? problem('file/broken', name, { name }))
    },
    close: () => pool.close(),
  }
}

const tooLarge = ({ name, bytes }: InputFile, { fileBytes }: ReadingLimits): DocumentAnswer =>
  refusedDocument(
    name,
    problem('file/too-large', name, { name, size: printedBytes(bytes.length), limit: printedBytes(fileBytes) }),
  )

/** A file whose worker was ended or fell. */
const lost = (name: string, outcome: Exclude<Outcome, { kind: 'answer' }>): DocumentAnswer =>
  refusedDocument(
    name,
    outcome.kind === 'too-slow'
      ? problem('file/too-slow', name, { name, page: outcome.page, seconds: outcome.seconds })
      : problem('file/reader-crashed', name, { name, ...(outcome.kind === 'crashed' && { reason: outcome.reason }) }),
  )
