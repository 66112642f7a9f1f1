import { expect, test } from 'vitest'
import { firstPage } from './page-picture.tsx'

const size = { width: 595, height: 842 }
const scan = { id: 'a', name: 'pindaian.pdf', pages: [size, size] }
const word = { id: 'b', name: 'naskah.docx', pages: [] }
const at = (file: number, page: number) => ({
  agreement: 0,
  at: 'title' as const,
  file,
  page,
  box: null,
  confidence: 1,
})

test('an agreement out of a Word file has no picture, though a scan was read with it', () => {
  expect(firstPage([at(1, 1)], [scan, word])).toBeNull()
})

test('the picture begins with the first page the agreement was read from', () => {
  expect(firstPage([at(0, 2), at(0, 1)], [scan, word])).toMatchObject({ file: 0, page: 1 })
})
