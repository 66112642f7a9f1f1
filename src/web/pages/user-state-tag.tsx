import type { UserState } from '../../core/access/user-state.ts'
import type { Language } from '../../words/fill.ts'
import { Tag } from '../kit/tag.tsx'
import { accountWordsOf } from './account-words.ts'

const TONES = { active: 'ok', invited: 'note', disabled: 'plain' } as const

/** How a user stands, in words and shape. */
export const UserStateTag = ({ state, language }: { readonly state: UserState; readonly language: Language }) => (
  <Tag tone={TONES[state]}>{accountWordsOf(language).list.states[state]}</Tag>
)
