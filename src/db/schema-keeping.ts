import type { Generated } from 'kysely'

/** See 0030_family_checks.sql. */
export type FamilyCheckTable = { satker_id: string; year: number | null; turn: Generated<bigint> }

export type SearchWordTable = { word: string; root: string }

export type KeepingStampTable = { id: Generated<number>; stamp: bigint }
