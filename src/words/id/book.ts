import type { BookStanding } from '../../core/agreement/book.ts'

/** Buku: an office's agreements bound into one document. {braces} are filled in. */
export const book = {
  title: 'Buku perjanjian kinerja',
  lead: 'Semua perjanjian satu satuan kerja dan tahun dalam satu PDF: sampul, daftar isi, nomor halaman, dan dokumen asli yang bertanda tangan sebagai lampiran.',
  open: 'Buat buku',
  office: 'Satuan kerja',
  year: 'Tahun',
  apply: 'Tampilkan',
  counts: '{bound} perjanjian, {signed} di antaranya bertanda tangan',
  wish: 'Isi buku',
  drafts: 'Sertakan yang belum selesai sebagai rancangan ({n})',
  attached: 'Lampirkan dokumen asli yang bertanda tangan ({n})',
  make: 'Unduh buku (PDF)',
  making: 'Buku sedang disusun',
  makingLead: 'Buku yang besar memerlukan belasan detik. Unduhan mulai sendiri setelah selesai.',
  made: 'Buku selesai dan diunduh.',
  failed: 'Buku tidak dapat diunduh. Periksa sambungan, lalu coba lagi.',
  copyNote:
    'Buku ini salinan kompilasi: disusun ulang dari isi yang dibekukan saat ditandatangani, dan mengatakannya di sampul dan setiap halaman. Yang sah ialah dokumen asli yang terlampir.',
  left: '{n} unit belum mempunyai perjanjian; buku menyebut namanya di halaman terakhir.',
  noneSigned: 'Belum ada perjanjian yang ditandatangani di Ikrar; buku ini tidak akan membawa dokumen asli.',
  contents: 'Yang akan dibukukan',
  unit: 'Unit',
  standingLabel: 'Dalam buku',
  standing: {
    signed: 'Ditandatangani',
    kept: 'Tersimpan dari dokumen',
    unfinished: 'Belum selesai',
    missing: 'Belum ada',
  } satisfies Record<BookStanding, string> as Readonly<Record<BookStanding, string>>,
  stateLabel: 'Keadaan',
  version: 'versi {n}',
  emptyTitle: 'Belum ada yang dapat dibukukan',
  emptyLead: 'Buku disusun dari perjanjian yang tersimpan atau naskah yang sedang disusun.',
  noneTitle: 'Tidak ada perjanjian di sini',
  noneLead: 'Satuan kerja dan tahun ini tidak mempunyai perjanjian yang dapat Anda lihat. Pilih yang lain.',
}

export type BookWords = typeof book
