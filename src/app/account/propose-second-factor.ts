import type { TotpProposal } from '../../contract/account-view.ts'
import type { Reader } from '../../contract/view.ts'
import { problem } from '../../core/problem.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { findAccount, type StoredAccount } from '../../db/accounts.ts'
import { recordDeeds } from '../../db/audit.ts'
import { findTotp, proposeTotp } from '../../db/totp.ts'
import type { Deps } from '../deps.ts'
import { inTransaction } from '../in-transaction.ts'
import type { OwnPasswordInput } from './account-app.ts'
import { checkOwnPassword } from './check-password.ts'
import { newTotpSecret, totpAddress } from './totp-code.ts'
import { openSeed, sealSeed } from './totp-seed.ts'

/** The account after its password was asked for; whoever owes a second factor and came in without a password has none to be asked for. */
const ownAccount = async (
  deps: Deps,
  reader: Reader,
  { current, address }: OwnPasswordInput,
): Promise<Result<StoredAccount>> => {
  const account = reader.owes ? await findAccount(deps.db, reader.userId) : null
  return account?.passwordHash === null ? ok(account) : checkOwnPassword(deps, reader, current, address)
}

/** Proposes a second factor; it asks nothing of anybody until a first code confirms it. */
export const proposeSecondFactor =
  (deps: Deps) =>
  async (reader: Reader, input: OwnPasswordInput): Promise<Result<TotpProposal>> => {
    const checked = await ownAccount(deps, reader, input)
    if (!checked.ok) return checked
    const secret = newTotpSecret()
    const sealed = await sealSeed(deps.sealer, reader.userId, secret)
    const now = deps.clock.now()
    return inTransaction(deps.db, async (tx) => {
      const isNoted = await proposeTotp(tx, reader.userId, sealed, now)
      if (!isNoted) return refuse(problem('conflict/second-factor-there'))
      await recordDeeds(tx, [
        { at: now, actor: reader, verb: 'propose-second-factor', subject: 'user', subjectId: reader.userId },
      ])
      return ok({ secret, address: totpAddress(secret, checked.value.username) })
    })
  }

/** The proposal once more, for a page that is asked for again; refused where there is none, or it was confirmed. */
export const proposedSecondFactor =
  ({ db, sealer }: Deps) =>
  async (reader: Reader): Promise<Result<TotpProposal>> => {
    const totp = await findTotp(db, reader.userId)
    if (totp === null) return refuse(problem('conflict/second-factor-missing'))
    if (totp.confirmedAt !== null) return refuse(problem('conflict/second-factor-there'))
    const secret = await openSeed(sealer, reader.userId, totp.seed)
    // A proposal that nobody can read any more is none: a new one takes its place.
    if (secret === null) return refuse(problem('conflict/second-factor-missing'))
    const account = await findAccount(db, reader.userId)
    return ok({ secret, address: totpAddress(secret, account?.username ?? '') })
  }
