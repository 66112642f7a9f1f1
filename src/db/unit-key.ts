import type { Level, NameForm } from '../core/profile/agency-profile.ts'
import { nameKey } from './name-key.ts'

/** What tells the units of one office apart: its head promises for the office and a Sekretaris for its secretariat, under one name in some documents. */
export const unitKey = (level: Level | null, name: string, names: readonly NameForm[]): string =>
  `${level ?? ''}|${nameKey(name, names)}`
