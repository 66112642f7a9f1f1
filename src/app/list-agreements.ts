import type { AgreementFilter, AgreementList, Reader } from '../contract/view.ts'
import { unitsWith } from '../core/access/may.ts'
import { ok, type Result } from '../core/result.ts'
import { agreementList } from '../db/read/agreement-list.ts'
import { asReader } from '../db/scope.ts'
import type { Deps } from './deps.ts'
import { rememberedUntilChanged } from './remembered.ts'

/**
 * One page of the kept agreements that the reader may read and the filter lets through. The pages that people turn to most
 * are remembered, for each set of units apart, until something is kept or the organisation changes, in whatever process.
 */
export const listAgreements = ({ db, changes, profile }: Deps) => {
  const order = profile.levels.map(({ id }) => id)
  const remembered = rememberedUntilChanged<AgreementList>(changes, { of: ['agreements', 'organisation'], most: 200 })
  return async (reader: Reader, filter: AgreementFilter): Promise<Result<AgreementList>> => {
    const units = [...unitsWith(reader, 'read')].sort()
    const { year, satker, level, severity, text, page } = filter
    const key = JSON.stringify([units, year, satker, level, severity, text, page])
    const known = remembered.get(key)
    if (known) return ok(known)
    const asked = remembered.state()
    const list = await asReader(db, reader, (tx) => agreementList(tx, units, filter, order))
    remembered.set(key, list, asked)
    return ok(list)
  }
}
