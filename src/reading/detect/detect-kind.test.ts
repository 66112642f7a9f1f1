import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { p, rawDocx } from '../../../test/reading/raw-docx.ts'
import { contextOf, sentenceOf } from '../../../test/reading/told.ts'
import { decodeText } from './decode-text.ts'
import { detectKind } from './detect-kind.ts'

const kindOf = (name: string, bytes: Uint8Array) => detectKind(bytes, contextOf(name))
const bytesOf = (...head: readonly number[]) => Uint8Array.from([...head, ...Array<number>(40).fill(0)])
const PK = 'Perjanjian Kinerja é 2024'

describe('a file is what its bytes say, whatever its name', () => {
  test.each([
    ['pdf', strToU8('%PDF-1.7\n')],
    ['pdf', strToU8('Content-Type: application/pdf\n\n%PDF-1.4\n')],
    ['docx', rawDocx(p('x'))],
    ['zip', zipSync({ 'a.txt': strToU8('x') })],
    ['jpeg', bytesOf(0xff, 0xd8, 0xff, 0xe0)],
    ['png', bytesOf(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)],
    ['tiff', bytesOf(0x49, 0x49, 0x2a, 0x00)],
    ['tiff', bytesOf(0x4d, 0x4d, 0x00, 0x2a)],
    ['text', strToU8('| No | Sasaran |\n|---|---|')],
    ['interchange', strToU8('{"agreements":[],"format":"ikrar/agreements@1"}')],
  ] as const)('%s', (kind, bytes) => {
    expect(kindOf('tanpa-nama', bytes)).toBe(kind)
  })

  test('a picture under the name of another picture, and an interchange file named .txt, are let pass', () => {
    expect(kindOf('foto.jpg', bytesOf(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a))).toBe('png')
    expect(kindOf('tukar.txt', strToU8('{"format":"ikrar/agreements@1"}'))).toBe('interchange')
  })

  test('a name that says another kind is told both', async () => {
    expect(await sentenceOf(() => kindOf('pindai.pdf', bytesOf(0xff, 0xd8, 0xff)))).toBe(
      'Berkas pindai.pdf sebenarnya berjenis JPEG, bukan PDF. Perbaiki nama berkasnya lalu unggah lagi.',
    )
    expect(await sentenceOf(() => kindOf('pk.doc', rawDocx(p('x'))))).toBe(
      'Berkas pk.doc sebenarnya berjenis DOCX, bukan DOC. Perbaiki nama berkasnya lalu unggah lagi.',
    )
  })
})

describe('text is read in the letters it was written in', () => {
  test.each([
    ['UTF-8', Buffer.from(PK, 'utf8')],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${PK}`, 'utf8')],
    ['UTF-16 with its mark', Buffer.from(`\ufeff${PK}`, 'utf16le')],
    ['UTF-16 without a mark', Buffer.from(PK, 'utf16le')],
    ['UTF-16 in the other order', Buffer.from(`\ufeff${PK}`, 'utf16le').swap16()],
    ['Latin-1', Buffer.from(PK, 'latin1')],
  ])('%s', (_, bytes) => {
    expect(kindOf('pk.txt', new Uint8Array(bytes))).toBe('text')
    expect(decodeText(new Uint8Array(bytes))).toBe(PK)
  })
})
