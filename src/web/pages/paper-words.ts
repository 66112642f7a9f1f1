import { paper as english } from '../../words/en/paper.ts'
import type { Language } from '../../words/fill.ts'
import { paper as indonesian, type PaperWords } from '../../words/id/paper.ts'

export const paperWordsOf = (language: Language): PaperWords => (language === 'id' ? indonesian : english)
