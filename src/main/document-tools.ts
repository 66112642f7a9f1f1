import type { AgencyProfile } from '../core/profile/agency-profile.ts'
import type { DocumentReader, DocumentWriter } from '../ports.ts'
import type { Config } from './config.ts'
import { readerWorkerUrl } from './root.ts'

/** The reader of documents with the configured limits; its code is loaded only now. */
export const makeReader = async (config: Config, profile: AgencyProfile): Promise<DocumentReader> => {
  const { createDocumentReader } = await import('../reading/document-reader.ts')
  return createDocumentReader({ workerUrl: readerWorkerUrl(), profile, ...config.reading })
}

/** The writer of documents; its code is loaded only now, the typesetter when it is first used. */
export const makeWriter = async (printed: AgencyProfile): Promise<DocumentWriter> => {
  const { createDocumentWriter } = await import('../writing/document-writer.ts')
  return createDocumentWriter({ printed })
}
