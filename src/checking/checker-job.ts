import type { Agreement } from '../core/agreement/agreement.ts'
import type { Finding } from '../core/check/finding.ts'
import type { YearFacts } from '../core/check/year-facts.ts'

/** What the thread that answers says to the checking one. */
export type ToChecker =
  | { readonly kind: 'check'; readonly versions: readonly string[]; readonly facts: YearFacts }
  | { readonly kind: 'loaded'; readonly agreements: ReadonlyMap<string, Agreement> }
  | { readonly kind: 'not-loaded' }

/** What the checking thread says. */
export type FromChecker =
  | { readonly kind: 'load'; readonly versions: readonly string[] }
  | { readonly kind: 'checked'; readonly findings: readonly Finding[] }
  | { readonly kind: 'failed'; readonly reason: string }
