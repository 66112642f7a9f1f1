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

const bureau = (name: string): UnitTemplate => ({ kind: 'biro', level: 'kepala-biro', name })
const inspectorate = (name: string): UnitTemplate => ({ kind: 'inspektorat', level: 'inspektur', name })

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

export const NATIONAL_UNITS: readonly UnitTemplate[] = [
  {
    kind: 'sekretariat',
    level: 'sekretaris-jenderal',
    name: 'Sekretariat Jenderal {office}',
    below: [
      ...[
        'Biro Perencanaan dan Organisasi',
        'Biro Keuangan dan Barang Milik Negara',
        'Biro Umum',
        'Biro Sumber Daya Manusia',
        'Biro Logistik',
        'Biro Perundang-undangan',
        'Biro Advokasi Hukum dan Penyelesaian Sengketa',
        'Biro Teknis Penyelenggaraan Pemilu',
        'Biro Partisipasi dan Hubungan Masyarakat',
        'Pusat Data dan Teknologi Informasi',
        'Pusat Pelatihan, Penelitian dan Pengembangan',
      ].map(bureau),
      ...['Inspektorat Wilayah I', 'Inspektorat Wilayah II', 'Inspektorat Wilayah III'].map(inspectorate),
    ],
  },
]
