import { help as english } from '../../words/en/help.ts'
import type { Language } from '../../words/fill.ts'
import { type HelpWords, help as indonesian } from '../../words/id/help.ts'

export const helpOf = (language: Language): HelpWords => (language === 'id' ? indonesian : english)
