/** Letters about accounts. {braces} are filled in; `action` is what the link is called. */
export const letter = {
  greeting: 'Yth. {name},',
  invitation: {
    subject: 'Undangan ke Ikrar',
    lines: [
      '{by} mengundang Anda memakai Ikrar, sistem perjanjian kinerja, untuk {office}.',
      'Buka tautan berikut, lalu buat kata sandi Anda sendiri. Tautan ini hanya dapat dipakai sekali, sampai {expires}.',
    ],
    action: 'Terima undangan',
    closing: 'Bila Anda tidak mengenal undangan ini, abaikan saja surat ini.',
  },
  reset: {
    subject: 'Membuat kata sandi baru di Ikrar',
    lines: [
      'Ada permintaan untuk membuat kata sandi baru bagi akun Anda di Ikrar.',
      'Buka tautan berikut untuk membuatnya. Tautan ini hanya dapat dipakai sekali, sampai {expires}.',
    ],
    action: 'Buat kata sandi baru',
    closing: 'Bila bukan Anda yang meminta, abaikan surat ini; kata sandi Anda tetap seperti semula.',
  },
  'password-changed': {
    subject: 'Kata sandi Ikrar Anda telah diganti',
    lines: ['Kata sandi akun Ikrar Anda diganti pada {at}. Semua perangkat lain telah dikeluarkan.'],
    action: '',
    closing: 'Bila bukan Anda yang menggantinya, segera hubungi pengelola Ikrar di kantor Anda.',
  },
  'second-factor-added': {
    subject: 'Masuk dua langkah diaktifkan di Ikrar',
    lines: ['Masuk dua langkah diaktifkan untuk akun Ikrar Anda pada {at}.'],
    action: '',
    closing: 'Bila bukan Anda yang mengaktifkannya, segera hubungi pengelola Ikrar di kantor Anda.',
  },
  'second-factor-removed': {
    subject: 'Masuk dua langkah dimatikan di Ikrar',
    lines: ['Masuk dua langkah dimatikan untuk akun Ikrar Anda pada {at}. Akun Anda kini hanya dijaga kata sandi.'],
    action: '',
    closing: 'Bila bukan Anda yang mematikannya, segera hubungi pengelola Ikrar di kantor Anda.',
  },
  'email-changed': {
    subject: 'Alamat surel akun Ikrar Anda diganti',
    lines: ['Alamat surel akun Ikrar Anda diganti pada {at}; surat berikutnya tidak lagi dikirim ke alamat ini.'],
    action: '',
    closing: 'Bila bukan Anda yang menggantinya, segera hubungi pengelola Ikrar di kantor Anda.',
  },
  footer: 'Surat ini dikirim otomatis oleh Ikrar di {address}. Ikrar tidak pernah meminta kata sandi lewat surat.',
}

/** Every language has the same letters: one that is missing does not compile. */
export type LetterWords = typeof letter
