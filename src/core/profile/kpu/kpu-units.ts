import type { UnitTemplate } from '../agency-profile.ts'

// The usual structure after KPU's regulation 14 of 2020 and its changes; offices differ, and change theirs on the page.

const subdivision = (name: string): UnitTemplate => ({
  kind: 'subbagian',
  level: 'kepala-subbagian',
  name: `Sub Bagian ${name} Sekretariat {office}`,
})

const division = (name: string, ...below: readonly string[]): UnitTemplate => ({
  kind: 'bagian',
  level: 'kepala-bagian',
  name: `Bagian ${name} Sekretariat {office}`,
  below: below.map(subdivision),
})

const secretariat = (...below: readonly UnitTemplate[]): readonly UnitTemplate[] => [
  { kind: 'sekretariat', level: 'sekretaris', name: 'Sekretariat {office}', below },
]

export const REGENCY_UNITS = secretariat(
  subdivision('Perencanaan, Data dan Informasi'),
  subdivision('Teknis Penyelenggaraan Pemilu, Partisipasi dan Hubungan Masyarakat'),
  subdivision('Hukum dan Sumber Daya Manusia'),
  subdivision('Keuangan, Umum dan Logistik'),
)

export const PROVINCE_UNITS = secretariat(
  division('Perencanaan, Data dan Informasi', 'Perencanaan', 'Data dan Informasi'),
  division('Keuangan, Umum dan Logistik', 'Keuangan', 'Umum dan Logistik'),
  division(
    'Teknis Penyelenggaraan Pemilu, Partisipasi Hubungan Masyarakat, Hukum dan Sumber Daya Manusia',
    'Teknis Penyelenggaraan Pemilu, Partisipasi dan Hubungan Masyarakat',
    'Hukum dan Sumber Daya Manusia',
  ),
)

type Part = readonly [division: string, ...subdivisions: readonly string[]]

/** A bureau or centre of the national office, by its divisions and what is below them. Its own units carry no office's name. */
const bureau = (name: string, ...parts: readonly Part[]): UnitTemplate => ({
  kind: 'biro',
  level: 'kepala-biro',
  name,
  below: parts.map(([of, ...below]) => ({
    kind: 'bagian',
    level: 'kepala-bagian',
    name: `Bagian ${of}`,
    below: below.map((sub) => ({ kind: 'subbagian', level: 'kepala-subbagian', name: `Sub Bagian ${sub}` })),
  })),
})

/** Auditors work without divisions; an inspectorate has its administration alone. */
const inspectorate = (name: string): UnitTemplate => ({
  kind: 'inspektorat',
  level: 'inspektur',
  name,
  below: [{ kind: 'subbagian', level: 'kepala-subbagian', name: `Sub Bagian Tata Usaha ${name}` }],
})

