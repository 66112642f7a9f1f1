import type { BookFilter, BookWish } from '../../contract/book-view.ts'

export const BOOK = '/buku'

const yearIn = (text: string): number | undefined => (/^(?:19|20|21)\d\d$/.test(text) ? Number(text) : undefined)

/** What a book's address asks for; what it does not know is left out. Originals go in unless it says otherwise. */
export const bookWishOf = (query: URLSearchParams): BookWish => {
  const satker = (query.get('satker') ?? '').trim().slice(0, 500)
  const year = yearIn(query.get('tahun') ?? '')
  return {
    ...(satker !== '' && { satker }),
    ...(year !== undefined && { year }),
    drafts: query.get('rancangan') === '1',
    attached: !query.has('asli') || query.getAll('asli').includes('1'),
  }
}

/** The address of an office's year. */
export const bookAddress = ({ satker, year }: BookFilter): string => {
  const query = new URLSearchParams()
  if (satker) query.set('satker', satker)
  if (year !== undefined) query.set('tahun', String(year))
  const text = query.toString()
  return text === '' ? BOOK : `${BOOK}?${text}`
}
