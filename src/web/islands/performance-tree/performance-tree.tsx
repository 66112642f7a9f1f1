import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { PerformanceTreeView } from '../../../contract/performance-tree-view.ts'
import { cardOf } from '../../../core/cascade/visible-tree.ts'
import { fill } from '../../../words/fill.ts'
import { DrawnTree } from '../../tree/drawn-tree.tsx'
import { litParts } from '../../tree/lit-parts.ts'
import { pageLook } from '../../tree/page-look.ts'
import type { TreeState } from '../../tree/tree-address.ts'
import { rowHref, type TreeSpeech } from '../../tree/tree-look.ts'
import { treeModel } from '../../tree/tree-model.ts'
import { stepFrom } from '../../tree/tree-steps.ts'
import { drawnIn } from '../../tree/tree-window.ts'
import { lightUp } from './light-up.ts'
import { askedBy } from './tree-keys.ts'
import { TreeTools } from './tree-tools.tsx'
import { useAlive } from './use-alive.ts'
import { useHand } from './use-hand.ts'
import { SCALES, useRoom } from './use-room.ts'
import { useTree } from './use-tree.ts'

export type PerformanceTreeProps = {
  readonly view: PerformanceTreeView
  readonly state: TreeState
  /** What its search finds. */
  readonly hits: readonly string[]
  /** The words, with the page: both languages of them in the script would be more than the tree itself. */
  readonly speech: TreeSpeech
}

/** Up to here all cards are drawn at once: then the browser's own search finds them, too. */
const DRAWN_WHOLE = 150
const NONE: readonly string[] = []
/** Below this scale no letter can be read. */
const BARE_BELOW = 0.28

const cardAt = (target: EventTarget | null): string | null =>
  (target instanceof Element ? target.closest('[data-card]')?.getAttribute('data-card') : null) ?? null

