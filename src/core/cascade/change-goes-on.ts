import type { Agreement } from '../agreement/agreement.ts'
import { textAt } from '../agreement/text-at.ts'
import { isTakenOver, type SuperiorChange } from './superior-change.ts'

/** A change that a subordinate was told of. */
export type ToldChange = Pick<SuperiorChange, 'part' | 'at' | 'source' | 'before' | 'after'> & {
  readonly answer: 'accepted' | 'refused' | null
}

/** A superior's agreement as it was and as it is now; `follow` says where a path of before stands now. */
export type ChangedAgreement = {
  readonly before: Agreement
  readonly after: Agreement
  readonly follow: (path: string) => string | null
}

const placeOf = (a: Agreement, text: string): string | null => {
  for (const [o, { indicators }] of a.objectives.entries()) {
    const i = indicators.findIndex((x) => x.text === text)
    if (i >= 0) return `objectives/${o}/indicators/${i}`
  }
  return null
}

/**
 * What becomes of a change that was told when the superior's agreement changes on: where it comes from now and what stands there,
 * or null where it is withdrawn: all is as it was before it, or as the subordinate (`own`, where it is at hand) says already.
 */
export const goesOn = (
  told: ToldChange,
  { after, follow }: ChangedAgreement,
  own: Agreement | null,
): Pick<ToldChange, 'source' | 'after'> | null => {
  const source = told.source === null ? null : follow(told.source)
  const now = source === null ? null : textAt(after, source)
  if (told.answer === 'accepted') {
    // What was taken over and is another value by now is asked anew, and is no way back to what stood before it.
    const isOver = told.part !== 'row' && told.part !== 'back' && now !== told.after
    return isOver ? null : { source, after: told.after }
  }
  // A row that was struck and is there again to the letter was not struck.
  if (told.part === 'row') return placeOf(after, told.before) === null ? { source, after: null } : null
  if (told.part === 'back') return source === null ? null : { source, after: told.after }
  if (now === told.before) return null
  if (told.answer === 'refused') return { source, after: told.after }
  if (source === null || now === null) return null
  return own !== null && isTakenOver(own, { ...told, after: now }) ? null : { source, after: now }
}

/** Rows that the subordinate gave up because they were struck above, and that are there again by this change. */
export const rowsBack = (
  told: readonly ToldChange[],
  { before, after }: ChangedAgreement,
  own: Agreement,
): readonly Omit<SuperiorChange, 'subordinate'>[] =>
  told.flatMap(({ part, answer, before: text }) => {
    const source = placeOf(after, text)
    const back = { part: 'back' as const, at: '', source, before: text, after: text }
    const isBack = part === 'row' && answer === 'accepted' && source !== null && placeOf(before, text) === null
    return isBack && !isTakenOver(own, back) ? [back] : []
  })

/** Whether a change need not be told: the subordinate waits for an answer on it, says so already, or refused what led away from it. */
export const isKnown = (
  { part, at, before, after }: Omit<SuperiorChange, 'subordinate'>,
  told: readonly ToldChange[],
  own: Agreement,
): boolean =>
  isTakenOver(own, { part, at, before, after }) ||
  told.some(
    (t) =>
      t.part === part &&
      (part === 'back' ? t.before === before : t.at === at) &&
      (t.answer === null || (t.answer === 'refused' && t.before === after)),
  )
