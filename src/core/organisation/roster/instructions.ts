import type { OrganisationProfile } from '../../profile/agency-profile.ts'
import { CAPACITY_NAMES, choicesOf, ROSTER_SHEETS } from './sheets.ts'

/** A line of the sheet of instructions. */
export type Instruction = { readonly text: string; readonly strong: boolean }

const strong = (text: string): Instruction => ({ text, strong: true })
const plain = (text: string): Instruction => ({ text, strong: false })

const { unit, official, tenure } = ROSTER_SHEETS

/** What whoever fills the workbook in has to know, on a sheet of its own. */
export const rosterInstructions = (profile: OrganisationProfile): readonly Instruction[] => [
  strong('Organisasi dan pejabat: cara mengisi'),
  plain(
    `Berkas ini berisi tiga lembar: “${unit.name}”, “${official.name}”, dan “${tenure.name}”. Ubah yang perlu, simpan sebagai .xlsx, lalu unggah di halaman Organisasi → Impor dan ekspor. Sebelum diterapkan, Ikrar menunjukkan baris mana yang baru, berubah, atau ditolak beserta alasannya.`,
  ),
  plain('Baris yang tidak diubah tidak berakibat apa-apa. Baris yang dihapus dari berkas ini tidak menghapus apa pun.'),
  strong('Kode'),
  plain(
    'Kolom “Kode” diisi oleh Ikrar: U… untuk unit, P… untuk pejabat, J… untuk masa jabatan. Jangan ubah kode baris yang sudah ada, karena dari kode itulah barisnya dikenali.',
  ),
  plain(
    'Untuk baris baru, kosongkan kodenya. Bila baris lain perlu menunjuk ke baris baru itu, beri kode sendiri, misalnya “baru-1”, dan pakai kode itu di baris lain.',
  ),
  plain(
    'Kolom nama di sebelah kode (berwarna abu-abu) hanya keterangan. Biarkan seperti adanya, kosongkan, atau samakan dengan kodenya.',
  ),
  strong(`Lembar “${unit.name}”`),
  plain(
    `Ganti nama: ubah “Nama unit”. Pindah: ubah “Kode unit atasan”. Tutup: isi “Ditutup tanggal” dan, bila ada, “Kode penerus tugas”. Buka kembali: kosongkan keduanya. Tanggal berlakunya nama dan tempat yang baru ditanyakan saat menerapkan.`,
  ),
  plain(
    `Unit baru: isi nama, jenis (${choicesOf('kind', profile).join(', ')}), dan kode unit atasannya. Nama dan tempat satuan kerja mengikuti daftar nasional dan tidak dapat diubah di sini.`,
  ),
  strong(`Lembar “${official.name}”`),
  plain(
    'Nama ditulis dengan gelar, seperti dicetak pada perjanjian. NIP 18 angka ditulis sebagai teks (sel berformat teks), karena sebagai angka tiga angka terakhirnya hilang. Pejabat tanpa NIP: kosongkan.',
  ),
  plain('Pejabat baru: isi nama dan kode satuan kerjanya (kode U… dari satuan kerja itu di lembar Unit).'),
  strong(`Lembar “${tenure.name}”`),
  plain(
    `Satu baris untuk satu masa jabatan. “Sebagai” diisi ${Object.values(CAPACITY_NAMES).join(', ')}. “Sampai dengan” dikosongkan selama masih menjabat; mengisinya mengakhiri masa jabatan itu. Unit dan pejabat dari baris yang sudah ada tidak dapat ditukar: akhiri barisnya, lalu tambahkan baris baru.`,
  ),
  plain('Tanggal ditulis seperti 31/03/2025 atau 31 Maret 2025.'),
]

export const INSTRUCTIONS_SHEET = 'Petunjuk'
