import { raiseKeepingStamp } from '../db/agreements.ts'
import { recordDeeds } from '../db/audit.ts'
import type { Keeping } from './keep-version.ts'

/** After versions were written: word to all who remember lists, and the trail. The database has marked their families to be checked. */
export const concludeKeeping = async ({ tx, deeds }: Keeping): Promise<void> => {
  if (deeds.length > 0) await raiseKeepingStamp(tx)
  await recordDeeds(tx, deeds)
}
