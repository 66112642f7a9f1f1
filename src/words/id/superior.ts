/** What a working copy has from its superior. {braces} are filled in. */
export const superior = {
  left: {
    above: 'Atasan {has}, unit lain {taken}, {left}',
    plan: 'Pagu anggaran {has}, {left}',
    below: 'Bawahan mengambil {taken} dari {has}, {left}',
    rest: 'sisa {amount}',
    over: 'lebih {amount}',
  },
  title: 'Atasan berubah',
  lead: 'Naskah {unit} mengubah baris yang dibawa naskah ini. Terima, atau tolak dengan alasan yang dibaca atasan.',
  changedBy: '{where} · {who}, {when}',
  accept: 'Terima',
  acceptSeen: 'Terima, sudah saya sesuaikan',
  acceptAll: 'Terima semua ({n})',
  reason: 'Alasan menolak',
  refuse: 'Tolak',
  refused: 'Ditolak oleh {who}: {reason}',
  refusedTitle: 'Perubahan atasan yang ditolak',
  belowTitle: 'Bawahan dan perubahan naskah ini',
  belowWaits: '{unit} belum menjawab.',
  belowRefused: '{unit} menolak ({who}): {reason}',
  parties: {
    title: 'Pihak berganti',
    first: 'Pihak pertama menurut organisasi hari ini {today}; di naskah tertulis {written}.',
    second: 'Pihak kedua menurut organisasi hari ini {today}; di naskah tertulis {written}.',
    nobody: 'tidak ada',
    noName: 'nama belum dicatat',
    take: 'Tulis menurut organisasi',
    backFirst: 'Kembalikan dahulu ke rancangan untuk mengubahnya.',
  },
  waits: '{n} perubahan atasan menunggu jawaban',
}

export type SuperiorWords = typeof superior
