import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Point } from '../../tree/layout-tree.ts'
import { holds, type Window, withMargin } from '../../tree/tree-window.ts'
import type { LiveZoom } from './live-zoom.ts'

export const SCALES = { least: 0.08, most: 2.5, step: 1.25 }

export const clamped = (scale: number): number => Math.min(SCALES.most, Math.max(SCALES.least, scale))

/** Which point of the drawing is to stand at which point of the room, once it has been drawn at a new scale. */
type Anchor = { readonly drawing: Point; readonly room: Point }

/**
 * The room a large drawing is seen through. It moves by scrolling, which browsers do off the page's own thread; only the
 * scale and, of a large drawing, the part that is drawn are ours.
 */
export const useRoom = (size: { readonly width: number; readonly height: number }) => {
  const room = useRef<HTMLElement>(null)
  const [scale, setScale] = useState(1)
  const [window, setWindow] = useState<Window | null>(null)
  const anchor = useRef<Anchor | null>(null)
  const now = useRef({ scale, size })
  now.current = { scale, size }

  /** The zoom by hand, once a hand has come. */
  const live = useRef<LiveZoom | null>(null)
  /** Draws anew at a scale, with a point of the drawing where it stood in the room. */
  const settle = useCallback((to: number, point: Point, drawing: Point) => {
    anchor.current = { drawing, room: point }
    now.current = { ...now.current, scale: to }
    setScale(to)
  }, [])

  const look = useCallback(() => {
    const el = room.current
    if (!el || (live.current?.scale() ?? null) !== null) return
    const { scale: s } = now.current
    const seen = {
      left: el.scrollLeft / s,
      top: el.scrollTop / s,
      right: (el.scrollLeft + el.clientWidth) / s,
      bottom: (el.scrollTop + el.clientHeight) / s,
    }
    setWindow((drawn) => (drawn && holds(drawn, seen) ? drawn : withMargin(seen, 0.6)))
  }, [])

  const zoomTo = useCallback((wanted: number, at?: Point) => {
    const el = room.current
    if (!el) return
    live.current?.end(el)
    const from = now.current.scale
    const to = clamped(wanted)
    const point = at ?? { x: el.clientWidth / 2, y: el.clientHeight / 2 }
    const drawing = { x: (el.scrollLeft + point.x) / from, y: (el.scrollTop + point.y) / from }
    settle(to, point, drawing)
  }, [])

  const fit = useCallback(() => {
    const el = room.current
    if (el) zoomTo(Math.min(1, el.clientWidth / now.current.size.width), { x: 0, y: 0 })
  }, [zoomTo])

  useLayoutEffect(() => {
    const el = room.current
    if (el && anchor.current) {
      const { drawing, room: point } = anchor.current
      el.scrollLeft = drawing.x * scale - point.x
      el.scrollTop = drawing.y * scale - point.y
      anchor.current = null
    }
    setWindow(null)
    look()
  }, [scale, size, look])

  useEffect(() => {
    const el = room.current
    if (!el) return
    let asked = 0
    const onScroll = () => {
      cancelAnimationFrame(asked)
      asked = requestAnimationFrame(look)
    }
    const resized = new ResizeObserver(look)
    el.addEventListener('scroll', onScroll, { passive: true })
    resized.observe(el)
    return () => {
      cancelAnimationFrame(asked)
      el.removeEventListener('scroll', onScroll)
      resized.disconnect()
    }
  }, [look])

  /** Brings a part of the drawing into sight, to the middle where it is out of it. */
  const show = useCallback(
    (box: { x: number; y: number; width: number; height: number }, centre = false) => {
      const el = room.current
      if (!el) return
      const { scale: s } = now.current
      const span = (at: number, length: number, from: number, seen: number): number => {
        const inSight = at * s >= from && (at + length) * s <= from + seen
        return inSight && !centre ? from : at * s - Math.max(16, (seen - length * s) / 2)
      }
      el.scrollTo({
        left: span(box.x, box.width, el.scrollLeft, el.clientWidth),
        top: span(box.y, box.height, el.scrollTop, el.clientHeight),
      })
      look()
    },
    [look],
  )

  const drawnScale = useCallback(() => now.current.scale, [])
  const scaleNow = useCallback(() => live.current?.scale() ?? now.current.scale, [])
  return { room, scale, drawnScale, scaleNow, window, live, settle, zoomTo, fit, show }
}

export type Room = ReturnType<typeof useRoom>
