import type { CardBox } from './card-box.ts'
import type { CrossEdge, Point, TreeEdge, TreeLayout } from './layout-tree.ts'

/** A part of a drawing, in its own pixels. */
export type Window = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

/** What is drawn of a layout. */
export type Drawn = {
  readonly boxes: readonly CardBox[]
  readonly edges: readonly TreeEdge[]
  readonly crossEdges: readonly CrossEdge[]
}

const touches = (a: Point, b: Point, w: Window): boolean =>
  Math.min(a.x, b.x) <= w.right &&
  Math.max(a.x, b.x) >= w.left &&
  Math.min(a.y, b.y) <= w.bottom &&
  Math.max(a.y, b.y) >= w.top

/** The cards and lines that a window shows, and the card that is `held` wherever it is: it has the keyboard's focus. */
export const drawnIn = (layout: TreeLayout, window: Window, held: string | null): Drawn => ({
  boxes: layout.boxes.filter(
    (b) => b.card.node.id === held || touches(b, { x: b.x + b.content.width, y: b.y + b.content.height }, window),
  ),
  edges: layout.edges.filter((e) => touches(e.from, e.to, window)),
  crossEdges: layout.crossEdges.filter((e) => touches(e.from, e.to, window)),
})

/** The same window with as much again around it, so that it need not be drawn anew at each step. */
export const withMargin = (w: Window, share: number): Window => {
  const [x, y] = [(w.right - w.left) * share, (w.bottom - w.top) * share]
  return { left: w.left - x, top: w.top - y, right: w.right + x, bottom: w.bottom + y }
}

export const holds = (outer: Window, inner: Window): boolean =>
  outer.left <= inner.left && outer.top <= inner.top && outer.right >= inner.right && outer.bottom >= inner.bottom
