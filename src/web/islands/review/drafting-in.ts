import { drafting as english } from '../../../words/en/drafting.ts'
import type { Language } from '../../../words/fill.ts'
import { type DraftingWords, drafting as indonesian } from '../../../words/id/drafting.ts'

/** The words of drawing up, where a working copy is edited. */
export const draftingIn = (language: Language): DraftingWords => (language === 'id' ? indonesian : english)
