import { agreementFromInterchange } from '../../contract/agreement-mapping.ts'
import type { SigningView } from '../../contract/signing-view.ts'
import { agreementForm } from '../../core/agreement/form/agreement-form.ts'
import { spokenCode } from '../../core/agreement/standing.ts'
import { fill } from '../../words/fill.ts'
import { Sheet } from '../document/sheet.tsx'
import { Breadcrumbs } from '../kit/breadcrumbs.tsx'
import { LinkButton } from '../kit/button.tsx'
import { Card } from '../kit/card.tsx'
import { Icon } from '../kit/icon.tsx'
import { Notice } from '../kit/notice.tsx'
import { AmendmentCard } from './amendment-card.tsx'
import { draftingAddress } from './drafting-page.tsx'
import { draftingWordsOf } from './drafting-words.ts'
import { Frame } from './frame.tsx'
import { NextWork, nextWorkWordsOf, type WaitingNext } from './next-work.tsx'
import { type PageContext, wordsOf } from './page-context.ts'
import { PaperCard } from './paper-card.tsx'
import { SignatureList } from './signature-list.tsx'
import { SigningForms, type WayOnPage } from './signing-forms.tsx'
import { signingWordsOf } from './signing-words.ts'

export type SigningPageProps = {
  readonly context: PageContext
  readonly view: SigningView
  /** Right after the reader signed, or bound what was signed on paper: what waits next. */
  readonly done: { readonly what: 'signed' | 'bound'; readonly waiting: WaitingNext } | null
  readonly problem: string | null
  readonly tried: WayOnPage | null
  readonly limitMb: number
  /** True where the certificate bore another name than the printed one, so that its reason is asked for. */
  readonly asksName: boolean
}

/** What is signed, to be opened or read in place. */
const Document = ({ context, view }: SigningPageProps) => {
  const w = signingWordsOf(context.language)
  const form = agreementForm(agreementFromInterchange(view.copy.agreement), context.agency)
  return (
    <Card title={w.document} id="dokumen">
      <p class="mb-3 text-soft">{w.documentLead}</p>
      <LinkButton look="primary" icon="document" href={`/penyusunan/${view.copy.id}.pdf?lihat`}>
        {w.openPdf}
      </LinkButton>
      {form.ok ? (
        <details class="mt-3">
          <summary class="min-h-10 cursor-pointer content-center font-semibold text-accent">{w.showSheet}</summary>
          <Sheet form={form.value} label={w.document} />
        </details>
      ) : (
        <Notice tone="warning">{w.notPrintable}</Notice>
      )}
    </Card>
  )
}

/** Findings before signing, and why the warnings among them stand. */
const Findings = ({ context, view }: SigningPageProps) => {
  const w = signingWordsOf(context.language)
  const { severity } = wordsOf(context.language)
  const { findings, marks } = view.copy
  const reasonOf = (code: string, at: string) =>
    marks.find((m) => m.kind === 'explanation' && m.code === code && m.at === at)
  return (
    <Card title={w.findings} id="temuan">
      {findings.length === 0 && <p class="text-soft">{w.noFindings}</p>}
      <ul class="grid gap-2">
        {findings.map((f) => {
          const said = reasonOf(f.code, f.at)
          return (
            <li key={`${f.code} ${f.at} ${f.message.id}`} class={`finding finding-${f.severity}`}>
              <Icon name={f.severity} />
              <div>
                <p>
                  <b class={`text-${f.severity}`}>{severity[f.severity]}</b> {f.message[context.language]}
                </p>
                {said && <p class="text-soft">{fill(w.because, { who: said.by, text: said.text ?? '' })}</p>}
                {!said && f.severity === 'warning' && <p class="text-soft">{w.unexplained}</p>}
              </div>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}

/** What the reader can do now: sign, or learn whom it waits for. */
const Act = (props: SigningPageProps) => {
  const { context, view, tried } = props
  const w = signingWordsOf(context.language)
  const needs = draftingWordsOf(context.language).needs
  const { asked, waitsFor } = view
  if (view.paper.print && view.copy.state === 'checked') return null
  if (asked && asked.unmet.length > 0) {
    return (
      <Notice tone="warning" title={w.left}>
        <p>{asked.unmet.map((need) => needs[need]).join('; ')}</p>
      </Notice>
    )
  }
  if (asked) {
    return (
      <Card title={fill(w.signAs, { party: w.party[asked.party] })} id="menandatangani">
        <SigningForms context={context} view={view} party={asked.party} tried={tried} asksName={props.asksName} />
        {view.copy.next.some((step) => step.to === 'returned') && (
          <p class="border-t border-line pt-3 text-soft">
            {w.disagree} <a href={`/penyusunan/${view.copy.id}#kembalikan`}>{w.toReturn}</a>.
          </p>
        )}
      </Card>
    )
  }
  if (waitsFor) {
    return (
      <Notice tone="note" title={fill(w.waits, { party: w.party[waitsFor] })}>
        <p>{w.notYours}</p>
      </Notice>
    )
  }
  const { state } = view.copy
  if (state === 'draft') return <Notice tone="note">{w.notReady}</Notice>
  return <Notice tone="note">{state === 'returned' ? w.returned : w.nothingMissing}</Notice>
}

const SECONDS_BETWEEN_LOOKS = 3

const isBeingRead = ({ paper }: SigningView): boolean =>
  paper.scan?.state === 'waiting' || paper.scan?.state === 'reading'

/** /penyusunan/:id/tanda-tangan: what is signed, what the checks say of it, and the ways to sign; for a phone first. */
export const SigningPage = (props: SigningPageProps) => {
  const { context, view, done, problem } = props
  const w = signingWordsOf(context.language)
  const { copy } = view
  const title = `${copy.unit} ${copy.year}`
  const nav = draftingWordsOf(context.language).nav
  return (
    <Frame
      context={context}
      title={`${w.title}: ${title}`}
      islands={isBeingRead(view)}
      refresh={isBeingRead(view) ? SECONDS_BETWEEN_LOOKS : undefined}
    >
      <Breadcrumbs
        label={nav}
        crumbs={[
          { label: nav, href: draftingAddress(copy.officeUnitId, copy.year) },
          { label: title, href: `/penyusunan/${copy.id}` },
          { label: w.title },
        ]}
      />
      <h1 class="mb-4 wrap-anywhere">{title}</h1>
      <div class="grid max-w-3xl grid-cols-1 gap-4">
        {problem && <Notice tone="error">{problem}</Notice>}
        {done && (
          <NextWork
            done={done.what === 'signed' ? w.justSigned : nextWorkWordsOf(context.language).bound}
            waiting={done.waiting}
            language={context.language}
          />
        )}
        <AmendmentCard context={context} copy={copy} />
        <Document {...props} />
        <Findings {...props} />
        <Act {...props} />
        <PaperCard {...props} />
        <Card title={w.signatures} id="penanda-tangan">
          {view.signatures.length === 0 && <p class="text-soft">{w.none}</p>}
          <SignatureList signatures={view.signatures} language={context.language} />
        </Card>
        <Card title={w.code} id="kode">
          <p class="text-soft">{view.address === null ? w.noAddress : w.codeLead}</p>
          <p class="mt-1 font-semibold">
            <a href={`/keaslian/${view.code}`}>{spokenCode(view.code)}</a>
          </p>
        </Card>
      </div>
    </Frame>
  )
}
