import type { TreeCard } from '../../core/cascade/visible-tree.ts'
import { type TextStyle, wrapText } from './wrap-text.ts'

/** Whose promise a card holds. */
export type CardOwner = { readonly unit: string; readonly party: string }

export const STYLES = {
  unit: { size: 11, weight: 'bold', line: 14 },
  party: { size: 11, weight: 'regular', line: 14 },
  objective: { size: 13, weight: 'bold', line: 17 },
  indicator: { size: 12, weight: 'regular', line: 16 },
  target: { size: 12, weight: 'bold', line: 16 },
  office: { size: 15, weight: 'bold', line: 20 },
} as const satisfies Readonly<Record<string, TextStyle>>

export const CARD_WIDTH = 320
export const OFFICE_WIDTH = 200
export const PADDING = 12
/** Room at the left of a text for its mark. */
export const MARK_ROOM = 20
const TARGET_ROOM = 68
const FOCUS_ROOM = 20
const ROW_AIR = 6

/** Lines of one kind; `y` is the base of the first one within the card. */
export type TextBlock = {
  readonly style: keyof typeof STYLES
  readonly x: number
  readonly y: number
  readonly lines: readonly string[]
}

/** One indicator within its card; `y` and `height` say its strip. */
export type CardRow = {
  readonly id: string
  readonly y: number
  readonly height: number
  readonly text: TextBlock
  /** Set to the right. */
  readonly target: TextBlock
}

/** A card as its texts fill it, from its upper left corner. */
export type CardContent = {
  readonly width: number
  readonly height: number
  readonly texts: readonly TextBlock[]
  readonly rows: readonly CardRow[]
  /** Where lines from above arrive. */
  readonly anchor: number
}

const baseOf = ({ size, line }: TextStyle): number => (line + size * 0.72) / 2

/** Puts blocks of lines one below the other. */
const stack = (from: number) => {
  let y = from
  const put = (style: keyof typeof STYLES, x: number, lines: readonly string[]): TextBlock => {
    const block = { style, x, y: y + baseOf(STYLES[style]), lines }
    y += lines.length * STYLES[style].line
    return block
  }
  return { put, skip: (by: number) => (y += by), at: () => y }
}

const officeContent = (name: string): CardContent => {
  const { put, at } = stack(PADDING)
  const texts = [put('office', PADDING, wrapText(name, OFFICE_WIDTH - 2 * PADDING, STYLES.office))]
  const height = at() + PADDING
  return { width: OFFICE_WIDTH, height, texts, rows: [], anchor: height / 2 }
}

const promiseContent = (card: TreeCard, owner: CardOwner): CardContent => {
  const inner = CARD_WIDTH - 2 * PADDING
  const { put, skip, at } = stack(PADDING - 3)
  const wrapped = (style: keyof typeof STYLES, text: string, width: number) => wrapText(text, width, STYLES[style])
  // The corner at the right is the focus link's.
  const unit = put('unit', PADDING, wrapped('unit', owner.unit, inner - FOCUS_ROOM))
  const party = put('party', PADDING, wrapped('party', owner.party, inner))
  skip(4)
  const anchor = at() + STYLES.objective.line / 2
  const lines = wrapped('objective', card.node.text || '—', inner - MARK_ROOM)
  const texts = [unit, party, put('objective', PADDING + MARK_ROOM, lines)]
  skip(7)
  const rows = card.indicators.map((x): CardRow => {
    const y = at()
    const text = wrapped('indicator', x.text || '—', inner - MARK_ROOM - TARGET_ROOM)
    const target = wrapped('target', x.target ?? '—', TARGET_ROOM - 6)
    const height = Math.max(text.length, target.length) * STYLES.indicator.line + 2 * ROW_AIR
    const base = y + ROW_AIR + baseOf(STYLES.indicator)
    skip(height)
    return {
      id: x.id,
      y,
      height,
      text: { style: 'indicator', x: PADDING + MARK_ROOM, y: base, lines: text },
      target: { style: 'target', x: CARD_WIDTH - PADDING, y: base, lines: target },
    }
  })
  return { width: CARD_WIDTH, height: at() + (rows.length > 0 ? 2 : 5), texts, rows, anchor }
}

/** What fills each card, worked out once a card however often the tree is folded. */
export const cardContents = (ownerOf: (agreement: number) => CardOwner): ((card: TreeCard) => CardContent) => {
  const known = new WeakMap<TreeCard['node'], CardContent>()
  return (card) => {
    const { node } = card
    const content =
      known.get(node) ??
      (node.kind === 'office' ? officeContent(node.text) : promiseContent(card, ownerOf(node.agreement)))
    known.set(node, content)
    return content
  }
}
