import { globSync, readFileSync, statSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { expect, test } from 'vitest'

const docs = resolve(import.meta.dirname, '../docs')
const MOST_BYTES = 120_000

const pictures = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)].map(([, says = '', path = '']) => ({
    says,
    path,
  }))

test('every picture of the guide is there, small, says in words what it shows, and none lies about unused', () => {
  const shown = pictures(resolve(docs, 'panduan.md'))
  expect(shown.length).toBeGreaterThan(8)
  for (const { says, path } of shown) {
    expect(says.length, path).toBeGreaterThan(40)
    expect(statSync(resolve(docs, path)).size, path).toBeLessThanOrEqual(MOST_BYTES)
  }
  const used = new Set(shown.map(({ path }) => basename(path)))
  expect(globSync('*.png', { cwd: resolve(docs, 'gambar') }).filter((name) => !used.has(name))).toEqual([])
})

test('links from one chapter of the guide to another lead somewhere', () => {
  const text = readFileSync(resolve(docs, 'panduan.md'), 'utf8')
  const anchors = [...text.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  )
  const broken = [...text.matchAll(/\]\(#([^)]+)\)/g)].map(([, to = '']) => to).filter((to) => !anchors.includes(to))
  expect(broken).toEqual([])
})
