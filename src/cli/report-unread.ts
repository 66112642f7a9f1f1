import type { BatchReading } from '../ports/reading.ts'
import { problemSentence } from '../words/problem-sentence.ts'
import type { World } from './world.ts'

/** Says on standard error which files could not be read, and why; true where there was any. */
export const reportUnread = (reading: BatchReading, { terminal, language }: World): boolean => {
  const unread = reading.files.flatMap((file) => (file.problem === null ? [] : [file.problem]))
  for (const problem of unread) terminal.error(`ikrar: ${problemSentence(problem, language)}\n`)
  return unread.length > 0
}
