import { STYLES } from './card-content.ts'
import type { Tone } from './mark.ts'

export type Part =
  | keyof typeof STYLES
  | 'card'
  | 'office-card'
  | 'strip'
  | 'rule'
  | 'edge'
  | 'edge-unsure'
  | 'cross'
  | 'mark'
  | 'sign'
  | 'knob'
  | 'knob-text'
  | 'knob-room'
  | 'corner'
  | 'heading'
  | 'note'

/** What gives a part of the picture its look: a class of the page, or the look itself where no style sheet goes along. */
export type Paint = (part: Part, tone?: Tone) => Readonly<Record<string, string | number>>

/** For pages: performance-tree.css says the rest, in the light and in the dark. */
export const byClass: Paint = (part, tone) => ({ class: tone === undefined ? `pt-${part}` : `pt-${part} pt-${tone}` })

const INK = '#1c1b19'
const SOFT = '#5f5c55'
const TONES: Readonly<Record<Tone, { readonly ink: string; readonly ground: string }>> = {
  error: { ink: '#a3231f', ground: '#fcecea' },
  warning: { ink: '#7d5200', ground: '#fbf1d9' },
  note: { ink: '#2a597a', ground: '#e8f1f7' },
  ok: { ink: '#256140', ground: '#fff' },
  plain: { ink: SOFT, ground: '#fff' },
}

const LOOKS: Readonly<Record<Exclude<Part, 'strip' | 'mark'>, Readonly<Record<string, string | number>>>> = {
  unit: { fill: INK },
  party: { fill: SOFT },
  objective: { fill: INK },
  indicator: { fill: INK },
  target: { fill: INK, 'text-anchor': 'end' },
  office: { fill: INK },
  card: { fill: '#fff', stroke: '#b9b5aa' },
  'office-card': { fill: '#f5e8e8', stroke: '#7a2431' },
  rule: { stroke: '#e2dfd7' },
  edge: { fill: 'none', stroke: '#8a867c', 'stroke-width': 1.25 },
  'edge-unsure': { fill: 'none', stroke: '#8a867c', 'stroke-width': 1.25, 'stroke-dasharray': '5 3' },
  cross: {
    fill: 'none',
    stroke: '#2a597a',
    'stroke-width': 1.5,
    'stroke-dasharray': '1.5 4',
    'stroke-linecap': 'round',
  },
  sign: { fill: 'none', stroke: '#fff', 'stroke-width': 1.6, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' },
  knob: { fill: '#fff', stroke: '#8a867c' },
  'knob-text': { fill: INK, 'font-size': 11, 'font-weight': 700, 'text-anchor': 'middle' },
  'knob-room': { fill: 'none' },
  corner: { fill: 'none', stroke: SOFT },
  heading: { fill: SOFT, 'font-size': 13, 'font-weight': 700 },
  note: { fill: SOFT, 'font-size': 12 },
}

const isText = (part: Part): part is keyof typeof STYLES => part in STYLES

/** For files that stand alone, in the colours of the light. */
export const onPaper: Paint = (part, tone = 'plain') => {
  if (part === 'strip') return { fill: TONES[tone].ground }
  if (part === 'mark') return { fill: TONES[tone].ink }
  if (!isText(part)) return LOOKS[part]
  const { size, weight } = STYLES[part]
  return { ...LOOKS[part], 'font-size': size, ...(weight === 'bold' && { 'font-weight': 700 }) }
}
