import { cascade as english } from '../../words/en/cascade.ts'
import type { Language } from '../../words/fill.ts'
import { type CascadeWords, cascade as indonesian } from '../../words/id/cascade.ts'

export const cascadeWordsOf = (language: Language): CascadeWords => (language === 'id' ? indonesian : english)
