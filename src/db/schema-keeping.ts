import type { Generated } from 'kysely'

export type SearchWordTable = { word: string; root: string }

export type KeepingStampTable = { id: Generated<number>; stamp: bigint }
