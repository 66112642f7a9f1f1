const SPELLINGS: Readonly<Record<string, string>> = {
  dok: 'dokumen',
  dokumentasi: 'dokumen',
  lap: 'laporan',
  keg: 'kegiatan',
  kab: 'kabupaten',
  prov: 'provinsi',
  org: 'orang',
  bln: 'bulan',
  thn: 'tahun',
  th: 'tahun',
  pkt: 'paket',
  lemb: 'lembaga',
  lay: 'layanan',
  sat: 'satuan',
  'satuan kerja': 'satker',
  persen: '%',
}

/** A unit of measure in its one spelling: "Dok." and "dokumen" are equal, so are "Kab/ Kota" and "kabupaten/kota"; what stands in brackets is left out. */
export const canonicalUnit = (unit: string): string => {
  const plain = unit
    .toLowerCase()
    .replace(/\([^()]*\)/g, ' ')
    .replace(/\./g, ' ')
    .replace(/\s*\/\s*/g, '/')
    .replace(/\s+/g, ' ')
    .trim()
  const words = plain.replace(/[a-z]+/g, (word) => SPELLINGS[word] ?? word)
  return SPELLINGS[words] ?? words
}
