import { DrawnIcon } from './drawn-icon.tsx'
import { ICON_SHAPES, type IconName } from './icon-shapes.ts'

/** A line drawing by its name. */
export const Icon = ({ name, class: extra = '' }: { readonly name: IconName; readonly class?: string }) => (
  <DrawnIcon shape={ICON_SHAPES[name]} class={extra} />
)
