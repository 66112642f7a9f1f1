import type { ComponentChildren } from 'preact'
import type { PerformanceNode } from '../../core/cascade/performance-node.ts'
import type { CardBox } from './card-box.ts'
import { PADDING, STYLES } from './card-content.ts'
import { Lines } from './lines.tsx'
import type { Mark } from './mark.ts'
import { MarkShape } from './mark-shape.tsx'
import type { Paint } from './paint.ts'

/** How cards are drawn, and where their parts lead to; nulls lead nowhere. */
export type CardLook = {
  readonly paint: Paint
  /** Without its texts, where they are too small to be read. */
  readonly bare: boolean
  /** Where cards are items of a tree that keys walk through, their links are not stopped at. */
  readonly isTree: boolean
  readonly itemOf: (box: CardBox) => Readonly<Record<string, string | number>>
  readonly markOf: (node: PerformanceNode) => Mark | null
  /** What a node is, with its mark in words: its title. */
  readonly titleOf: (node: PerformanceNode) => string
  readonly hrefOf: (node: PerformanceNode) => string | null
  /** Where a press on the knob leads: the same tree with this card folded or unfolded. */
  readonly foldOf: (box: CardBox) => { readonly href: string; readonly label: string } | null
  /** Where its branch is seen alone. */
  readonly focusOf: (box: CardBox) => { readonly href: string; readonly label: string } | null
  /** What a page finds a part by, and says of its state; nothing in a file that stands alone. */
  readonly namesOf: (part: 'card' | 'row' | 'edge' | 'cross', id: string) => Readonly<Record<string, string>>
}

/** What shows when one points at it; nothing where there is nothing to say. */
export const Titled = ({ text }: { readonly text: string }) => (text === '' ? null : <title>{text}</title>)

type LinkedProps = { readonly href: string | null; readonly isTree: boolean; readonly children: ComponentChildren }

const Linked = ({ href, isTree, children }: LinkedProps) =>
  href === null ? (
    <g>{children}</g>
  ) : (
    <a href={href} class="pt-link" tabindex={isTree ? -1 : undefined}>
      {children}
    </a>
  )

/** "−" where the cards below are seen, else how many they are. */
const Knob = ({ box, look }: { readonly box: CardBox; readonly look: CardLook }) => {
  const { card, content } = box
  if (card.below === 0) return null
  const text = card.folded ? `+${card.below}` : '−'
  const width = Math.max(18, 10 + text.length * 7)
  const fold = look.foldOf(box)
  if (!fold && !card.folded) return null
  const shape = (
    <>
      <rect x={content.width - 9} y={content.anchor - 9} width={width} height={18} rx={9} {...look.paint('knob')} />
      <text x={content.width - 9 + width / 2} y={content.anchor + 4} {...look.paint('knob-text')}>
        {text}
      </text>
    </>
  )
  return fold ? (
    <a
      href={fold.href}
      aria-label={fold.label}
      data-fold={card.node.id}
      class="pt-fold"
      tabindex={look.isTree ? -1 : undefined}
    >
      {shape}
    </a>
  ) : (
    <g>{shape}</g>
  )
}

/** A small target in the upper right corner: this branch alone. */
const FocusLink = ({ box, look }: { readonly box: CardBox; readonly look: CardLook }) => {
  const focus = look.focusOf(box)
  if (!focus) return null
  return (
    <g transform={`translate(${box.content.width - 18} 16)`}>
      <a href={focus.href} aria-label={focus.label} class="pt-focus" tabindex={look.isTree ? -1 : undefined}>
        <title>{focus.label}</title>
        <rect x={-12} y={-12} width={24} height={24} {...look.paint('knob-room')} />
        <path d="M-6-2V-6H-2M2-6H6V-2M6 2V6H2M-2 6H-6V2" {...look.paint('corner')} />
      </a>
    </g>
  )
}

/** One card with its indicators. */
export const DrawnCard = ({ box, look }: { readonly box: CardBox; readonly look: CardLook }) => {
  const { card, content, x, y } = box
  const { node } = card
  const { paint } = look
  const mark = look.markOf(node)
  const heading = content.texts.at(-1)
  return (
    <g transform={`translate(${x} ${y})`} {...look.namesOf('card', node.id)} {...look.itemOf(box)}>
      <rect
        width={content.width}
        height={content.height}
        rx={8}
        {...paint(node.kind === 'office' ? 'office-card' : 'card')}
      />
      <Linked href={look.hrefOf(node)} isTree={look.isTree}>
        <Titled text={look.titleOf(node)} />
        {(look.bare ? [] : content.texts).map((block) => (
          <Lines key={block.style} block={block} paint={paint} />
        ))}
      </Linked>
      {mark && heading && (
        <MarkShape mark={mark} x={PADDING + 6} y={heading.y - STYLES.objective.size * 0.36} paint={paint} />
      )}
      {content.rows.map((row, i) => {
        const indicator = card.indicators[i]
        if (!indicator) return null
        const own = look.markOf(indicator)
        return (
          <g key={row.id} {...look.namesOf('row', row.id)}>
            {own && own.tone !== 'plain' && (
              <rect x={1} y={row.y} width={content.width - 2} height={row.height} {...paint('strip', own.tone)} />
            )}
            <path d={`M${PADDING} ${row.y}H${content.width - PADDING}`} {...paint('rule')} />
            {own && (
              <MarkShape mark={own} x={PADDING + 6} y={row.text.y - STYLES.indicator.size * 0.36} paint={paint} />
            )}
            <Linked href={look.hrefOf(indicator)} isTree={look.isTree}>
              <Titled text={look.titleOf(indicator)} />
              {!look.bare && <Lines block={row.text} paint={paint} />}
              {!look.bare && <Lines block={row.target} paint={paint} />}
            </Linked>
          </g>
        )
      })}
      <FocusLink box={box} look={look} />
      <Knob box={box} look={look} />
    </g>
  )
}
