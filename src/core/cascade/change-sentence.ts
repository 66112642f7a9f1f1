import type { SuperiorChange } from './superior-change.ts'

const PART = {
  text: { id: 'rumusan', en: 'wording' },
  target: { id: 'target', en: 'target' },
  amount: { id: 'anggaran', en: 'amount' },
} as const

/** What changed above, in both languages: "Atasan berubah: target 95% → 97%." */
export const changeSentence = ({
  part,
  before,
  after,
}: Pick<SuperiorChange, 'part' | 'before' | 'after'>): { readonly id: string; readonly en: string } => {
  if (part === 'back')
    return {
      id: `Baris “${before}” yang sudah Anda lepaskan kini ada lagi pada atasan.`,
      en: `The row “${before}”, which you gave up, is there again in the superior’s agreement.`,
    }
  if (part === 'row' || after === null)
    return { id: `Atasan mencoret baris “${before}”.`, en: `The superior struck the row “${before}”.` }
  const [was, now] = [before, after === '' ? '–' : after].map((text) => (part === 'text' ? `“${text}”` : text))
  return {
    id: `Atasan berubah: ${PART[part].id} ${was} → ${now}.`,
    en: `Superior changed: ${PART[part].en} ${was} → ${now}.`,
  }
}
