import { ok, type Result } from '../../core/result.ts'
import { findAccountNamed } from '../../db/accounts.ts'
import { recordDeeds } from '../../db/audit.ts'
import type { Deps } from '../deps.ts'
import { inTransaction } from '../in-transaction.ts'
import { admitGuess } from './guessing.ts'
import { issueLink } from './issue-link.ts'
import type { Visitor } from './visitor.ts'

/** Writes the letter, where the name is known, may come in, and has an address. */
const writeLetter = async ({ db, clock, mailer }: Deps, nameOrEmail: string, address: string): Promise<void> => {
  const account = await findAccountNamed(db, nameOrEmail)
  if (mailer === null || account === null || account.email === null || account.state === 'disabled') return
  const { id, email: to, name, language } = account
  const now = clock.now()
  const link = await inTransaction(db, async (tx) => {
    const issued = await issueLink(tx, id, 'reset', now)
    await recordDeeds(tx, [
      { at: now, actor: null, verb: 'request-reset', subject: 'user', subjectId: id, detail: { address } },
    ])
    return ok(issued)
  })
  if (link.ok) await mailer.send({ to, name, language, kind: 'reset', ...link.value })
}

/**
 * Asks for a letter with which to choose a new password. The answer is the same, and as fast, for every name: whatever
 * depends on it happens after the answer.
 */
export const requestReset =
  (deps: Deps) =>
  async (nameOrEmail: string, visitor: Visitor): Promise<Result<null>> => {
    const account = nameOrEmail.slice(0, 300).trim().toLowerCase()
    const admitted = await admitGuess(deps.db, { kind: 'reset', account, address: visitor.address }, deps.clock.now())
    if (!admitted.ok) return admitted
    deps.later(() => writeLetter(deps, account, visitor.address.slice(0, 100)))
    return ok(null)
  }
