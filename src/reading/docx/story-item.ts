import type { ReadContext } from '../limits/read-context.ts'
import type { Table } from '../page.ts'
import type { XmlElement } from '../xml/xml-element.ts'
import type { Numbering } from './numbering.ts'
import type { Styles } from './styles.ts'

/** What a story (body, header, cell, text box) holds, in order. A soft page break is where Word last broke the page by itself. */
export type Item =
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'table'; readonly table: Table; readonly breaksInside: number }
  | { readonly kind: 'page'; readonly hard: boolean }
  | { readonly kind: 'section'; readonly properties: XmlElement }

/** What reading a story needs to know of its document, and the rows it has cost so far. */
export type StoryReader = {
  readonly context: ReadContext
  readonly styles: Styles
  readonly numbering: Numbering
  /** Counts one table row; refuses with `file/too-many-rows` beyond the limit. */
  readonly countRow: () => void
  /** The items of a story inside this one: a cell, a text box. */
  readonly read: (story: XmlElement) => readonly Item[]
}
