import type { PdfFile } from './pdf-file.ts'
import { isArray, isRef, nameOf, type PdfDict, PdfFault, type PdfValue } from './pdf-value.ts'

/** A page with what it inherits, and the number of its object. */
export type Page = { readonly number: number; readonly entries: ReadonlyMap<string, PdfValue> }

export type PageTree = { readonly pages: readonly Page[]; readonly nodes: ReadonlySet<number> }

const INHERITED = ['Resources', 'MediaBox', 'CropBox', 'Rotate']
const MOST_PAGES = 5_000
const DEEPEST = 32

/** All pages in their order. No page tree, or one that holds itself, is a PdfFault. */
export const pagesOf = (file: PdfFile): PageTree => {
  const pages: Page[] = []
  const nodes = new Set<number>()
  const walk = (value: PdfValue | undefined, inherited: ReadonlyMap<string, PdfValue>, depth: number): void => {
    const node = file.dict(value)
    if (!isRef(value) || node === null || depth > DEEPEST || nodes.has(value.number)) throw new PdfFault('no page tree')
    const own = new Map([...inherited, ...inheritedBy(node)])
    const kids = file.resolve(node.entries.get('Kids'))
    if (!isArray(kids) || nameOf(file.resolve(node.entries.get('Type'))) === 'Page') {
      if (pages.push({ number: value.number, entries: new Map([...own, ...node.entries]) }) > MOST_PAGES) {
        throw new PdfFault('too many pages')
      }
      return
    }
    nodes.add(value.number)
    for (const kid of kids.items) walk(kid, own, depth + 1)
  }
  walk(file.catalog.entries.get('Pages'), new Map(), 0)
  return { pages, nodes }
}

const inheritedBy = (node: PdfDict): [string, PdfValue][] =>
  INHERITED.flatMap((key) => {
    const value = node.entries.get(key)
    return value === undefined ? [] : [[key, value] as [string, PdfValue]]
  })
