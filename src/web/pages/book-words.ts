import { book as english } from '../../words/en/book.ts'
import type { Language } from '../../words/fill.ts'
import { type BookWords, book as indonesian } from '../../words/id/book.ts'

export const bookWordsOf = (language: Language): BookWords => (language === 'id' ? indonesian : english)
