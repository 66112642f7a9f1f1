import type { VerifiedDocument } from '../../contract/signing-view.ts'
import { verification as english } from '../../words/en/verification.ts'
import type { Language } from '../../words/fill.ts'
import { verification as indonesian, type VerificationWords } from '../../words/id/verification.ts'
import { Notice } from '../kit/notice.tsx'
import { LoneFrame } from './frame.tsx'
import { KnownNotice } from './known-notice.tsx'
import type { PageContext } from './page-context.ts'
import { VerificationForm } from './verification-form.tsx'
import { VerificationResult } from './verification-result.tsx'

export const verificationWordsOf = (language: Language): VerificationWords => (language === 'id' ? indonesian : english)

export type VerificationPageProps = {
  readonly context: PageContext
  readonly limitMb: number
  readonly problem: string | null
  /** Null before a file was sent. */
  readonly verification: VerifiedDocument | null
}

/** A scan that is kept here to the byte has no electronic signature to be judged. */
const isKeptScan = ({ known }: VerifiedDocument): boolean =>
  known?.match === 'same' && known.document.signatures.every((one) => one.how === 'paper')

/** Takes a signed PDF from anybody and says whether it is genuine; works without script. */
export const VerificationPage = ({ context, limitMb, problem, verification }: VerificationPageProps) => {
  const w = verificationWordsOf(context.language)
  return (
    <LoneFrame context={context} title={w.title}>
      <h1>{w.title}</h1>
      {verification?.known && <KnownNotice known={verification.known} language={context.language} />}
      {verification && !isKeptScan(verification) && (
        <VerificationResult verification={verification} words={w} language={context.language} />
      )}
      <section class="card p-6">
        {verification && <h2 class="mb-2 text-base font-semibold">{w.another}</h2>}
        {problem && (
          <div class="mb-4">
            <Notice tone="error">{problem}</Notice>
          </div>
        )}
        <VerificationForm words={w} limitMb={limitMb} lead={w.lead} code={verification?.known?.document.code ?? null} />
        <p class="mt-4 text-[0.875rem]">
          <a href="/masuk">{w.signIn}</a>
        </p>
      </section>
    </LoneFrame>
  )
}
