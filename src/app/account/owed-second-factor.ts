import type { Reader } from '../../contract/view.ts'
import { demandsSecondFactor } from '../../core/access/second-factor.ts'
import type { Database } from '../../db/database.ts'
import { hasTotp } from '../../db/totp.ts'
import type { Deps } from '../deps.ts'

/** The reader with the second factor they owe, where a role of theirs demands one and they have none. */
export const withDebt = async (
  db: Database,
  { secondFactorOf }: Pick<Deps, 'secondFactorOf'>,
  reader: Reader,
): Promise<Reader> =>
  demandsSecondFactor(reader, secondFactorOf) && !(await hasTotp(db, reader.userId))
    ? { ...reader, owes: 'second-factor' }
    : reader
