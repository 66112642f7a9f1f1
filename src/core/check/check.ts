import type { Agreement } from '../agreement/agreement.ts'
import type { FamilyView } from './family-view.ts'
import type { Finding, FindingCode, Severity } from './finding.ts'

/** What a check's rule tells of one place; without a severity of its own it weighs what the check weighs. */
export type Discovery = Omit<Finding, 'code' | 'severity'> & { readonly severity?: Severity }

/** One check of blueprint §6: pure, on a whole family, telling everything it finds. */
export type Check = {
  readonly code: FindingCode
  readonly severity: Severity
  readonly find: (view: FamilyView) => readonly Discovery[]
}

/** What a rule tells that looks at one agreement alone. */
export type OwnDiscovery = Omit<Discovery, 'agreement' | 'repair'> & {
  readonly repair?: { readonly at: string; readonly value: string }
}

/** A check that looks at each agreement by itself. */
export const checkEach = (
  code: FindingCode,
  severity: Severity,
  find: (agreement: Agreement, view: FamilyView, index: number) => readonly OwnDiscovery[],
): Check => ({
  code,
  severity,
  find: (view) =>
    view.family.flatMap((a, agreement) =>
      find(a, view, agreement).map(({ repair, ...told }) => ({
        ...told,
        agreement,
        ...(repair === undefined ? {} : { repair: { agreement, ...repair } }),
      })),
    ),
})
