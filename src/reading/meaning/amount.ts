import { type PrintedAmount, parseRupiah } from '../../core/money.ts'

/** Whether a cell holds rupiah and nothing else: "Rp 1.000.000,-", "Rp -", "1.250.000.000". */
export const looksLikeAmount = (text: string): boolean => {
  const t = text.trim()
  if (t.length > 60) return false
  const named = /^(?:[=:]\s*)?(?:r[pp]\b|rp)/i.test(t)
  return (named || /^\d{1,3}(?:[.,]\d{3}){2,}/.test(t)) && readAmount(t) !== null
}

/** "1,234,567.00", as spreadsheets in English print it: its full stop parts cents, which are none. */
const withoutCents = (text: string): string => text.replace(/^(\D{0,8}\d{1,3}(?:,\d{3})+)\.00(?=\D*$)/, '$1')

/** An amount as recognised, letters read for digits put right ("Rp. 5.l13.999.O00"); null where the text is no amount. */
export const readAmount = (text: string): (PrintedAmount & { readonly mended: boolean }) | null => {
  const plain = parseRupiah(withoutCents(text))
  if (plain !== null) return { ...plain, mended: false }
  const m = /^((?:[=:]\s*)?(?:R[pPo][.:,;]{0,2}\s*))?(.*)$/.exec(text.trim())
  const body = (m?.[2] ?? '')
    .replace(/[Oo]/g, '0')
    .replace(/[Il|]/g, '1')
    .replace(/[Ss]/g, '5')
    .replace(/\s+/g, '')
    .replace(/[.,]?[-–—_~]+$/, ',-')
  if (!/\d/.test(body) || body.length > 40) return null
  const mended = parseRupiah(`Rp ${body}`)
  return mended === null || mended.kind === 'empty' ? null : { ...mended, mended: true }
}
