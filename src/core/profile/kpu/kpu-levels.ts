import type { LevelProfile, UnitKind } from '../agency-profile.ts'

const SECRETARIAT = { from: 'sekretaris', to: 'Sekretariat' }

export const KPU_LEVELS: readonly LevelProfile[] = [
  { id: 'ketua', name: { id: 'Ketua', en: 'Chair (Ketua)' }, positions: ['ketua'], alone: true },
  {
    id: 'sekretaris-jenderal',
    name: { id: 'Sekretaris Jenderal', en: 'Secretary General' },
    positions: ['sekretaris jenderal', 'sekretaris jendral'],
    unitWord: SECRETARIAT,
    unitKind: 'sekretariat',
  },
  {
    id: 'sekretaris',
    name: { id: 'Sekretaris', en: 'Secretary' },
    positions: ['sekretaris'],
    unitWord: SECRETARIAT,
    unitKind: 'sekretariat',
  },
  {
    id: 'kepala-biro',
    name: { id: 'Kepala Biro', en: 'Head of bureau' },
    positions: ['kepala biro', 'kabiro', 'karo'],
    unitKind: 'biro',
  },
  {
    id: 'inspektur',
    name: { id: 'Inspektur', en: 'Inspector' },
    positions: ['inspektur'],
    unitWord: { from: 'inspektur', to: 'Inspektorat' },
    unitKind: 'inspektorat',
  },
  {
    id: 'kepala-bagian',
    name: { id: 'Kepala Bagian', en: 'Head of division' },
    positions: ['kepala bagian', 'kepala bag'],
    unitKind: 'bagian',
  },
  {
    id: 'kepala-subbagian',
    name: { id: 'Kepala Sub Bagian', en: 'Head of subdivision' },
    positions: ['kepala subbagian', 'kepala subbag', 'kepala subag', 'kasubag'],
    unitKind: 'subbagian',
  },
]

export const KPU_UNIT_KINDS: readonly UnitKind[] = [
  { id: 'sekretariat', label: 'Sekretariat', level: 'sekretaris', levelIn: { national: 'sekretaris-jenderal' } },
  { id: 'biro', label: 'Biro atau pusat', level: 'kepala-biro' },
  { id: 'inspektorat', label: 'Inspektorat', level: 'inspektur' },
  { id: 'bagian', label: 'Bagian', level: 'kepala-bagian' },
  { id: 'subbagian', label: 'Sub bagian', level: 'kepala-subbagian' },
]
