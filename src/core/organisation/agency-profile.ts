import { NATIONAL_UNITS, PROVINCE_UNITS, REGENCY_UNITS } from './kpu-units.ts'
import type { Level } from './level.ts'
import type { UnitTemplate } from './unit-template.ts'

/** A kind of office, told by words of its name; the first kind with a word in the name is the office's. */
export type OfficeKind = {
  readonly id: string
  readonly words: readonly string[]
  /** For each level that has a superior within the office: the levels that may receive its promise. */
  readonly superiors: Readonly<Partial<Record<Level, readonly Level[]>>>
  /** The units such an office has to begin with. */
  readonly units: readonly UnitTemplate[]
}

/** A kind of unit: what its head's agreements are made on, by the kind of its office where that differs. */
export type UnitKind = {
  readonly id: string
  readonly label: string
  readonly level: Level
  readonly levelIn?: Readonly<Record<string, Level>>
}

/** What a check weighs in this agency: its own weight where nothing stands here. */
export type CheckSetting = 'off' | 'error' | 'warning' | 'note'

/** What differs between agencies as far as the checks need it (blueprint §2); nothing of it is in code. */
export type AgencyProfile = {
  readonly id: string
  readonly officeKinds: readonly OfficeKind[]
  /** Kinds of unit below the office itself. */
  readonly unitKinds: readonly UnitKind[]
  /** The kind of an office whose name has no kind's words. */
  readonly otherwise: OfficeKind
  /** Levels of which an office has one alone, so that the level names the post. */
  readonly headLevels: readonly Level[]
  /** Pairs (superior, subordinate) that both answer for the whole office and so for the same money. */
  readonly wholeOffice: readonly (readonly [Level, Level])[]
  /** How a level is called in sentences. */
  readonly levelNames: Readonly<Record<Level, string>>
  /** Months of the year before in which an agreement may be signed already (the DIPA comes in November or December). */
  readonly earlyMonths: readonly number[]
  /** By the check's code. */
  readonly checks: Readonly<Record<string, CheckSetting>>
}

const REGENCY: OfficeKind = {
  id: 'regency',
  words: ['kabupaten', 'kota'],
  superiors: { sekretaris: ['ketua'], 'kepala-subbagian': ['sekretaris'] },
  units: REGENCY_UNITS,
}

const PROVINCE: OfficeKind = {
  id: 'province',
  words: ['provinsi', 'kip aceh', 'daerah istimewa', 'dki jakarta'],
  superiors: { sekretaris: ['ketua'], 'kepala-bagian': ['sekretaris'], 'kepala-subbagian': ['kepala-bagian'] },
  units: PROVINCE_UNITS,
}

const NATIONAL: OfficeKind = {
  id: 'national',
  words: [],
  superiors: {
    'sekretaris-jenderal': ['ketua'],
    sekretaris: ['ketua'],
    'kepala-biro': ['sekretaris-jenderal'],
    inspektur: ['sekretaris-jenderal'],
    'kepala-bagian': ['kepala-biro', 'inspektur', 'sekretaris'],
    'kepala-subbagian': ['kepala-bagian', 'inspektur'],
  },
  units: NATIONAL_UNITS,
}

/** The General Election Commission. */
export const KPU_PROFILE: AgencyProfile = {
  id: 'kpu',
  officeKinds: [REGENCY, PROVINCE],
  unitKinds: [
    {
      id: 'sekretariat',
      label: 'Sekretariat',
      level: 'sekretaris',
      levelIn: { national: 'sekretaris-jenderal' },
    },
    { id: 'biro', label: 'Biro atau pusat', level: 'kepala-biro' },
    { id: 'inspektorat', label: 'Inspektorat', level: 'inspektur' },
    { id: 'bagian', label: 'Bagian', level: 'kepala-bagian' },
    { id: 'subbagian', label: 'Sub bagian', level: 'kepala-subbagian' },
  ],
  otherwise: NATIONAL,
  headLevels: ['ketua', 'sekretaris-jenderal', 'sekretaris'],
  wholeOffice: [
    ['ketua', 'sekretaris'],
    ['ketua', 'sekretaris-jenderal'],
  ],
  levelNames: {
    ketua: 'Ketua',
    'sekretaris-jenderal': 'Sekretaris Jenderal',
    sekretaris: 'Sekretaris',
    'kepala-biro': 'Kepala Biro',
    inspektur: 'Inspektur',
    'kepala-bagian': 'Kepala Bagian',
    'kepala-subbagian': 'Kepala Sub Bagian',
  },
  earlyMonths: [11, 12],
  checks: {},
}
