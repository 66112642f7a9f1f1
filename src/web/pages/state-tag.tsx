import type { State } from '../../core/agreement/lifecycle.ts'
import type { Language } from '../../words/fill.ts'
import { Tag, type Tone } from '../kit/tag.tsx'
import { draftingWordsOf } from './drafting-words.ts'

const TONES: Readonly<Record<State, Tone>> = {
  draft: 'plain',
  checked: 'note',
  'signed-first': 'note',
  'signed-second': 'ok',
  submitted: 'note',
  accepted: 'ok',
  published: 'ok',
  returned: 'warning',
  amended: 'plain',
}

/** Where a working copy stands in its life. */
export const StateTag = ({ state, language }: { readonly state: State; readonly language: Language }) => (
  <Tag tone={TONES[state]}>{draftingWordsOf(language).state[state]}</Tag>
)
