import { h } from 'preact'

/** SVG elements with their attributes. */
export type IconShape = readonly (readonly [string, Readonly<Record<string, string>>])[]

/** A line drawing in the colour of the text; words beside it say the same, so it is hidden from screen readers. */
export const DrawnIcon = ({ shape, class: extra = '' }: { readonly shape: IconShape; readonly class?: string }) => (
  <svg class={`icon ${extra}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    {shape.map(([tag, attributes]) => h(tag, attributes as Record<string, string>))}
  </svg>
)