/** The tree as a picture that can be moved, scaled, folded and searched, by hand and by keys. */
export const PerformanceTree = ({ view, state: first, hits: firstHits, speech }: PerformanceTreeProps) => {
  const model = useMemo(() => treeModel(view, speech), [view, speech])
  const words = model.speech.tree
  const { state, picture, hits: found, prepareSearch, setSearch, toggle, reveal } = useTree(model, first, firstHits)
  const hits = found ?? NONE
  const { layout, visible } = picture
  const room = useRoom(layout)
  const { alive, printing } = useAlive()
  useHand(room)
  const svg = useRef<SVGSVGElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const [held, setHeld] = useState<string | null>(null)
  /** The card below the pointer; lit without drawing anything anew. */
  const pointed = useRef<string | null>(null)
  const [hit, setHit] = useState(-1)
  /** A card to be brought into sight and given the keyboard once it is drawn. */
  const [wanted, setWanted] = useState<{ readonly id: string; readonly focus: boolean } | null>(null)
  const seat =
    held !== null && visible.cards.some((c) => c.node.id === held) ? held : (visible.cards[0]?.node.id ?? null)

  const whole = !alive || printing || layout.boxes.length <= DRAWN_WHOLE || room.window === null
  const drawn = whole || room.window === null ? layout : drawnIn(layout, room.window, seat)
  const look = pageLook(
    model,
    state,
    useMemo(() => new Set(hits), [hits]),
    {
      bare: alive && !printing && room.scale < BARE_BELOW,
      seat: alive ? seat : null,
    },
  )

  const light = () => {
    const id = pointed.current ?? held
    if (svg.current) lightUp(svg.current, id === null ? null : litParts(model.index, view.tree.crossLinks, id))
  }
  const point = (id: string | null) => {
    if (pointed.current === id) return
    pointed.current = id
    light()
  }
  useEffect(light)

  useEffect(() => {
    if (wanted === null) return
    const box = layout.boxes.find((b) => b.card.node.id === wanted.id)
    if (!box) return
    room.show({ x: box.x, y: box.y, width: box.content.width, height: box.content.height }, !wanted.focus)
    const card = svg.current?.querySelector<SVGElement>(`[data-card="${CSS.escape(wanted.id)}"]`)
    if (wanted.focus) card?.focus({ preventScroll: true })
    // The room itself may be out of sight.
    card?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    setWanted(null)
  }, [wanted, layout])

  const goTo = (id: string, focus: boolean) => {
    reveal(id)
    setHeld(cardOf(model.index, id))
    setWanted({ id: cardOf(model.index, id) ?? id, focus })
  }

  /** A jump that was asked for before it was known where to. */
  const [due, setDue] = useState<1 | -1 | 0>(0)
  const jump = (by: 1 | -1) => {
    setDue(found === null ? by : 0)
    if (hits.length === 0) return
    const next = hit < 0 ? (by === 1 ? 0 : hits.length - 1) : (hit + by + hits.length) % hits.length
    setHit(next)
    goTo(hits[next] ?? '', false)
  }

  useEffect(() => {
    if (due !== 0 && found !== null) jump(due)
  }, [due, found])

  const onKeyDown = (e: KeyboardEvent) => {
    const asked = askedBy(e)
    const id = cardAt(e.target) ?? seat
    const card = visible.cards.find((c) => c.node.id === id)
    const onLink = e.target instanceof Element && e.target.closest('a') !== null
    if (!asked || !card || (onLink && ('open' in asked || 'toggle' in asked))) return
    e.preventDefault()
    if ('zoom' in asked) {
      if (asked.zoom === 'fit') room.fit()
      else room.zoomTo(room.scaleNow() * (asked.zoom === 'in' ? SCALES.step : 1 / SCALES.step))
    } else if ('search' in asked) input.current?.focus()
    else if ('open' in asked) {
      const href = rowHref(view, card.node)
      if (href) location.assign(href)
    } else if ('toggle' in asked) {
      if (card.below > 0) toggle(card.node.id, card.folded)
    } else {
      const stepped = stepFrom(model.index, visible, card.node.id, asked.step)
      if (!stepped) return
      if ('to' in stepped) goTo(stepped.to, true)
      else toggle(card.node.id, 'unfold' in stepped)
    }
  }

  const onClick = (e: MouseEvent) => {
    const fold = e.target instanceof Element ? e.target.closest('[data-fold]')?.getAttribute('data-fold') : null
    const card = visible.cards.find((c) => c.node.id === fold)
    if (!card || e.ctrlKey || e.metaKey || e.shiftKey) return
    e.preventDefault()
    toggle(card.node.id, card.folded)
  }

  const [width, height] = [layout.width * room.scale, layout.height * room.scale]
  return (
    <div class="tree-frame">
      <TreeTools
        words={words}
        room={room}
        hidden={!alive}
        search={{
          input,
          text: state.search,
          hits: found?.length ?? null,
          at: hit,
          onFocus: prepareSearch,
          onText: (text) => {
            setSearch(text)
            setHit(-1)
          },
          onJump: jump,
        }}
      />
      <section
        ref={room.room}
        class="tree-room"
        data-alive={alive ? '' : undefined}
        tabIndex={alive ? -1 : 0}
        aria-label={fill(words.picture, { office: view.office, year: view.year })}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onPointerOver={(e) => point(cardAt(e.target))}
        onPointerLeave={() => point(null)}
        onFocusIn={(e) => setHeld(cardAt(e.target))}
      >
        <svg
          ref={svg}
          class="tree-svg"
          role={alive ? 'tree' : 'group'}
          aria-label={words.title}
          aria-description={alive ? words.keys : undefined}
          width={width}
          height={height}
          viewBox={`0 0 ${layout.width} ${layout.height}`}
        >
          <DrawnTree
            layout={layout}
            boxes={drawn.boxes}
            edges={drawn.edges}
            crossEdges={drawn.crossEdges}
            look={look}
          />
        </svg>
      </section>
    </div>
  )
}
