import { levelled, similarity } from '../../core/text-match.ts'
import { plainCase } from './wording.ts'

const REGION = /\b(?:provinsi|prov\.?|kabupaten|kab\.?|kota|aceh|daerah istimewa|dki)\b/i

/** "Komisi Pemilihan Umum" as "KPU", "Komisi Independen Pemilihan" as "KIP", "Prov." as "Provinsi". */
export const shortOffice = (text: string): string =>
  text
    .replace(/\bkomisi?s?\s+pemilihan\s+umum\b/gi, 'KPU')
    .replace(/\bkomisi?s?\s+independen\s+pemilihan\b/gi, 'KIP')
    .replace(/\b(KPU|KIP)\s*\/\s*(?:KPU|KIP)\b/g, '$1')
    .replace(/\bprov\b\.?\s+(?=\p{L})/giu, 'Provinsi ')
    .replace(/\bkab\b\.?\s+(?=\p{L})/giu, 'Kabupaten ')
    .replace(/\s+/g, ' ')
    .trim()

/** The office a wording names: "Sekretaris KPU Provinsi X" → "KPU Provinsi X"; null where it names none. */
export const officeIn = (text: string): string | null => {
  const t = shortOffice(text.replace(/\btahun\b.*$/i, ''))
  const at = t.search(/\b(?:KPU|KIP)\b/i)
  if (at >= 0) {
    const name = t.slice(at).replace(/^(kpu|kip)/i, (m) => m.toUpperCase())
    const m = /^(KPU|KIP)(?:\s+(?:RI|Republik Indonesia))?(?:\s+(.*))?$/i.exec(name.replace(/[\s,.;:]+$/, ''))
    if (!m) return null
    const rest = (m[2] ?? '').replace(/[,;(].*$/, '').trim()
    return REGION.test(rest.split(' ')[0] ?? '') ? plainCase(`${m[1]} ${rest}`) : rest === '' ? (m[1] ?? null) : null
  }
  return otherOffice(t)
}

/** Offices of other bodies: from the word that names the kind of office to the end. */
const otherOffice = (text: string): string | null => {
  const m =
    /\b((?:dinas|badan|kementerian|inspektorat daerah|kecamatan|pengadilan|balai|bawaslu|universitas|rumah sakit|rsud|satuan polisi|sekretariat daerah|sekretariat dprd|direktorat jenderal|kantor)\b.*)$/i.exec(
      text,
    )
  return m ? plainCase((m[1] ?? '').replace(/[\s,.;:]+$/, '')) : null
}

/** How often each office is named in a document, so that a misspelled name yields to the usual one. */
export type OfficeCount = ReadonlyMap<string, number>

export const countOffices = (texts: Iterable<string>): OfficeCount => {
  const counts = new Map<string, number>()
  for (const text of texts) {
    if (text.length > 250) continue
    const office = officeIn(text)
    if (office !== null && (REGION.test(office) || !/^(?:KPU|KIP)/.test(office)))
      counts.set(office, (counts.get(office) ?? 0) + 1)
  }
  return counts
}

/** The office an agreement belongs to: the one its texts name most, spelled as the document spells it most. */
export const chooseOffice = (texts: readonly string[], all: OfficeCount): string | null => {
  const own = countOffices(texts)
  const ranked = [...own.entries()].sort(([a, x], [b, y]) => y - x || (all.get(b) ?? 0) - (all.get(a) ?? 0))
  const best = ranked[0]?.[0]
  if (best === undefined) return texts.some((t) => /\b(?:kpu|komisi pemilihan umum)\b/i.test(t)) ? 'KPU' : null
  let usual = best
  for (const [name, count] of all)
    if (
      count > (all.get(usual) ?? 0) &&
      kind(name) === kind(best) &&
      (levelled(name) === levelled(best) || (similarity(name, best) > 0.8 && closeSpelling(name, best)))
    )
      usual = name
  return usual
}

const kind = (office: string): string => office.split(' ').slice(0, 2).join(' ').toLowerCase()

/** One name spelled twice, not two neighbours: every word of the shorter stands in the longer. */
const closeSpelling = (a: string, b: string): boolean => {
  const x = levelled(a).split(' ')
  const y = new Set(levelled(b).split(' '))
  const [few, many] = x.length <= y.size ? [x, y] : [[...y], new Set(x)]
  return few.length !== many.size && few.every((w) => many.has(w))
}

/** The unit that a position leads: "Kepala Bagian Umum" → "Bagian Umum", "Sekretaris KPU Kota X" → "Sekretariat KPU Kota X". */
export const unitOf = (position: string, satker: string): string => {
  const p = plainCase(shortOffice(position))
  if (/^ketua\b/i.test(p)) return officeIn(p) ?? (satker || p.replace(/^ketua\s+/i, ''))
  if (/^sekretaris jenderal/i.test(p)) return p.replace(/^sekretaris/i, 'Sekretariat')
  if (/^sekretaris\b/i.test(p)) return p.replace(/^sekretaris/i, 'Sekretariat')
  if (/^inspektur\b/i.test(p)) return p.replace(/^inspektur/i, 'Inspektorat')
  return p
    .replace(/^kabag\b/i, 'Bagian')
    .replace(/^kasubb?ag\b/i, 'Subbagian')
    .replace(/^kepala\s+/i, '')
}
