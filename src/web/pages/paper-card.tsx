import type { ComponentChildren } from 'preact'
import type { PaperScanView, PaperView } from '../../contract/paper-view.ts'
import type { SigningView } from '../../contract/signing-view.ts'
import { fill } from '../../words/fill.ts'
import { PaperProgress } from '../islands/paper-progress.tsx'
import { Button, LinkButton } from '../kit/button.tsx'
import { Card } from '../kit/card.tsx'
import { CONTROL, Field } from '../kit/field.tsx'
import { Island } from '../kit/island.tsx'
import { Notice } from '../kit/notice.tsx'
import { dateText, momentText } from './moment.ts'
import type { PageContext } from './page-context.ts'
import { PaperBinding } from './paper-binding.tsx'
import { DifferenceList, PaperDifferences } from './paper-differences.tsx'
import { PaperRejections } from './paper-rejections.tsx'
import { paperWordsOf } from './paper-words.ts'

type Props = { readonly context: PageContext; readonly view: SigningView; readonly limitMb: number }

const address = ({ view }: Props, of: string): string => `/penyusunan/${view.copy.id}/${of}`

/** A button of its own form: one act of signing on paper. */
const Act = (
  props: Props & { readonly act: string; readonly children: ComponentChildren; readonly strong?: boolean },
) => (
  <form method="post" action={address(props, 'kertas')}>
    <input type="hidden" name="csrf" value={props.context.csrf} />
    <input type="hidden" name="revision" value={props.view.copy.revision} />
    <Button look={props.strong ? 'primary' : 'plain'} name="do" value={props.act}>
      {props.children}
    </Button>
  </form>
)

const Step = ({ title, children }: { readonly title: string; readonly children: ComponentChildren }) => (
  <section class="grid grid-cols-1 gap-3 border-t border-line py-4">
    <h3 class="font-semibold">{title}</h3>
    {children}
  </section>
)

const Upload = (props: Props & { readonly isAgain: boolean }) => {
  const { context, limitMb, isAgain } = props
  const w = paperWordsOf(context.language)
  return (
    <form method="post" action={address(props, 'pindaian')} enctype="multipart/form-data" class="grid max-w-md gap-3">
      <input type="hidden" name="csrf" value={context.csrf} />
      <p class="text-soft">{isAgain ? w.replaceLead : w.uploadLead}</p>
      <Field name="pindaian" label={w.files} hint={fill(w.filesHint, { limit: limitMb })}>
        <input
          id="pindaian"
          type="file"
          name="files"
          multiple
          required
          accept=".pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png"
          class={CONTROL}
          aria-describedby="pindaian-hint"
        />
      </Field>
      <Button look={isAgain ? 'plain' : 'primary'} wide>
        {w.upload}
      </Button>
    </form>
  )
}

const Print = (props: Props & { readonly print: NonNullable<PaperView['print']> }) => {
  const { context, view, print } = props
  const w = paperWordsOf(context.language)
  return (
    <Step title={w.steps.print}>
      <p class="text-soft wrap-anywhere">
        {fill(w.taken, { who: print.by, when: momentText(print.takenAt, context.language) })}
      </p>
      {view.paper.scan === null && <p>{w.printLead}</p>}
      <div class="flex flex-wrap items-center gap-3">
        <LinkButton icon="document" href={`${address(props, 'cetakan')}?lihat`}>
          {w.openPrint}
        </LinkButton>
        {view.paper.as && view.paper.scan === null && (
          <Act {...props} act="withdraw">
            {w.withdraw}
          </Act>
        )}
      </div>
    </Step>
  )
}

const Scan = (props: Props & { readonly scan: PaperScanView }) => {
  const { context, view, scan } = props
  const { language } = context
  const w = paperWordsOf(language)
  const when = momentText(scan.uploadedAt, language)
  const scanUrl = `${address(props, 'pindaian')}?lihat`
  const isGoing = scan.state === 'waiting' || scan.state === 'reading'
  const mayAct = view.paper.as !== null && scan.state !== 'bound'
  const shown = { context, copyId: view.copy.id, scan, scanUrl, mayAct }
  const judged = scan.differences.filter((d) => d.judgement).length
  const { waiting, reading, unknownPages } = w
  const { id, state, page, pages } = scan
  const progress = { copyId: view.copy.id, scan: { id, state, page, pages }, words: { waiting, reading, unknownPages } }
  return (
    <>
      <Step title={w.steps.read}>
        <p class="text-soft wrap-anywhere">{fill(w.scan, { name: scan.name, who: scan.by, when })}</p>
        {isGoing ? (
          <Island name="paper-progress" props={progress}>
            <PaperProgress {...progress} />
          </Island>
        ) : (
          scan.state !== 'bound' && <PaperDifferences {...shown} />
        )}
        {scan.signedOn && scan.boundAs && (
          <Notice tone="ok" title={fill(w.bound, { when: dateText(`${scan.signedOn}T00:00:00+07:00`, language) })}>
            <p>{w.boundAs[scan.boundAs]}</p>
            {scan.reason && <p>{fill(w.boundReason, { reason: scan.reason })}</p>}
            {judged > 0 && <p>{fill(w.judge.allDone, { n: judged })}</p>}
          </Notice>
        )}
        {scan.state === 'bound' && scan.differences.length > 0 && (
          <details>
            <summary class="min-h-10 cursor-pointer content-center font-semibold text-accent">{w.judge.list}</summary>
            <DifferenceList {...shown} />
          </details>
        )}
        <div class="flex flex-wrap items-center gap-3">
          <LinkButton icon="document" href={scanUrl}>
            {w.openScan}
          </LinkButton>
          {mayAct && (
            <Act {...props} act="discard">
              {w.discard}
            </Act>
          )}
        </div>
      </Step>
      {mayAct && scan.state === 'read' && scan.refusing === 0 && (
        <Step title={w.steps.bind}>
          <PaperBinding context={context} copyId={view.copy.id} scan={scan} />
        </Step>
      )}
      {mayAct && !isGoing && (scan.state === 'failed' || scan.refusing > 0) && (
        <Step title={w.again}>
          <Upload {...props} isAgain />
        </Step>
      )}
    </>
  )
}

/** Signing on paper, step by step; nothing where it is neither begun nor could be. */
export const PaperCard = (props: Props) => {
  const { context, view } = props
  const w = paperWordsOf(context.language)
  const { print, scan, as, ready } = view.paper
  if (print === null && !ready) return null
  const isOut = print !== null && view.copy.state === 'checked'
  return (
    <Card title={w.title} id="kertas">
      {print === null && (
        <div class="grid grid-cols-1 gap-3">
          <p class="text-soft">{w.lead}</p>
          <p class="text-soft">{w.takeLead}</p>
          <Act {...props} act="take">
            {w.take}
          </Act>
        </div>
      )}
      {isOut && <Notice tone="note">{as === null ? w.notYours : w.out}</Notice>}
      {print && <Print {...props} print={print} />}
      {isOut && <PaperRejections rejections={view.paper.rejections} language={context.language} />}
      {isOut && as && scan === null && (
        <Step title={w.steps.upload}>
          <Upload {...props} isAgain={false} />
        </Step>
      )}
      {scan && <Scan {...props} scan={scan} />}
    </Card>
  )
}
