import type { Point } from '../../tree/layout-tree.ts'

const REST = 140

type Drawn = { readonly el: HTMLElement; readonly scale: number }
type Going = { scale: number; offset: Point; at: Point; timer: ReturnType<typeof setTimeout> }

/**
 * A zoom under way: the drawing is only stretched, which a browser does without drawing anything anew; `done` is told the
 * scale and the fixed point once the hand has rested for a moment. Points are of the room, in pixels.
 */
export const liveZoom = (done: (scale: number, at: Point, drawing: Point) => void) => {
  let going: Going | null = null

  const stretch = ({ el, scale }: Drawn, { offset, scale: to }: Going): void => {
    const picture = el.querySelector<SVGElement>('svg')
    if (!picture) return
    picture.style.transformOrigin = '0 0'
    const set = (left: number, top: number) => {
      picture.style.transform = `translate(${offset.x + left}px, ${offset.y + top}px) scale(${to / scale})`
    }
    const [left, top] = [el.scrollLeft, el.scrollTop]
    set(left, top)
    // A smaller picture may not reach as far as the room was scrolled: then the browser has moved it.
    if (el.scrollLeft !== left || el.scrollTop !== top) set(el.scrollLeft, el.scrollTop)
  }

  const drawingAt = ({ offset, scale, at }: Going): Point => ({
    x: (at.x - offset.x) / scale,
    y: (at.y - offset.y) / scale,
  })

  const end = (el: HTMLElement): void => {
    if (!going) return
    const { scale, at } = going
    const drawing = drawingAt(going)
    clearTimeout(going.timer)
    going = null
    const picture = el.querySelector<SVGElement>('svg')
    if (picture) picture.style.transform = ''
    done(scale, at, drawing)
  }

  /** One step of the gesture: the drawing's point at `at` stays there while the scale becomes `to`. */
  const step = (drawn: Drawn, to: number, at: Point): void => {
    const { el, scale } = drawn
    const before = going ?? { scale, offset: { x: -el.scrollLeft, y: -el.scrollTop } }
    const fixed = { x: (at.x - before.offset.x) / before.scale, y: (at.y - before.offset.y) / before.scale }
    const offset = { x: at.x - fixed.x * to, y: at.y - fixed.y * to }
    if (going) clearTimeout(going.timer)
    going = { scale: to, offset, at, timer: setTimeout(() => end(el), REST) }
    stretch(drawn, going)
  }

  return { step, end, scale: (): number | null => going?.scale ?? null }
}

export type LiveZoom = ReturnType<typeof liveZoom>
