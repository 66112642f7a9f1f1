import type { AgreementFilter, AgreementList, Reader } from '../contract/view.ts'
import { refusalFor } from '../core/access/may.ts'
import { ok, type Result, refuse } from '../core/result.ts'
import { agreementList } from '../db/read/agreement-list.ts'
import type { Deps } from './deps.ts'

/** One page of the kept agreements that the filter lets through. */
export const listAgreements =
  ({ db }: Deps) =>
  async (reader: Reader, filter: AgreementFilter): Promise<Result<AgreementList>> => {
    const forbidden = refusalFor(reader.may, 'read')
    return forbidden ? refuse(forbidden) : ok(await agreementList(db, filter))
  }
