import { describe, expect, test } from 'vitest'
import { createDrawnPages } from './drawn-pages.ts'

const page = (bytes: number) => ({ bytes: Buffer.alloc(bytes), encoding: null })
const reader = { name: 'Ratna Contoh' }

describe('pages that were drawn', () => {
  test('are handed out again for the same reader and the same data alone', () => {
    const pages = createDrawnPages(1_000)
    const from = { rows: [] }
    const drawn = page(10)
    pages.set({ key: '/perjanjian', reader, from }, drawn)
    expect(pages.get({ key: '/perjanjian', reader, from })).toBe(drawn)
    expect(pages.get({ key: '/perjanjian', reader, from: { rows: [] } })).toBeUndefined()
    expect(pages.get({ key: '/perjanjian', reader: { ...reader }, from })).toBeUndefined()
    expect(pages.get({ key: '/perjanjian?tahun=2024', reader, from })).toBeUndefined()
  })

  test('take no more room than they may, whatever their size; those that nobody asks for go first', () => {
    const pages = createDrawnPages(1_000)
    const from = {}
    for (const key of ['a', 'b', 'c']) pages.set({ key, reader, from }, page(300))
    pages.get({ key: 'a', reader, from })
    pages.set({ key: 'd', reader, from }, page(300))
    expect(['a', 'b', 'c', 'd'].filter((key) => pages.get({ key, reader, from }))).toEqual(['a', 'c', 'd'])
    pages.set({ key: 'd', reader, from }, page(100))
    expect(pages.size()).toEqual({ pages: 3, bytes: 700 })
    for (let i = 0; i < 500; i += 1) pages.set({ key: `/${i}`, reader, from: { i } }, page(70))
    expect(pages.size()).toEqual({ pages: 14, bytes: 980 })
    pages.set({ key: 'larger than all', reader, from }, page(2_000))
    expect(pages.size()).toEqual({ pages: 14, bytes: 980 })
  })
})
