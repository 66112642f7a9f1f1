import { strToU8, zipSync } from 'fflate'
import { afterAll, describe, expect, test } from 'vitest'
import { KPU_PROFILE } from '../../src/core/profile/kpu/kpu-profile.ts'
import type { ReadingProgress } from '../../src/ports/reading.ts'
import { createDocumentReader } from '../../src/reading/document-reader.ts'
import { patchDirectory } from './hostile-bytes.ts'
import { p, rawDocx } from './raw-docx.ts'

const reader = createDocumentReader({
  profile: KPU_PROFILE,
  workerUrl: new URL('../../src/reading/worker.ts', import.meta.url),
  workers: 2,
})
afterAll(() => reader.close())

const docx = rawDocx(p('PERJANJIAN KINERJA TAHUN 2024'))
const names = async (zip: Uint8Array) =>
  (await reader.read([{ name: 'kirim.zip', bytes: zip }])).files.map((f) => f.name)

describe('a ZIP of documents', () => {
  test('becomes its files, in folders and in ZIPs within it, each under its whole name', async () => {
    const zip = zipSync({
      'bagian/umum.docx': docx,
      'satu.txt': strToU8('PERJANJIAN'),
      'kabupaten.zip': zipSync({ 'contoh.docx': docx }),
    })
    expect(await names(zip)).toEqual([
      'kirim.zip/bagian/umum.docx',
      'kirim.zip/satu.txt',
      'kirim.zip/kabupaten.zip/contoh.docx',
    ])
  })

  test('is read without what desktops leave behind', async () => {
    const zip = zipSync({
      '__MACOSX/._pk.docx': strToU8('x'),
      '.DS_Store': strToU8('x'),
      'a/Thumbs.db': strToU8('x'),
      'a/desktop.ini': strToU8('x'),
      '~$pk.docx': strToU8('x'),
      'pk.docx': docx,
    })
    expect(await names(zip)).toEqual(['kirim.zip/pk.docx'])
  })

  test('that names files outside itself names them inside', async () => {
    const zip = zipSync({
      '../../etc/passwd.txt': strToU8('x'),
      'C:\\Windows\\a.txt': strToU8('x'),
      '/akar.txt': strToU8('x'),
    })
    expect(await names(zip)).toEqual(['kirim.zip/etc/passwd.txt', 'kirim.zip/Windows/a.txt', 'kirim.zip/akar.txt'])
  })

  test('has its names read as UTF-8 with or without the mark, and as code page 437 where they are that', async () => {
    const utf8 = zipSync({ 'Perjanjian é.txt': strToU8('x') })
    expect(await names(utf8)).toEqual(['kirim.zip/Perjanjian é.txt'])
    expect(await names(patchDirectory(utf8, 8, 0))).toEqual(['kirim.zip/Perjanjian é.txt'])
    const old = patchDirectory(zipSync({ 'caf#.txt': strToU8('x') }), 8, 0).map((byte) => (byte === 0x23 ? 0x82 : byte))
    expect(await names(old)).toEqual(['kirim.zip/café.txt'])
  })

  test('with one bad file still gives the others', async () => {
    const { files } = await reader.read([
      {
        name: 'kirim.zip',
        bytes: zipSync({
          'rusak.docx': strToU8('PK\u0003\u0004rusak'),
          'kosong.txt': new Uint8Array(),
          'pk.docx': docx,
        }),
      },
    ])
    expect(
      files.map(({ name, problem, pages }) => [
        name,
        problem?.code === 'file/no-agreement' ? null : problem?.code,
        pages.length,
      ]),
    ).toEqual([
      ['kirim.zip/rusak.docx', 'file/broken', 0],
      ['kirim.zip/kosong.txt', 'file/empty', 0],
      ['kirim.zip/pk.docx', null, 1],
    ])
  })

  test('with nothing in it is empty', async () => {
    const { files } = await reader.read([{ name: 'kirim.zip', bytes: zipSync({ '.DS_Store': strToU8('x') }) }])
    expect(files).toMatchObject([{ name: 'kirim.zip', problem: { code: 'file/empty' } }])
  })
})

test('progress is told from opening to done, under the name of each file', async () => {
  const told: ReadingProgress[] = []
  await reader.read(
    [
      { name: 'a.docx', bytes: docx },
      { name: 'b.zip', bytes: zipSync({ 'c.docx': docx }) },
    ],
    {
      onProgress: (progress) => told.push(progress),
    },
  )
  const of = (name: string) => told.filter((t) => t.name === name).map((t) => `${t.file} ${t.stage}`)
  expect(of('a.docx')).toEqual(['0 opening', '0 understanding', '0 done'])
  expect(of('b.zip/c.docx')).toEqual(['1 opening', '1 understanding', '1 done'])
})
