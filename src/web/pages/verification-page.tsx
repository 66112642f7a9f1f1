import type { Verification } from '../../core/signature/verification.ts'
import { verification as english } from '../../words/en/verification.ts'
import { fill, type Language } from '../../words/fill.ts'
import { verification as indonesian, type VerificationWords } from '../../words/id/verification.ts'
import { Button } from '../kit/button.tsx'
import { Notice } from '../kit/notice.tsx'
import { LoneFrame } from './frame.tsx'
import type { PageContext } from './page-context.ts'
import { VerificationResult } from './verification-result.tsx'

export const verificationWordsOf = (language: Language): VerificationWords => (language === 'id' ? indonesian : english)

export type VerificationPageProps = {
  readonly context: PageContext
  readonly limitMb: number
  readonly problem: string | null
  /** Null before a file was sent. */
  readonly verification: Verification | null
}

/** Takes a signed PDF from anybody and says whether it is genuine; works without script. */
export const VerificationPage = ({ context, limitMb, problem, verification }: VerificationPageProps) => {
  const w = verificationWordsOf(context.language)
  return (
    <LoneFrame context={context} title={w.title}>
      <h1>{w.title}</h1>
      {verification && <VerificationResult verification={verification} words={w} language={context.language} />}
      <section class="card p-6">
        {verification && <h2 class="mb-2 text-base font-semibold">{w.another}</h2>}
        <form method="post" action="/keaslian" enctype="multipart/form-data" class="grid grid-cols-1 gap-4">
          <p class="text-soft">{w.lead}</p>
          {problem && <Notice tone="error">{problem}</Notice>}
          <div>
            <label for="berkas" class="font-semibold">
              {w.file}
            </label>
            <p id="berkas-petunjuk" class="text-[0.875rem] text-soft">
              {fill(w.fileHint, { mb: limitMb })}
            </p>
            <input
              id="berkas"
              type="file"
              name="files"
              accept=".pdf,application/pdf"
              required
              aria-describedby="berkas-petunjuk"
              class="mt-1 w-full rounded-md border border-line-strong p-2"
            />
          </div>
          <Button look="primary" wide>
            {w.submit}
          </Button>
        </form>
        <p class="mt-4 text-[0.875rem]">
          <a href="/masuk">{w.signIn}</a>
        </p>
      </section>
    </LoneFrame>
  )
}
