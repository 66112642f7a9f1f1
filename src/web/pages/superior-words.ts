import { superior as en } from '../../words/en/superior.ts'
import type { Language } from '../../words/fill.ts'
import { superior as id, type SuperiorWords } from '../../words/id/superior.ts'

export const superiorWordsOf = (language: Language): SuperiorWords => (language === 'id' ? id : en)
