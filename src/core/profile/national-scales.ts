import type { AchievementScale, Scale } from './scale.ts'

/** BPK's audit opinion: unqualified, qualified, adverse, disclaimer. */
export const AUDIT_OPINION: Scale = {
  id: 'audit-opinion',
  name: 'Opini BPK',
  grades: ['WTP', 'WDP', 'TW', 'TMP'],
}

/** The AKIP grade of PermenPANRB 88/2021. */
export const AKIP_GRADE: Scale = {
  id: 'akip-grade',
  name: 'Predikat AKIP',
  grades: ['AA', 'A', 'BB', 'B', 'CC', 'C', 'D'],
  bands: [
    { grade: 'AA', from: 90, to: 100 },
    { grade: 'A', from: 80, to: 90 },
    { grade: 'BB', from: 70, to: 80 },
    { grade: 'B', from: 60, to: 70 },
    { grade: 'CC', from: 50, to: 60 },
    { grade: 'C', from: 30, to: 50 },
    { grade: 'D', from: 0, to: 30 },
  ],
}

/** The maturity of internal control (SPIP): a score of 0 to 5 that reaches one of six grades. */
export const SPIP_MATURITY: Scale = {
  id: 'spip-maturity',
  name: 'Maturitas SPIP',
  grades: ['Optimum', 'Terkelola dan Terukur', 'Terdefinisi', 'Berkembang', 'Rintisan', 'Belum Ada'],
  bands: [
    { grade: 'Optimum', from: 4.5, to: 5 },
    { grade: 'Terkelola dan Terukur', from: 4, to: 4.5 },
    { grade: 'Terdefinisi', from: 3, to: 4 },
    { grade: 'Berkembang', from: 2, to: 3 },
    { grade: 'Rintisan', from: 1, to: 2 },
    { grade: 'Belum Ada', from: 0, to: 1 },
  ],
  fromIncluded: true,
}

export const NATIONAL_SCALES: readonly Scale[] = [AUDIT_OPINION, AKIP_GRADE, SPIP_MATURITY]

/** Achievement as most agencies call it (blueprint §4). */
export const USUAL_ACHIEVEMENT: AchievementScale = {
  cap: 120,
  floor: 0,
  zeroTarget: null,
  categories: {
    id: 'achievement',
    name: 'Kategori capaian',
    grades: ['Sangat tinggi', 'Tinggi', 'Sedang', 'Rendah', 'Sangat rendah'],
    bands: [
      { grade: 'Sangat tinggi', from: 90, to: 120 },
      { grade: 'Tinggi', from: 75, to: 90 },
      { grade: 'Sedang', from: 65, to: 75 },
      { grade: 'Rendah', from: 50, to: 65 },
      { grade: 'Sangat rendah', from: 0, to: 50 },
    ],
  },
}
