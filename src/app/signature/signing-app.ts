import type { NewCertificate, SignCopy } from '../../contract/signing.ts'
import type { CertificateRow, PublicDocument, SigningView } from '../../contract/signing-view.ts'
import type { Reader } from '../../contract/view.ts'
import type { Result } from '../../core/result.ts'
import type { Deps } from '../deps.ts'
import type { FamilyChecks } from '../family-checks.ts'
import { forgetCertificate, keepCertificate, listCertificates } from './certificates.ts'
import { publicDocument } from './public-document.ts'
import { signCopy } from './sign-copy.ts'
import { signingView } from './signing-view.ts'

type Own = { readonly certificates: readonly CertificateRow[] }

/** Use cases of signing agreements. */
export type SigningApp = {
  readonly listCertificates: (reader: Reader) => Promise<Result<Own>>
  readonly keepCertificate: (reader: Reader, given: NewCertificate) => Promise<Result<Own>>
  readonly forgetCertificate: (reader: Reader, id: string) => Promise<Result<Own>>
  readonly signingView: (reader: Reader, copyId: string) => Promise<Result<SigningView>>
  readonly signCopy: (reader: Reader, copyId: string, given: SignCopy) => Promise<Result<SigningView>>
  /** For anybody, by the code that is printed on an agreement. */
  readonly publicDocument: (code: string) => Promise<Result<PublicDocument>>
}

export const createSigningApp = (deps: Deps, checks: FamilyChecks): SigningApp => ({
  listCertificates: listCertificates(deps),
  keepCertificate: keepCertificate(deps),
  forgetCertificate: forgetCertificate(deps),
  signingView: signingView(deps),
  signCopy: checks.after(signCopy(deps)),
  publicDocument: publicDocument(deps),
})
