import type { ComponentChildren } from 'preact'

type CardProps = {
  readonly title?: string
  readonly id?: string
  /** Stands at the right of the title. */
  readonly aside?: ComponentChildren
  /** Without inner space, for tables and lists that reach the edges. */
  readonly flush?: boolean
  readonly children: ComponentChildren
}

/** A sheet of paper on the ground: one matter, with its heading. */
export const Card = ({ title, id, aside, flush, children }: CardProps) => (
  <section class="card" id={id} aria-labelledby={title && id ? `${id}-title` : undefined}>
    {title && (
      <header class="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 pt-3.5 pb-2">
        <h2 id={id && `${id}-title`} class="mr-auto text-base font-semibold">
          {title}
        </h2>
        {aside}
      </header>
    )}
    <div class={flush ? '' : title ? 'px-4 pb-4' : 'p-4'}>{children}</div>
  </section>
)
