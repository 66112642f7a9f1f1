import { z } from 'zod'
import { type Problem, problem } from '../../core/problem.ts'
import type { Language } from '../../words/fill.ts'

const MESSAGES = { id: z.locales.id().localeError, en: z.locales.en().localeError }

export type Parsed<T> = { readonly value: T } | { readonly faults: readonly Problem[] }

/** Checks one part of a request; every fault with its place, not only the first. */
export const parseInput = <T extends z.ZodType>(
  schema: T,
  raw: unknown,
  language: Language,
  under = '',
): Parsed<z.output<T>> => {
  const parsed = schema.safeParse(raw, { error: MESSAGES[language] })
  if (parsed.success) return { value: parsed.data }
  return {
    faults: parsed.error.issues.map((issue) => {
      const at = [under, ...issue.path].filter((step) => step !== '').join('/')
      return problem('input/invalid', at, { field: at, reason: issue.message })
    }),
  }
}
