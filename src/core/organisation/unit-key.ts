import { nameKey } from '../name-key.ts'
import type { Level, NameForm } from '../profile/agency-profile.ts'

/** What tells the units of one office apart: its head promises for the office and a Sekretaris for its secretariat, under one name in some documents. */
export const unitKey = (level: Level | null, name: string, names: readonly NameForm[]): string =>
  `${level ?? ''}|${nameKey(name, names)}`
