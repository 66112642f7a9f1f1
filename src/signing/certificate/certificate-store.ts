import { problem } from '../../core/problem.ts'
import { ok, refuse } from '../../core/result.ts'
import type { Clock } from '../../ports/runtime.ts'
import type { Sealer } from '../../ports/sealing.ts'
import type { CertificateStore } from '../../ports/signing.ts'
import { factsOf } from '../cms/certificate-facts.ts'
import { unfitness } from './fit-for-signing.ts'
import { openPkcs12 } from './open-pkcs12.ts'

/** Seals certificates under this installation's key, bound to their owner. */
export const createCertificateStore = (clock: Clock, sealer: Sealer): CertificateStore => ({
  seal: async (owner, p12, passphrase) => {
    const opened = openPkcs12(p12, passphrase)
    if (!opened.ok) return opened
    const unfit = unfitness(opened.value, clock.now())
    if (unfit !== null) return refuse(unfit)
    const sealed = await sealer.seal('certificate', owner, p12)
    return ok({ sealed, certificate: factsOf(opened.value.certificate) })
  },
  open: async (owner, sealed) => {
    const p12 = await sealer.open('certificate', owner, sealed)
    return p12 === null ? refuse(problem('signing/not-kept-here')) : ok(p12)
  },
})
