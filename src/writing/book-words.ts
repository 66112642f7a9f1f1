type Count = { readonly originals: number; readonly drafts: number }

const LIST = '“Daftar Dokumen Asli”'

/** What a compiled copy says of itself, in the language of the documents. */
export const BOOK_WORDS = {
  signed: {
    certificate: 'Ditandatangani secara elektronik',
    service: 'Ditandatangani secara elektronik',
    paper: 'Ditandatangani di atas kertas',
  },
  signedElsewhere: 'Tanda tangan ada pada dokumen aslinya',
  left: { unfinished: 'belum ditandatangani semua pihak', missing: 'belum ada perjanjian kinerja' },
  footer: (originals: number, isAttached: boolean): string => {
    if (originals === 0) return 'Salinan kompilasi, tanpa dokumen asli yang bertanda tangan'
    return isAttached
      ? 'Salinan kompilasi; dokumen asli yang bertanda tangan terlampir dalam berkas ini'
      : 'Salinan kompilasi; dokumen asli yang bertanda tangan tidak disertakan'
  },
  /** The lines of the box on the cover. */
  note: (on: string, { originals, drafts }: Count, isAttached: boolean): readonly string[] => {
    const where = isAttached
      ? `${originals} dokumen asli yang bertanda tangan terlampir di dalam berkas PDF ini, byte demi byte, dan tercantum pada ${LIST}.`
      : `${originals} dokumen asli yang bertanda tangan tercantum pada ${LIST}; berkasnya tidak disertakan.`
    return [
      `Buku ini disusun pada ${on} dan bukan dokumen asli.`,
      originals === 0 ? 'Belum ada dokumen asli yang bertanda tangan.' : where,
      ...(drafts === 0
        ? []
        : [`${drafts} perjanjian belum ditandatangani semua pihak dan ditandai sebagai rancangan.`]),
    ]
  },
  listLead: (isAttached: boolean): string =>
    `${
      isAttached
        ? 'Berkas-berkas ini terlampir di dalam PDF ini persis seperti saat ditandatangani; bukalah lewat panel lampiran pembaca PDF.'
        : 'Berkas-berkas ini tidak disertakan di dalam PDF ini.'
    } Keaslian tiap berkas dapat diperiksa siapa saja dengan kodenya.`,
}
