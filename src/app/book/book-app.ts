import type { BookFilter, BookView, BookWish } from '../../contract/book-view.ts'
import type { Reader } from '../../contract/view.ts'
import type { Result } from '../../core/result.ts'
import type { Deps } from '../deps.ts'
import type { TakeAway } from '../take-away.ts'
import { makeBook } from './make-book.ts'
import { showBook } from './show-book.ts'

/** Use cases of the office's book. */
export type BookApp = {
  readonly showBook: (reader: Reader, filter: BookFilter) => Promise<Result<BookView>>
  readonly makeBook: (reader: Reader, wish: BookWish) => Promise<Result<TakeAway>>
}

export const createBookApp = (deps: Deps): BookApp => ({ showBook: showBook(deps), makeBook: makeBook(deps) })
