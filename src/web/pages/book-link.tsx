import type { BookFilter } from '../../contract/book-view.ts'
import type { Language } from '../../words/fill.ts'
import { LinkButton } from '../kit/button.tsx'
import { bookAddress } from './book-address.ts'
import { bookWordsOf } from './book-words.ts'

/** The way to the book of an office and year. */
export const BookLink = ({ language, filter }: { readonly language: Language; readonly filter: BookFilter }) => (
  <LinkButton look="quiet" icon="document" href={bookAddress(filter)}>
    {bookWordsOf(language).open}
  </LinkButton>
)
