import type { PublicDocument } from '../../contract/signing-view.ts'
import { type Standing as StandingWord, spokenCode } from '../../core/agreement/standing.ts'
import { fill } from '../../words/fill.ts'
import { Card } from '../kit/card.tsx'
import { Notice } from '../kit/notice.tsx'
import { amendmentWordsOf } from './amendment-words.ts'
import { LoneFrame } from './frame.tsx'
import { dateText } from './moment.ts'
import type { PageContext } from './page-context.ts'
import { paperWordsOf } from './paper-words.ts'
import { SignatureList } from './signature-list.tsx'
import { signingWordsOf } from './signing-words.ts'
import { VerificationForm } from './verification-form.tsx'
import { verificationWordsOf } from './verification-page.tsx'

export type PublicDocumentPageProps = {
  readonly context: PageContext
  readonly limitMb: number
  /** Null where the code is not known here. */
  readonly document: PublicDocument | null
}

const TONES = {
  whole: 'ok',
  partly: 'warning',
  superseded: 'warning',
  returned: 'warning',
  unsigned: 'warning',
} as const satisfies Record<StandingWord, 'ok' | 'warning'>

const Facts = ({ context, document }: { readonly context: PageContext; readonly document: PublicDocument }) => {
  const w = signingWordsOf(context.language)
  const rows = [
    [w.unit, document.unit],
    [w.office, document.office],
    [w.year, document.year],
    ...(document.version === null ? [] : [[w.version, document.version]]),
    [w.code, spokenCode(document.code)],
  ]
  return (
    <dl class="facts wrap-anywhere">
      {rows.map(([label, value]) => (
        <div key={label} class="contents">
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

type SuccessorProps = {
  readonly context: PageContext
  readonly successor: NonNullable<PublicDocument['successor']>
}

/** The way to what took its place. */
const Successor = ({ context, successor }: SuccessorProps) => (
  <p class="mt-1">
    <a href={`/keaslian/${successor.code}`}>
      {fill(amendmentWordsOf(context.language).successor, {
        version: successor.version,
        code: spokenCode(successor.code),
      })}
    </a>
  </p>
)

/** What the record says, and beside it how far the certificates can be relied on: one is not told without the other. */
const Standing = ({ context, document }: { readonly context: PageContext; readonly document: PublicDocument }) => {
  const w = signingWordsOf(context.language)
  const { standing, trust, signatures, judged } = document
  const paper = paperWordsOf(context.language).judge
  const by = judged.by.map((as) => paper.as[as]).join(paper.and)
  const isDoubtful = standing === 'whole' && trust !== null && trust !== 'trusted'
  const onPaper = signatures.find((one) => one.how === 'paper')
  return (
    <Notice tone={isDoubtful ? 'warning' : TONES[standing]} title={isDoubtful ? w.unknownIssuer : w.standing[standing]}>
      <p>{w.standingLead[standing]}</p>
      {trust && <p>{w.trustLead[trust]}</p>}
      {onPaper && <p>{fill(w.paperLead, { when: dateText(onPaper.signedAt, context.language) })}</p>}
      {judged.count > 0 && <p>{fill(paper.publicly, { n: judged.count, by })}</p>}
      {document.successor && <Successor context={context} successor={document.successor} />}
    </Notice>
  )
}

/** /keaslian/:code, where the QR on each page leads: what is known of the document, for anybody, without script. */
export const PublicDocumentPage = ({ context, limitMb, document }: PublicDocumentPageProps) => {
  const w = signingWordsOf(context.language)
  const words = verificationWordsOf(context.language)
  return (
    <LoneFrame context={context} title={w.publicTitle}>
      <h1>{w.publicTitle}</h1>
      {document ? (
        <>
          <Standing context={context} document={document} />
          <Card>
            <Facts context={context} document={document} />
          </Card>
          {document.signatures.length > 0 && (
            <Card title={words.signatures} id="penanda-tangan">
              <SignatureList signatures={document.signatures} language={context.language} />
            </Card>
          )}
        </>
      ) : (
        <Notice tone="error" title={w.unknown}>
          <p>{w.unknownLead}</p>
        </Notice>
      )}
      <Card title={w.compare} id="bandingkan">
        <VerificationForm words={words} limitMb={limitMb} lead={w.compareLead} code={document?.code ?? null} />
      </Card>
    </LoneFrame>
  )
}
