import type { PaperActor, PaperDifference } from '../../core/agreement/paper.ts'

type Kind = PaperDifference['kind']

/** What the signing page says of signing on paper. {braces} are filled in. */
export const paper = {
  title: 'Di atas kertas',
  lead: 'Untuk yang belum mempunyai sertifikat elektronik: cetak, tanda tangani bersama, pindai, unggah. Pindaiannya dibaca ulang dan dibandingkan dengan yang dicetak.',
  takeLead:
    'Sejak cetakan diambil, isi naskah membeku: tidak dapat diubah, dikembalikan, atau ditandatangani secara elektronik, kecuali cetakannya dikembalikan di sini.',
  take: 'Ambil cetakan untuk ditandatangani',
  steps: {
    print: '1. Cetak dan tanda tangani',
    upload: '2. Unggah pindaiannya',
    read: '3. Hasil pembacaan',
    bind: '4. Nyatakan sebagai yang ditandatangani',
  },
  taken: 'Cetakan diambil {who}, {when}.',
  printLead: 'Cetak semua halaman PDF ini dan tanda tangani pada kertas itu juga. Jangan mencetak dari berkas lain.',
  openPrint: 'Buka cetakan (PDF)',
  withdraw: 'Kembalikan cetakan',
  withdrawHint: 'bila tidak jadi ditandatangani di atas kertas',
  uploadLead:
    'Satu PDF berisi semua halaman, atau satu gambar (JPEG, PNG) untuk tiap halaman menurut urutannya. Pindai 300 dpi, lurus, tanpa bayangan.',
  files: 'Pindaian',
  filesHint: 'paling besar {limit} MB sebuah berkas',
  upload: 'Unggah pindaian',
  replaceLead: 'Pindaian yang baru menggantikan yang ada.',
  again: 'Unggah pindaian lain',
  scan: '{name}, diunggah {who}, {when}',
  openScan: 'Buka pindaian',
  discard: 'Buang pindaian',
  waiting: 'Pindaian menunggu dibaca. Halaman ini memuat ulang sendiri.',
  reading: 'Pindaian sedang dibaca: halaman {page} dari {pages}. Halaman ini memuat ulang sendiri.',
  unknownPages: 'beberapa',
  failed: 'Pindaian tidak dapat dibaca',
  same: 'Pindaian terbaca sama dengan yang dicetak',
  sameLead: 'Nama, sasaran, indikator, target, anggaran, dan jumlah halamannya sama.',
  refused: 'Pindaian ini tidak sama dengan yang dicetak',
  refusedLead:
    'Yang ditandatangani tidak boleh berbeda dari yang dicetak. Bila pindaiannya yang kurang baik, pindai ulang dan unggah lagi. Bila kertasnya yang berbeda, cetak dan tanda tangani kembali.',
  doubted: 'Periksa bagian ini pada kertas',
  doubtedLead: 'Bagian di bawah ini tidak terbaca dengan pasti. Bandingkan sendiri kertas dengan cetakannya.',
  weight: { refuses: 'Berbeda', doubtful: 'Periksa', note: 'Catatan' },
  kind: {
    'pages-missing': 'Halaman kurang: dicetak {printed}, dipindai {read}.',
    'pages-more': 'Halaman lebih: dicetak {printed}, dipindai {read}.',
    'code-other': 'Kode pada halaman ini milik dokumen lain: {read}.',
    'code-unread': 'Kode QR pada halaman ini tidak terbaca.',
    name: 'Nama ({of}): dicetak “{printed}”, terbaca {read}.',
    position: 'Jabatan {of}: dicetak “{printed}”, terbaca {read}.',
    year: 'Tahun: dicetak {printed}, terbaca {read}.',
    date: 'Tanggal pernyataan: dicetak {printed}, terbaca {read}.',
    text: 'Kata-kata: dicetak “{printed}”, terbaca {read}.',
    target: 'Target “{of}”: dicetak {printed}, terbaca {read}.',
    amount: 'Anggaran “{of}”: dicetak {printed}, terbaca {read}.',
    'row-missing': 'Baris tidak terbaca: “{printed}”.',
    'row-added': 'Baris yang tidak dicetak: {read}.',
  } satisfies Record<Kind, string> as Readonly<Record<Kind, string>>,
  nothingRead: 'tidak terbaca',
  nothingPrinted: 'kosong',
  onPage: 'Halaman {page}',
  signedOn: 'Tanggal ditandatangani',
  signedOnHint: 'hari semua pihak selesai menandatangani',
  reason: 'Keterangan untuk bagian yang tidak terbaca pasti',
  reasonHint: 'misalnya: sudah dibandingkan dengan kertasnya, isinya sama',
  confirm:
    'Pindaian ini adalah perjanjian yang ditandatangani semua pihak di atas kertas, dan isinya sama dengan yang dicetak.',
  bind: 'Catat sebagai ditandatangani',
  bindLead: 'Setelah dicatat, pindaian terikat dengan sidik berkasnya (SHA-256) dan tidak dapat diganti.',
  bound: 'Ditandatangani di atas kertas pada {when}; pindaian disimpan.',
  boundAs: {
    'first-party': 'Dicatat oleh pihak pertama sendiri.',
    'second-party': 'Dicatat oleh pihak kedua sendiri.',
    author: 'Dicatat oleh perencana atas nama para pihak.',
  } satisfies Record<PaperActor, string> as Readonly<Record<PaperActor, string>>,
  boundReason: 'Keterangan: {reason}',
  out: 'Cetakan naskah ini sedang ditandatangani di atas kertas. Tanda tangan elektronik terbuka lagi bila cetakannya dikembalikan.',
  notYours: 'Yang mengunggah pindaiannya adalah para pihak sendiri atau perencana kantor ini.',
}

export type PaperWords = typeof paper
