import type { ComponentChildren } from 'preact'
import { Icon } from './icon.tsx'
import type { IconName } from './icon-shapes.ts'

export type Tone = 'error' | 'warning' | 'note' | 'ok' | 'plain'

const TONES: Readonly<Record<Tone, string>> = {
  error: 'text-error bg-error-bg',
  warning: 'text-warning bg-warning-bg',
  note: 'text-note bg-note-bg',
  ok: 'text-ok bg-ok-bg',
  plain: 'text-soft bg-hover',
}

const ICONS: Readonly<Record<Tone, IconName | null>> = {
  error: 'error',
  warning: 'warning',
  note: 'note',
  ok: 'ok',
  plain: null,
}

type TagProps = { readonly tone: Tone; readonly icon?: IconName; readonly children: ComponentChildren }

/** A small label: shape and words carry its meaning, colour only underlines it. */
export const Tag = ({ tone, icon, children }: TagProps) => {
  const shape = icon ?? ICONS[tone]
  return (
    <span
      class={`inline-flex items-center gap-1 rounded-full px-2 py-px text-[0.8125rem] font-semibold whitespace-nowrap ${TONES[tone]}`}
    >
      {shape && <Icon name={shape} class="icon-small" />}
      {children}
    </span>
  )
}
