import { roster as english } from '../../words/en/roster.ts'
import type { Language } from '../../words/fill.ts'
import { roster as indonesian, type RosterWords } from '../../words/id/roster.ts'

export const rosterWordsOf = (language: Language): RosterWords => (language === 'id' ? indonesian : english)
