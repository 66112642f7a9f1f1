import { levelProfile } from '../../core/organisation/post-wording.ts'
import { levelled, similarity } from '../../core/text-match.ts'
import { levelOf } from './position.ts'
import { agency, oneOf } from './reading-profile.ts'
import { plainCase } from './wording.ts'

const REGION = /\b(?:provinsi|prov\.?|kabupaten|kab\.?|kota|aceh|daerah istimewa|dki)\b/i

/** The agency's names as their acronyms in capitals, "Prov." as "Provinsi". */
export const shortOffice = (text: string): string => {
  const { names, twoAcronyms } = agency()
  return names
    .reduce((t, { spelled, acronym }) => t.replace(spelled, acronym), text)
    .replace(twoAcronyms, '')
    .replace(/\bprov\b\.?\s+(?=\p{L})/giu, 'Provinsi ')
    .replace(/\bkab\b\.?\s+(?=\p{L})/giu, 'Kabupaten ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The office a wording names: "Sekretaris KPU Provinsi X" → "KPU Provinsi X"; null where it names none. */
export const officeIn = (text: string): string | null => {
  const t = shortOffice(text.replace(/\btahun\b.*$/i, ''))
  const found = agency().acronym.exec(t)
  if (found === null) return otherOffice(t)
  const acronym = found[0].toUpperCase()
  const behind = t
    .slice(found.index + acronym.length)
    .replace(/[\s,.;:]+$/, '')
    .replace(/^\s+(?:RI|Republik Indonesia)(?=\s|$)/i, '')
  if (behind !== '' && !/^\s/.test(behind)) return null
  const rest = behind.replace(/[,;(].*$/, '').trim()
  return REGION.test(rest.split(' ')[0] ?? '') ? plainCase(`${acronym} ${rest}`) : rest === '' ? acronym : null
}

const KINDS =
  'dinas|badan|kementerian|inspektorat daerah|kecamatan|pengadilan|balai|bawaslu|universitas|rumah sakit|rsud|satuan polisi|sekretariat daerah|sekretariat dprd|direktorat jenderal|kantor'

/** Offices without an acronym: from the word that names the kind of office to the end. */
const otherOffice = (text: string): string | null => {
  const kinds = [...agency().profile.officeWords, ...KINDS.split('|')]
  const m = oneOf(kinds, 'i', '\\b', '\\b.*$').exec(text)
  return m ? plainCase(m[0].replace(/[\s,.;:]+$/, '')) : null
}

/** How often each office is named in a document, so that a misspelled name yields to the usual one. */
export type OfficeCount = ReadonlyMap<string, number>

export const countOffices = (texts: Iterable<string>): OfficeCount => {
  const counts = new Map<string, number>()
  for (const text of texts) {
    if (text.length > 250) continue
    const office = officeIn(text)
    if (office !== null && (REGION.test(office) || !startsWithAcronym(office)))
      counts.set(office, (counts.get(office) ?? 0) + 1)
  }
  return counts
}

const startsWithAcronym = (office: string): boolean => agency().names.some(({ acronym }) => office.startsWith(acronym))

/** The agency itself, where one of these texts names it and no office of it. */
const agencyItself = (texts: readonly string[]): string | null => {
  const [whole] = agency().names
  const named = (text: string): boolean => agency().acronym.test(text) || whole?.spelled.test(text) === true
  return whole !== undefined && texts.some(named) ? whole.acronym : null
}

/** The office an agreement belongs to: the one its texts name most, spelled as the document spells it most. */
export const chooseOffice = (texts: readonly string[], all: OfficeCount): string | null => {
  const own = countOffices(texts)
  const ranked = [...own.entries()].sort(([a, x], [b, y]) => y - x || (all.get(b) ?? 0) - (all.get(a) ?? 0))
  const best = ranked[0]?.[0]
  if (best === undefined) return agencyItself(texts)
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

/** The unit that a position leads: "Kepala Bagian Umum" → "Bagian Umum", "Sekretaris DPRD" → "Sekretariat DPRD", and the office for its head. */
export const unitOf = (position: string, satker: string): string => {
  const p = plainCase(shortOffice(position))
  const level = levelProfile(levelOf(p), agency().profile)
  if (level !== undefined && level.unitKind === undefined) {
    return officeIn(p) ?? (satker || p.replace(oneOf(level.positions, 'i', '^', '\\s+'), ''))
  }
  if (level?.unitWord) return p.replace(oneOf([level.unitWord.from], 'i', '^'), level.unitWord.to)
  return p
    .replace(/^kabag\b/i, 'Bagian')
    .replace(/^kasubb?ag\b/i, 'Subbagian')
    .replace(/^kepala\s+/i, '')
}
