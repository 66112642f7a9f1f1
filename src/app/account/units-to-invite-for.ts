import type { Reader } from '../../contract/view.ts'
import { officeOfUser } from '../../db/accounts.ts'
import { officeUnits } from '../../db/read/office-units.ts'
import { asReader } from '../../db/scope.ts'
import type { Deps } from '../deps.ts'

/** The units of the reader's own office whose heads make agreements, the office first, by their names. */
export const unitsToInviteFor =
  ({ db }: Pick<Deps, 'db'>) =>
  (reader: Reader): Promise<readonly string[]> =>
    asReader(db, reader, async (tx) => {
      const satkerId = await officeOfUser(tx, reader.userId)
      return satkerId === null ? [] : (await officeUnits(tx, satkerId)).map(({ name }) => name)
    })
