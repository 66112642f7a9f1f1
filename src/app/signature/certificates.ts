import type { NewCertificate } from '../../contract/signing.ts'
import type { CertificateRow } from '../../contract/signing-view.ts'
import type { Reader } from '../../contract/view.ts'
import { problem } from '../../core/problem.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { recordDeeds } from '../../db/audit.ts'
import { certificatesOf, putCertificate, removeCertificate } from '../../db/certificates.ts'
import type { Database } from '../../db/database.ts'
import type { Deps } from '../deps.ts'
import { isId } from '../identifier.ts'
import { inTransaction } from '../in-transaction.ts'
import { guardPassphrase } from './guard-passphrase.ts'

type Own = { readonly certificates: readonly CertificateRow[] }

/** The certificates somebody left here, within a transaction that is open already. */
export const ownCertificates = async (tx: Database, reader: Reader, now: Date): Promise<readonly CertificateRow[]> => {
  const moment = now.toISOString()
  return (await certificatesOf(tx, reader.userId)).map(({ id, facts, kept_at }) => ({
    id,
    name: facts.name,
    issuer: facts.issuer,
    serial: facts.serial,
    validFrom: facts.validFrom,
    validTo: facts.validTo,
    keptAt: kept_at.toISOString(),
    isValid: facts.validFrom <= moment && moment < facts.validTo,
  }))
}

export const listCertificates =
  ({ db, clock }: Deps) =>
  async (reader: Reader): Promise<Result<Own>> =>
    ok({ certificates: await ownCertificates(db, reader, clock.now()) })

/** Seals one's own PKCS#12 and keeps it; its passphrase proves that it is one's own, and is not kept. */
export const keepCertificate =
  (deps: Deps) =>
  async (reader: Reader, { p12, passphrase }: NewCertificate): Promise<Result<Own>> => {
    const { db, clock, ids, certificates } = deps
    const bytes = new Uint8Array(Buffer.from(p12, 'base64'))
    const sealed = await guardPassphrase(deps, reader, () => certificates.seal(reader.userId, bytes, passphrase))
    if (!sealed.ok) return sealed
    const facts = sealed.value.certificate
    return inTransaction(db, async (tx) => {
      const at = clock.now()
      await putCertificate(tx, { id: ids.next(), userId: reader.userId, sealed: sealed.value.sealed, facts }, at)
      await recordDeeds(tx, [deedOf(reader, 'keep-certificate', facts, at)])
      return ok({ certificates: await ownCertificates(tx, reader, at) })
    })
  }

/** Forgets one's own certificate; signatures made with it stay as they are. */
export const forgetCertificate =
  ({ db, clock }: Deps) =>
  (reader: Reader, id: string): Promise<Result<Own>> =>
    inTransaction(db, async (tx) => {
      const facts = isId(id) ? await removeCertificate(tx, reader.userId, id) : null
      if (facts === null) return refuse(problem('not-found', 'certificate'))
      const at = clock.now()
      await recordDeeds(tx, [deedOf(reader, 'forget-certificate', facts, at)])
      return ok({ certificates: await ownCertificates(tx, reader, at) })
    })

const deedOf = (
  reader: Reader,
  verb: 'keep-certificate' | 'forget-certificate',
  facts: { readonly name: string; readonly issuer: string; readonly serial: string },
  at: Date,
) => {
  const { name, issuer, serial } = facts
  const detail = { name, issuer, serial }
  return { at, actor: reader, verb, subject: 'user', subjectId: reader.userId, detail } as const
}
