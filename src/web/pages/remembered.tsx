import type { ComponentChildren, VNode } from 'preact'
import { render } from 'preact-render-to-string'

const kept = new WeakMap<object, Map<string, string>>()

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
  const drawn = kept.get(of) ?? new Map<string, string>()
  kept.set(of, drawn)
  const html = drawn.get(variant) ?? render(children())
  drawn.set(variant, html)
  return <div dangerouslySetInnerHTML={{ __html: html }} />
}
