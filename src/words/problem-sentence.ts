import type { Problem } from '../core/problem.ts'
import { problem as problemEn } from './en/problem.ts'
import { fill, type Language } from './fill.ts'
import { problem as problemId } from './id/problem.ts'
import { spokenParams } from './spoken-params.ts'

/** A problem's sentence in one language; the fields, reasons and moments it names are said in words too. */
export const problemSentence = (p: Problem, language: Language): string =>
  fill((language === 'id' ? problemId : problemEn)[p.code], spokenParams(p.params, language))
