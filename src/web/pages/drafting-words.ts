import { drafting as english } from '../../words/en/drafting.ts'
import type { Language } from '../../words/fill.ts'
import { type DraftingWords, drafting as indonesian } from '../../words/id/drafting.ts'

export const draftingWordsOf = (language: Language): DraftingWords => (language === 'id' ? indonesian : english)
