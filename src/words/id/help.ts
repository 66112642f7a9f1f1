/** The user's guide in short, as the page /bantuan tells it. */
export const help = {
  title: 'Bantuan',
  parts: [
    {
      id: 'membaca',
      title: 'Membaca dokumen',
      lines: [
        'Buka “Baca dokumen”, lalu seret berkas ke halaman itu atau pilih berkasnya. Boleh beberapa sekaligus, boleh satu ZIP.',
        'PDF, DOCX, XLSX, JPEG, PNG, TIFF, dan TXT dapat dibaca; hasil pindai perlu beberapa detik tiap halaman.',
        'Satu berkas yang rusak atau terkunci tidak menggagalkan berkas lain. Sebabnya disebut di samping namanya.',
      ],
    },
    {
      id: 'memeriksa',
      title: 'Memeriksa hasil bacaan',
      lines: [
        'Letakkan kursor pada satu isian: tempatnya di gambar halaman diberi bingkai.',
        '“Perlu dilihat dahulu” memuat isian yang kurang yakin. Perbaiki, atau tekan “Sudah benar”.',
        '“Salah” menghalangi penandatanganan; “Periksa” perlu diperbaiki atau diberi alasan; “Catatan” sekadar pengingat.',
        'Isian tersimpan sendiri. Tekan ? untuk daftar tombol papan ketik.',
      ],
    },
    {
      id: 'menyimpan',
      title: 'Menyimpan dan mengambil',
      lines: [
        '“Simpan perjanjian” memindahkannya ke daftar “Perjanjian”. Isi yang sama persis tidak disimpan dua kali.',
        'Saringan daftar ada di alamat halaman, jadi alamat itu dapat dikirim kepada rekan.',
        'PDF adalah bentuk resmi, DOCX untuk disunting, XLSX berisi lampirannya, JSON untuk aplikasi lain.',
      ],
    },
    {
      id: 'menyusun',
      title: 'Menyusun perjanjian',
      lines: [
        'Di “Penyusunan”, tekan “Buka tahun”: setiap unit mendapat naskah dengan baris tahun lalu, untuk dipastikan.',
        'Isian dari Excel dan Word dapat ditempel; dokumen seperti akan dicetak ikut berubah di sampingnya.',
        'Yang salah dibetulkan, peringatan diberi alasan, baris bawaan dipastikan; lalu tekan “Nyatakan sudah diperiksa”.',
        'Naskah yang dikembalikan tampil paling atas di Beranda, dengan alasannya pada barisnya.',
      ],
    },
    {
      id: 'menandatangani',
      title: 'Menandatangani',
      lines: [
        'Yang menunggu tanda tangan Anda tampil di Beranda. Baca PDF-nya, pilih sertifikat, ketik kata sandinya.',
        'Pihak pertama lebih dahulu, lalu atasannya. Tidak setuju? Kembalikan dengan alasan dari halaman naskahnya.',
        'Setelah tanda tangan pertama isinya tidak berubah lagi; perubahan adalah versi baru dengan tanda tangan baru.',
        'Kode QR pada setiap halaman membawa siapa pun ke halaman keaslian, tanpa akun.',
      ],
    },
    {
      id: 'peran',
      title: 'Peran dan orang',
      lines: [
        'Peran berlaku untuk satu unit dan semua unit di bawahnya; lihat milik Anda di menu akun, “Peran saya”.',
        'Pejabat menandatangani tepat untuk unit tempat perannya diberikan.',
        'Pengelola mengundang orang di “Pengguna”, dan mencatat siapa menjabat apa di halaman unit atau dengan berkas Excel.',
      ],
    },
  ],
}

/** Every language has the same parts: one that is missing does not compile. */
export type HelpWords = typeof help
