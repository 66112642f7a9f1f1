import type { ComponentChildren, VNode } from 'preact'
import { render } from 'preact-render-to-string'

/** A part of a page that is the same for many: drawn once, and recognised by its identity. */
export type Fragment = { readonly html: string }

const kept = new WeakMap<object, Map<string, Fragment>>()

/** Fragments of the page that is being drawn; null outside `drawn`. Drawing never waits, so there is one page at a time. */
let current: Fragment[] | null = null

const MARK = '<!--kept-->'

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/**
 * The text as one piece. What is rendered hangs together from thousands of small ones, each a thing in memory of its own: kept
 * like that, a list of 50 rows takes some hundred kilobytes more than its letters.
 */
const inOnePiece = (text: string): string => decoder.decode(encoder.encode(text))

/**
 * Draws `children` once for each `of` (by identity) and `variant`, and hands out the same HTML as long as `of` lives. For the
 * large parts of pages whose data is itself handed out unchanged until something is written.
 */
export const Remembered = ({
  of,
  variant,
  children,
}: {
  readonly of: object
  readonly variant: string
  readonly children: () => VNode
}): ComponentChildren => {
  const variants = kept.get(of) ?? new Map<string, Fragment>()
  kept.set(of, variants)
  const fragment = variants.get(variant) ?? { html: inOnePiece(render(children())) }
  variants.set(variant, fragment)
  current?.push(fragment)
  return <div dangerouslySetInnerHTML={{ __html: current ? MARK : fragment.html }} />
}

/** A page as its pieces: what was drawn for this reader alone as text, and the remembered fragments where they belong. */
export const drawn = (page: VNode): readonly (string | Fragment)[] => {
  const fragments: Fragment[] = []
  current = fragments
  try {
    // What people wrote cannot hold the mark: its "<" is escaped.
    return render(page)
      .split(MARK)
      .flatMap((own, i): (string | Fragment)[] => {
        const fragment = fragments[i - 1]
        return fragment ? [fragment, own] : [own]
      })
  } finally {
    current = null
  }
}