// The bureaus' names are the regulation's; their divisions are named by the bureau's usual fields of work, for the office to put right.
const NATIONAL_BUREAUS: readonly UnitTemplate[] = [
  bureau(
    'Biro Perencanaan dan Organisasi',
    ['Program dan Anggaran', 'Program', 'Anggaran'],
    ['Pemantauan, Evaluasi dan Pelaporan', 'Pemantauan dan Evaluasi', 'Pelaporan Kinerja'],
    ['Organisasi dan Tata Laksana', 'Organisasi', 'Tata Laksana'],
  ),
  bureau(
    'Biro Keuangan dan Barang Milik Negara',
    ['Perbendaharaan', 'Pelaksanaan Anggaran', 'Verifikasi'],
    ['Akuntansi dan Pelaporan Keuangan', 'Akuntansi', 'Pelaporan Keuangan'],
    ['Barang Milik Negara', 'Penatausahaan Barang Milik Negara', 'Pemanfaatan dan Penghapusan Barang Milik Negara'],
  ),
  bureau(
    'Biro Umum',
    ['Tata Usaha', 'Persuratan dan Kearsipan', 'Tata Usaha Pimpinan'],
    ['Rumah Tangga', 'Urusan Dalam', 'Pemeliharaan'],
    ['Protokol dan Pengamanan', 'Protokol', 'Pengamanan'],
  ),
  bureau(
    'Biro Sumber Daya Manusia',
    ['Perencanaan dan Pengadaan Pegawai', 'Perencanaan Pegawai', 'Pengadaan Pegawai'],
    ['Mutasi dan Kinerja Pegawai', 'Mutasi Pegawai', 'Kinerja Pegawai'],
    ['Disiplin dan Kesejahteraan Pegawai', 'Disiplin Pegawai', 'Kesejahteraan Pegawai'],
  ),
  bureau(
    'Biro Logistik',
    ['Perencanaan Kebutuhan Logistik', 'Rencana Kebutuhan Logistik', 'Standar dan Spesifikasi Logistik'],
    ['Pengadaan Barang dan Jasa', 'Pengadaan Barang', 'Pengadaan Jasa'],
    ['Distribusi dan Inventarisasi Logistik', 'Distribusi Logistik', 'Inventarisasi Logistik'],
  ),
  bureau(
    'Biro Perundang-undangan',
    ['Penyusunan Peraturan', 'Peraturan Pemilu', 'Peraturan Pemilihan'],
    ['Penyusunan Keputusan', 'Keputusan', 'Naskah Perjanjian'],
    ['Dokumentasi dan Informasi Hukum', 'Dokumentasi Hukum', 'Informasi Hukum'],
  ),
  bureau(
    'Biro Advokasi Hukum dan Penyelesaian Sengketa',
    ['Advokasi Hukum', 'Pertimbangan Hukum', 'Bantuan Hukum'],
    ['Penyelesaian Sengketa Pemilu', 'Sengketa Proses Pemilu', 'Perselisihan Hasil Pemilu'],
    ['Penyelesaian Sengketa Pemilihan', 'Sengketa Proses Pemilihan', 'Perselisihan Hasil Pemilihan'],
  ),
  bureau(
    'Biro Teknis Penyelenggaraan Pemilu',
    ['Pencalonan dan Daerah Pemilihan', 'Pencalonan', 'Daerah Pemilihan'],
    ['Pemungutan dan Penghitungan Suara', 'Pemungutan Suara', 'Penghitungan dan Rekapitulasi Suara'],
    ['Kampanye dan Dana Kampanye', 'Kampanye', 'Dana Kampanye'],
  ),
  bureau(
    'Biro Partisipasi dan Hubungan Masyarakat',
    ['Partisipasi Masyarakat', 'Sosialisasi', 'Pendidikan Pemilih'],
    ['Hubungan Masyarakat', 'Pemberitaan dan Publikasi', 'Media Sosial'],
    ['Hubungan Antarlembaga dan Informasi Publik', 'Hubungan Antarlembaga', 'Informasi Publik'],
  ),
  bureau(
    'Pusat Data dan Teknologi Informasi',
    ['Data Pemilih', 'Pemutakhiran Data Pemilih', 'Pengolahan Data'],
    ['Teknologi Informasi', 'Pengembangan Aplikasi', 'Infrastruktur dan Keamanan Informasi'],
  ),
  bureau(
    'Pusat Pelatihan, Penelitian dan Pengembangan',
    ['Pelatihan', 'Perencanaan Pelatihan', 'Penyelenggaraan Pelatihan'],
    ['Penelitian dan Pengembangan', 'Penelitian', 'Pengembangan'],
  ),
]

export const NATIONAL_UNITS: readonly UnitTemplate[] = [
  {
    kind: 'sekretariat',
    level: 'sekretaris-jenderal',
    name: 'Sekretariat Jenderal {office}',
    below: [
      ...NATIONAL_BUREAUS,
      ...['Inspektorat Wilayah I', 'Inspektorat Wilayah II', 'Inspektorat Wilayah III'].map(inspectorate),
    ],
  },
]
