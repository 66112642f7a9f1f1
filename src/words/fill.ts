import type { Problem } from '../core/problem.ts'
import { problem as problemEn } from './en/problem.ts'
import { problem as problemId } from './id/problem.ts'

import { spokenParams } from './spoken-params.ts'

export type Language = 'id' | 'en'

/** Puts params into the {braces} of a sentence; a brace without a param stays empty. */
export const fill = (template: string, params: Readonly<Record<string, string | number | null>>): string =>
  template.replace(/\{(\w+)\}/g, (_, key: string) => String(params[key] ?? ''))

/** A problem's sentence in one language; the fields, reasons and moments it names are said in words too. */
export const problemSentence = (p: Problem, language: Language): string =>
  fill((language === 'id' ? problemId : problemEn)[p.code], spokenParams(p.params, language))
