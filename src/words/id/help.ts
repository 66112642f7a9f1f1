/** The user's guide in short, as the page /bantuan tells it. */
export const help = {
  title: 'Bantuan',
  parts: [
    {
      id: 'membaca',
      title: 'Membaca dokumen',
      lines: [
        'Buka Baca dokumen, lalu seret berkas ke halaman itu atau pilih berkasnya. Boleh beberapa sekaligus, boleh satu ZIP.',
        'PDF, DOCX, XLSX, JPEG, PNG, TIFF, dan TXT dapat dibaca; hasil pindai perlu beberapa detik tiap halaman.',
        'Satu berkas yang rusak atau terkunci tidak menggagalkan berkas lain. Sebabnya disebut di samping namanya.',
      ],
    },
    {
      id: 'memeriksa',
      title: 'Memeriksa hasil bacaan',
      lines: [
        'Letakkan kursor pada satu isian: tempatnya di gambar halaman diberi bingkai.',
        'Perlu dilihat dahulu memuat isian yang kurang yakin. Perbaiki, atau tekan Sudah benar.',
        'Salah menghalangi penandatanganan; Periksa perlu diperbaiki atau diberi alasan; Catatan sekadar pengingat.',
        'Isian tersimpan sendiri. Tekan ? untuk daftar tombol papan ketik.',
      ],
    },
    {
      id: 'menyimpan',
      title: 'Menyimpan dan mengambil',
      lines: [
        'Simpan perjanjian memindahkannya ke daftar Perjanjian. Isi yang sama persis tidak disimpan dua kali.',
        'Saringan daftar ada di alamat halaman, jadi alamat itu dapat dikirim kepada rekan.',
        'PDF adalah bentuk resmi, DOCX untuk disunting, XLSX berisi lampirannya, JSON untuk aplikasi lain.',
      ],
    },
  ],
}

/** Every language has the same parts: one that is missing does not compile. */
export type HelpWords = typeof help
