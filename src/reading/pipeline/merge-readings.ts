import type { BatchReading } from '../../ports/reading.ts'
import type { DocumentAnswer } from './reader-job.ts'

/** The readings of single files as one batch: indexes of agreements and files count through the whole. */
export const mergeReadings = (answers: readonly DocumentAnswer[]): BatchReading => {
  let before = 0
  const parts = answers.map(({ reading }, file) => {
    const shift = before
    before += reading.agreements.length
    return {
      agreements: reading.agreements,
      origins: reading.origins.map((origin) => ({ ...origin, agreement: origin.agreement + shift, file })),
      notes: reading.notes.map((note) => ({ ...note, agreement: note.agreement + shift })),
    }
  })
  return {
    agreements: parts.flatMap((part) => part.agreements),
    origins: parts.flatMap((part) => part.origins),
    notes: parts.flatMap((part) => part.notes),
    files: answers.map(({ file }) => file),
  }
}
