import { childOf, childrenOf, settingOf, type XmlElement } from '../xml/xml-element.ts'
import type { Item } from './story-item.ts'

/** A run of pages with one letterhead. */
export type Section = {
  readonly items: readonly Item[]
  readonly onNewPage: boolean
  /** Header and footer of its first page, and of the pages after it. */
  readonly first: readonly Item[]
  readonly later: readonly Item[]
}

/** The items of the header or footer with this relationship id. */
export type SectionStories = (id: string) => readonly Item[]

/**
 * Cuts a body at its section ends. The footer is given together with the header, before the text: what it says belongs to
 * the letterhead, and at the page's end it would stand between a signature and what follows.
 */
export const sectionsOf = (items: readonly Item[], stories: SectionStories): readonly Section[] => {
  const sections: Section[] = []
  const inherited = new Map<string, string>()
  let held: Item[] = []
  const close = (properties: XmlElement | null): void => {
    for (const kind of ['header', 'footer']) {
      for (const reference of childrenOf(properties, `w:${kind}Reference`)) {
        inherited.set(`${kind}/${reference.attributes['w:type'] ?? 'default'}`, reference.attributes['r:id'] ?? '')
      }
    }
    const margins = (type: string): readonly Item[] =>
      ['header', 'footer'].flatMap((kind) => {
        const id = inherited.get(`${kind}/${type}`)
        return id === undefined ? [] : stories(id).filter((item) => item.kind !== 'page' && item.kind !== 'section')
      })
    const later = margins('default')
    const titlePage = childOf(properties, 'w:titlePg')
    const ownFirst = titlePage !== null && !/^(?:0|false|off)$/.test(titlePage.attributes['w:val'] ?? 'true')
    const type = settingOf(properties, 'w:type') ?? 'nextPage'
    const onNewPage = type !== 'continuous' && type !== 'nextColumn'
    sections.push({ items: held, onNewPage, first: ownFirst ? margins('first') : later, later })
    held = []
  }
  for (const item of items) {
    if (item.kind === 'section') close(item.properties)
    else held.push(item)
  }
  if (held.length > 0 || sections.length === 0) close(null)
  return sections
}
