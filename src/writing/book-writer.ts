import type { PrintedForm } from '../core/agreement/form/agreement-form.ts'
import type { DocumentWriter } from '../ports/writing.ts'
import { writtenApart } from './writing-thread.ts'

/**
 * Writes books in a thread each, one after the other: a large one takes seconds and some hundred MB beside what it carries, and
 * others are served meanwhile.
 */
export const createBookWriter = (workerUrl: URL, printed: PrintedForm): DocumentWriter['bookPdf'] => {
  let last: Promise<unknown> = Promise.resolve()
  return (book, options = {}) => {
    const bound = last.then(() =>
      writtenApart<Awaited<ReturnType<DocumentWriter['bookPdf']>>>(workerUrl, { kind: 'book', book, options, printed }),
    )
    last = bound.catch(() => undefined)
    return bound
  }
}
