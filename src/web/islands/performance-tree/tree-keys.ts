import type { Step } from '../../tree/tree-steps.ts'

/** What a key asks of the tree; null where it asks nothing of it. */
export type Asked =
  | { readonly step: Step }
  | { readonly zoom: 'in' | 'out' | 'fit' }
  | { readonly toggle: true }
  | { readonly open: true }
  | { readonly search: true }

const STEPS: Readonly<Record<string, Step>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  ArrowRight: 'into',
  ArrowLeft: 'out',
  Home: 'first',
  End: 'last',
}

export const askedBy = (e: KeyboardEvent): Asked | null => {
  if (e.ctrlKey || e.metaKey || e.altKey) return null
  const step = STEPS[e.key]
  if (step) return { step }
  switch (e.key) {
    case '+':
    case '=':
      return { zoom: 'in' }
    case '-':
      return { zoom: 'out' }
    case '0':
      return { zoom: 'fit' }
    case ' ':
      return { toggle: true }
    case 'Enter':
      return { open: true }
    case '/':
      return { search: true }
    default:
      return null
  }
}
