import { plan as english } from '../../words/en/plan.ts'
import type { Language } from '../../words/fill.ts'
import { plan as indonesian, type PlanWords } from '../../words/id/plan.ts'

export const planWordsOf = (language: Language): PlanWords => (language === 'id' ? indonesian : english)
