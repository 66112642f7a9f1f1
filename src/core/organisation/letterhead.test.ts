import { describe, expect, test } from 'vitest'
import { tidyLetterhead } from './letterhead.ts'

const given = {
  lines: ['  KOMISI PEMILIHAN  UMUM ', '', 'KABUPATEN CONTOH HILIR'],
  address: ' Jalan Contoh  No. 1, Contoh Hilir ',
  phone: '',
  email: 'kpu@contohhilir.go.id',
}

describe('a letterhead', () => {
  test('is kept without needless space and without empty parts', () => {
    expect(tidyLetterhead(given)).toEqual({
      ok: true,
      value: {
        lines: ['KOMISI PEMILIHAN UMUM', 'KABUPATEN CONTOH HILIR'],
        address: 'Jalan Contoh No. 1, Contoh Hilir',
        phone: null,
        email: 'kpu@contohhilir.go.id',
      },
    })
  })

  test.each([
    ['without a line', { lines: [' '] }, 'lines', 'reason/missing'],
    ['with more lines than a page bears', { lines: 'ABCDEF'.split('') }, 'lines', 'reason/letterhead-lines'],
    ['with a line that is too long', { lines: ['A'.repeat(121)] }, 'lines', 'reason/too-long'],
    ['with an address that is too long', { address: 'A'.repeat(301) }, 'address', 'reason/too-long'],
    ['with a number that is too long', { phone: '1'.repeat(101) }, 'phone', 'reason/too-long'],
    ['with what is no e-mail address', { email: 'kpu di contoh' }, 'email', 'reason/email'],
  ])('%s is refused by name', (_, wrong, at, reason) => {
    expect(tidyLetterhead({ ...given, ...wrong })).toMatchObject({
      ok: false,
      problem: { code: 'input/invalid', at, params: { reason } },
    })
  })
})
