import { expect, test } from 'vitest'
import { KPU_PROFILE } from '../profile/kpu/kpu-profile.ts'
import { headPosition } from './head-position.ts'

const office = 'KPU Provinsi Nusa Contoh'

test.each([
  ['ketua', 'KPU Provinsi Nusa Contoh', 'Ketua KPU Provinsi Nusa Contoh'],
  ['sekretaris', 'Sekretariat KPU Provinsi Nusa Contoh', 'Sekretaris KPU Provinsi Nusa Contoh'],
  [
    'kepala-bagian',
    'Bagian Keuangan, Umum dan Logistik Sekretariat KPU Provinsi Nusa Contoh',
    'Kepala Bagian Keuangan, Umum dan Logistik KPU Provinsi Nusa Contoh',
  ],
  [
    'kepala-subbagian',
    'Sub Bagian Keuangan Sekretariat KPU Provinsi Nusa Contoh',
    'Kepala Sub Bagian Keuangan KPU Provinsi Nusa Contoh',
  ],
  ['kepala-biro', 'Pusat Data dan Teknologi Informasi', 'Kepala Pusat Data dan Teknologi Informasi'],
  ['inspektur', 'Inspektorat Wilayah I', 'Inspektur Wilayah I'],
] as const)('the head at level %s of %s is printed as %s', (level, unit, position) => {
  expect(headPosition({ level, unit, office }, KPU_PROFILE)).toBe(position)
})
