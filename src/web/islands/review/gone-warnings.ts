import type { Finding } from '../../../core/check/finding.ts'

/** Hides the warnings below the rows that asked for a reason when the page was drawn and stand no more. */
export const hideGoneWarnings = (findings: readonly Finding[]): void => {
  const there = new Set(findings.map((f) => `${f.code} ${f.at}`))
  const asked = [...document.querySelectorAll<HTMLElement>('[data-warning]')]
  for (const one of asked) one.hidden = !there.has(one.dataset['warning'] ?? '')
  const card = asked[0]?.closest('section')
  if (card) card.hidden = asked.every((one) => one.hidden)
}
