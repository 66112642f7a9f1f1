import type { Point } from '../../tree/layout-tree.ts'
import { liveZoom } from './live-zoom.ts'
import { clamped, type Room } from './use-room.ts'

const DRAG_BEGINS = 4

/**
 * Moves and scales the room by hand: dragging with a mouse, the wheel with Ctrl (so do touch pads pinch), two fingers. What
 * is returned lets go of it.
 */
export const takeInHand = (el: HTMLElement, { live, settle, drawnScale, scaleNow }: Room): (() => void) => {
  const zoom = liveZoom(settle)
  live.current = zoom
  /** Step by step: the drawing is stretched, and drawn anew when the hand rests. */
  const stretchTo = (wanted: number, to: Point): void => zoom.step({ el, scale: drawnScale() }, clamped(wanted), to)
  const at = (x: number, y: number) => {
    const { left, top } = el.getBoundingClientRect()
    return { x: x - left, y: y - top }
  }
  const onWheel = (e: WheelEvent) => {
    if (!e.ctrlKey && !e.metaKey) return
    e.preventDefault()
    stretchTo(scaleNow() * Math.exp(-Math.max(-60, Math.min(60, e.deltaY)) / 150), at(e.clientX, e.clientY))
  }
  let pinch: { readonly distance: number; readonly scale: number } | null = null
  const fingers = ({ touches }: TouchEvent) => {
    const [a, b] = touches
    if (!a || !b || touches.length !== 2) return null
    return {
      distance: Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY),
      middle: at((a.clientX + b.clientX) / 2, (a.clientY + b.clientY) / 2),
    }
  }
  const onTouchStart = (e: TouchEvent) => {
    const two = fingers(e)
    pinch = two && { distance: two.distance, scale: scaleNow() }
  }
  const onTouchMove = (e: TouchEvent) => {
    const two = fingers(e)
    if (!two || !pinch || pinch.distance === 0) return
    e.preventDefault()
    stretchTo((pinch.scale * two.distance) / pinch.distance, two.middle)
  }
  let drag: {
    readonly x: number
    readonly y: number
    readonly left: number
    readonly top: number
    moved: boolean
  } | null = null
  let dragged = false
  const onDown = (e: PointerEvent) => {
    if (e.pointerType !== 'mouse' || e.button !== 0) return
    drag = { x: e.clientX, y: e.clientY, left: el.scrollLeft, top: el.scrollTop, moved: false }
  }
  const onMove = (e: PointerEvent) => {
    if (!drag) return
    if (!drag.moved && Math.hypot(e.clientX - drag.x, e.clientY - drag.y) < DRAG_BEGINS) return
    drag.moved = true
    el.dataset['dragging'] = ''
    el.scrollTo({ left: drag.left - (e.clientX - drag.x), top: drag.top - (e.clientY - drag.y) })
  }
  const onUp = () => {
    delete el.dataset['dragging']
    dragged = drag?.moved ?? false
    drag = null
    setTimeout(() => {
      dragged = false
    }, 0)
  }
  /** The click that ends a drag follows no link. */
  const onClick = (e: MouseEvent) => {
    if (!dragged) return
    e.preventDefault()
    e.stopPropagation()
  }
  const noDrag = (e: DragEvent) => e.preventDefault()
  el.addEventListener('wheel', onWheel, { passive: false })
  el.addEventListener('touchstart', onTouchStart, { passive: true })
  el.addEventListener('touchmove', onTouchMove, { passive: false })
  el.addEventListener('pointerdown', onDown)
  el.addEventListener('click', onClick, { capture: true })
  el.addEventListener('dragstart', noDrag)
  window.addEventListener('pointermove', onMove)
  window.addEventListener('pointerup', onUp)
  return () => {
    el.removeEventListener('wheel', onWheel)
    el.removeEventListener('touchstart', onTouchStart)
    el.removeEventListener('touchmove', onTouchMove)
    el.removeEventListener('pointerdown', onDown)
    el.removeEventListener('click', onClick, { capture: true })
    el.removeEventListener('dragstart', noDrag)
    window.removeEventListener('pointermove', onMove)
    window.removeEventListener('pointerup', onUp)
  }
}
