import type { ComponentChildren } from 'preact'
import { Icon } from './icon.tsx'

type NoticeProps = {
  readonly tone: 'error' | 'warning' | 'note' | 'ok'
  readonly title?: string
  readonly children?: ComponentChildren
}

/** Something to be read now. Errors are announced at once, the rest when there is time. */
export const Notice = ({ tone, title, children }: NoticeProps) => (
  <div class={`notice notice-${tone}`} role={tone === 'error' ? 'alert' : 'status'}>
    <Icon name={tone} class="mt-0.5 shrink-0" />
    <div class="min-w-0">
      {title && <p class="font-semibold">{title}</p>}
      {children}
    </div>
  </div>
)
