/** The levels that make agreements (blueprint §2); the order is from the top down. */
export const LEVELS = [
  'ketua',
  'sekretaris-jenderal',
  'sekretaris',
  'kepala-biro',
  'inspektur',
  'kepala-bagian',
  'kepala-subbagian',
] as const

export type Level = (typeof LEVELS)[number]

/** Levels whose agreement has one party alone (blueprint §2). */
export const signsAlone = (level: Level): boolean => level === 'ketua'
