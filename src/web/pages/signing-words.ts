import { signing as english } from '../../words/en/signing.ts'
import type { Language } from '../../words/fill.ts'
import { signing as indonesian, type SigningWords } from '../../words/id/signing.ts'

export const signingWordsOf = (language: Language): SigningWords => (language === 'id' ? indonesian : english)
