import { amendment as english } from '../../words/en/amendment.ts'
import type { Language } from '../../words/fill.ts'
import { type AmendmentWords, amendment as indonesian } from '../../words/id/amendment.ts'

export const amendmentWordsOf = (language: Language): AmendmentWords => (language === 'id' ? indonesian : english)
