import { place as english } from './en/place.ts'
import type { Language } from './fill.ts'
import { place as indonesian } from './id/place.ts'

/** A path inside an agreement in plain words, counting from 1: "objectives/3/indicators/0/target" is "sasaran 4, indikator 1, target". */
export const placeName = (at: string, language: Language): string => {
  const names: Readonly<Record<string, string>> = language === 'id' ? indonesian : english
  const parts: string[] = []
  for (const step of at.split('/')) {
    if (/^\d+$/.test(step)) parts.push(`${parts.pop() ?? ''} ${Number(step) + 1}`.trim())
    // The wording itself is what its row is named after.
    else if (step !== '' && step !== 'text') parts.push(names[step] ?? step)
  }
  return parts.join(', ')
}
