import type { SignatureReport, Verification } from '../../core/signature/verification.ts'
import { fill, type Language } from '../../words/fill.ts'
import type { VerificationWords } from '../../words/id/verification.ts'
import { Card } from '../kit/card.tsx'
import { Notice } from '../kit/notice.tsx'
import { momentText } from './moment.ts'

type Props = { readonly verification: Verification; readonly words: VerificationWords; readonly language: Language }

const UNJUDGED = ['too-large', 'too-costly', 'unreadable', 'revision-unreadable']

const titleOf = ({ judgement, reason }: Verification, w: VerificationWords): string => {
  if (reason === 'not-pdf') return w.notPdf
  if (UNJUDGED.includes(reason)) return w.notJudged
  return reason === 'unknown-issuer' ? w.unknownIssuer : w.judgement[judgement]
}

const toneOf = ({ judgement }: Verification) =>
  judgement === 'genuine' ? 'ok' : judgement === 'untrusted' || judgement === 'not-ours' ? 'warning' : 'error'

const timeOf = (one: SignatureReport, w: VerificationWords, language: Language): string => {
  const when = one.timeStampedAt ?? one.claimedAt
  if (when === null) return w.noTime
  const source = one.timeStampedAt === null ? w.claimed : one.timeProven ? w.stamped : w.stampedUnproven
  return `${fill(w.moment, { when: momentText(when, language) })} (${source})`
}

const isParty = (field: string): field is 'pihak-pertama' | 'pihak-kedua' =>
  field === 'pihak-pertama' || field === 'pihak-kedua'

const Signature = ({ one, words: w, language }: Omit<Props, 'verification'> & { readonly one: SignatureReport }) => {
  const rows = [
    ...(isParty(one.field) ? [[w.as, w.party[one.field]]] : []),
    ...(one.issuer === '' ? [] : [[w.issuer, one.issuer]]),
    [w.when, timeOf(one, w, language)],
    [w.state, one.fault === null ? w.intact : fill(w.reason[one.fault], { pages: '', bytes: '' })],
  ]
  return (
    <li>
      <p class="font-semibold wrap-anywhere">{one.signer || w.unknownSigner}</p>
      <dl>
        {rows.map(([label, value]) => (
          <div key={label} class="wrap-anywhere">
            <dt class="inline text-soft">{label}: </dt>
            <dd class="inline">{value}</dd>
          </div>
        ))}
      </dl>
    </li>
  )
}

/** The judgement in a word and a sentence, who signed what and when, and how far the check goes. */
export const VerificationResult = ({ verification, words: w, language }: Props) => {
  const facts = { pages: verification.changedPages.join(', '), bytes: verification.appendedBytes }
  return (
    <>
      <Notice tone={toneOf(verification)} title={titleOf(verification, w)}>
        <p>{fill(w.reason[verification.reason], facts)}</p>
      </Notice>
      {verification.signatures.length > 0 && (
        <>
          <Card title={w.signatures} id="penanda-tangan">
            <ol class="grid grid-cols-1 gap-4">
              {verification.signatures.map((one) => (
                <Signature key={one.byteRange.join()} one={one} words={w} language={language} />
              ))}
            </ol>
          </Card>
          <Card title={w.checked} id="diperiksa">
            <List items={w.checks} />
          </Card>
          <Card title={w.unchecked} id="tidak-diperiksa">
            <List items={w.gaps} />
          </Card>
        </>
      )}
    </>
  )
}

const List = ({ items }: { readonly items: readonly string[] }) => (
  <ul class="list-disc pl-5">
    {items.map((item) => (
      <li key={item}>{item}</li>
    ))}
  </ul>
)
