import type { ReadContext } from '../limits/read-context.ts'
import { refusal } from '../limits/reading-refusal.ts'
import { type Block, line, type Page } from '../page.ts'
import type { Section } from './sections.ts'
import type { Item } from './story-item.ts'

/** Lays sections out on pages. A page's letterhead stands at its top where the page begins by a break the file states. */
export const pagesOf = (sections: readonly Section[], file: number, context: ReadContext): readonly Page[] => {
  const pages: Block[][] = [[]]
  let said = false
  const turn = (): void => {
    const limit = context.limits.pages
    if (pages.length >= limit) {
      throw refusal('file/too-many-pages', context.fileName, { pages: pages.length + 1, limit })
    }
    pages.push([])
    said = false
  }
  const put = (items: readonly Item[]): void => {
    for (const item of items) {
      if (item.kind === 'line') pages.at(-1)?.push(line(item.text))
      else if (item.kind === 'table') pages.at(-1)?.push(item.table)
    }
  }
  sections.forEach((section, i) => {
    if (i > 0 && section.onNewPage) turn()
    if (i === 0 || section.onNewPage) put(section.first)
    for (const item of section.items) {
      if (item.kind === 'page') {
        // Word notes its own break again right behind one that the file states.
        if (!item.hard && !said) continue
        turn()
        if (item.hard) put(section.later)
        continue
      }
      put([item])
      said = true
      if (item.kind === 'table') for (let n = 0; n < item.breaksInside; n += 1) turn()
    }
  })
  return pages.map((blocks, i) => ({ number: i + 1, file, width: null, height: null, blocks }))
}
