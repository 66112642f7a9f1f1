import { h } from 'preact'
import { ICON_SHAPES, type IconName } from './icon-shapes.ts'

/** A line drawing in the colour of the text; words beside it say the same, so it is hidden from screen readers. */
export const Icon = ({ name, class: extra = '' }: { readonly name: IconName; readonly class?: string }) => (
  <svg class={`icon ${extra}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    {ICON_SHAPES[name].map(([tag, attributes]) => h(tag, attributes as Record<string, string>))}
  </svg>
)
