import type { Level } from '../core/organisation/level.ts'
import { nameKey } from './name-key.ts'

/** What tells the units of one office apart: a Ketua promises for the office and a Sekretaris for its secretariat, under one name in some documents. */
export const unitKey = (level: Level | null, name: string): string => `${level ?? ''}|${nameKey(name)}`
