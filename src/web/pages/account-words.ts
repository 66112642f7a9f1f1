import { account as english } from '../../words/en/account.ts'
import type { Language } from '../../words/fill.ts'
import { type AccountWords, account as indonesian } from '../../words/id/account.ts'

export const accountWordsOf = (language: Language): AccountWords => (language === 'id' ? indonesian : english)
