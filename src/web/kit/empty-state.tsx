import type { ComponentChildren } from 'preact'
import { Icon } from './icon.tsx'
import type { IconName } from './icon-shapes.ts'

type EmptyProps = { readonly icon: IconName; readonly title: string; readonly children?: ComponentChildren }

/** Nothing is here yet: why, and what to do next. */
export const EmptyState = ({ icon, title, children }: EmptyProps) => (
  <div class="flex flex-col items-center gap-3 px-5 py-12 text-center">
    <span class="grid size-14 place-items-center rounded-full bg-accent-soft text-accent">
      <Icon name={icon} class="icon-large" />
    </span>
    <p class="text-lg font-semibold">{title}</p>
    {children}
  </div>
)
