import { levelled } from './text-match.ts'

/**
 * What two spellings of one name have in common, to find a name by it: "Komisi Pemilihan Umum Provinsi X" and
 * "KPU PROVINSI  X" have the same key. Titles and wording stay: this joins spellings, not people.
 */
export const nameKey = (name: string): string =>
  levelled(name)
    .replace(/\bkomisi pemilihan umum\b/g, 'kpu')
    .replace(/\bkomisi independen pemilihan\b/g, 'kip')
    .slice(0, 500)
