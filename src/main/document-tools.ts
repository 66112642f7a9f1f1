import type { AgencyProfile } from '../core/profile/agency-profile.ts'
import type { DocumentReader } from '../ports/reading.ts'
import type { WorkbookReader, WorkbookWriter } from '../ports/workbook.ts'
import type { DocumentWriter } from '../ports/writing.ts'
import type { Config } from './config.ts'
import { readerWorkerUrl, writerWorkerUrl } from './root.ts'

/** The reader of documents with the configured limits; its code is loaded only now. */
export const makeReader = async (config: Config, profile: AgencyProfile): Promise<DocumentReader> => {
  const { createDocumentReader } = await import('../reading/document-reader.ts')
  return createDocumentReader({ workerUrl: readerWorkerUrl(), profile, ...config.reading })
}

/** The writer of documents; its code is loaded only now, the typesetter when it is first used. Books are written in threads. */
export const makeWriter = async ({ wording, annex, letterhead }: AgencyProfile): Promise<DocumentWriter> => {
  const { createDocumentWriter } = await import('../writing/document-writer.ts')
  const { createBookWriter } = await import('../writing/book-writer.ts')
  const printed = { wording, annex, letterhead }
  return { ...createDocumentWriter({ printed }), bookPdf: createBookWriter(writerWorkerUrl(), printed) }
}

/** The reader of workbooks, in a worker of its own that starts when it is first needed. */
export const makeWorkbookReader = async (config: Config): Promise<WorkbookReader> => {
  const { createWorkbookReader } = await import('../reading/workbook-reader.ts')
  return createWorkbookReader({ workerUrl: readerWorkerUrl(), limits: config.reading.limits })
}

export const makeWorkbookWriter = async (): Promise<WorkbookWriter> => {
  const { createWorkbookWriter } = await import('../writing/workbook-writer.ts')
  return createWorkbookWriter(writerWorkerUrl())
}
