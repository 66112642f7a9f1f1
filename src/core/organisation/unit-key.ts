import { nameKey } from '../name-key.ts'
import type { Level } from './level.ts'

/** What tells the units of one office apart: a Ketua promises for the office and a Sekretaris for its secretariat, under one name in some documents. */
export const unitKey = (level: Level | null, name: string): string => `${level ?? ''}|${nameKey(name)}`
