import type { AgreementFilter, AgreementList, Reader } from '../contract/view.ts'
import { unitsWith } from '../core/access/may.ts'
import { ok, type Result } from '../core/result.ts'
import { keepingStamp } from '../db/agreements.ts'
import { agreementList } from '../db/read/agreement-list.ts'
import { asReader } from '../db/scope.ts'
import type { Deps } from './deps.ts'

const REMEMBERED = 200

/**
 * One page of the kept agreements that the reader may read and the filter lets through. The pages that people turn to most are remembered until
 * something is kept, in whatever process: the stamp says so, and it is read before the list.
 */
export const listAgreements = ({ db }: Deps) => {
  const remembered = new Map<string, AgreementList>()
  return async (reader: Reader, filter: AgreementFilter): Promise<Result<AgreementList>> => {
    const units = [...unitsWith(reader, 'read')].sort()
    const { year, satker, level, severity, text, page } = filter
    const key = JSON.stringify([String(await keepingStamp(db)), units, year, satker, level, severity, text, page])
    const list = remembered.get(key) ?? (await asReader(db, reader, (tx) => agreementList(tx, units, filter)))
    remembered.delete(key)
    remembered.set(key, list)
    const [oldest] = remembered.keys()
    if (remembered.size > REMEMBERED && oldest !== undefined) remembered.delete(oldest)
    return ok(list)
  }
}
