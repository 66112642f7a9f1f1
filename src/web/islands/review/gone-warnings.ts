import type { RowFinding } from '../../../contract/edited-agreement.ts'

/** Hides the warnings below the rows that asked for a reason when the page was drawn and stand no more. */
export const hideGoneWarnings = (findings: readonly RowFinding[]): void => {
  const there = new Set(findings.map((f) => `${f.code} ${f.at}`))
  const asked = [...document.querySelectorAll<HTMLElement>('[data-warning]')]
  for (const one of asked) one.hidden = !there.has(one.dataset['warning'] ?? '')
  for (const card of new Set(asked.map((one) => one.closest('section')))) {
    if (card) card.hidden = asked.every((one) => one.hidden || !card.contains(one))
  }
}
