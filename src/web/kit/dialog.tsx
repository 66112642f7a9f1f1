import type { ComponentChildren, RefObject } from 'preact'
import { Icon } from './icon.tsx'

type DialogProps = {
  readonly id: string
  readonly title: string
  readonly closeLabel: string
  readonly refTo?: RefObject<HTMLDialogElement | null>
  readonly children: ComponentChildren
}

/** A native dialog; the form with method="dialog" closes it, also without script. */
export const Dialog = ({ id, title, closeLabel, refTo, children }: DialogProps) => (
  <dialog id={id} class="dialog" aria-labelledby={`${id}-title`} {...(refTo && { ref: refTo })}>
    <form method="dialog" class="flex items-start gap-3">
      <h2 id={`${id}-title`} class="mr-auto text-lg font-semibold">
        {title}
      </h2>
      <button type="submit" class="icon-button" aria-label={closeLabel}>
        <Icon name="close" />
      </button>
    </form>
    <div class="mt-2">{children}</div>
  </dialog>
)
