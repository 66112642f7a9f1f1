import { agreementFromInterchange } from '../../contract/agreement-mapping.ts'
import type { AgreementView } from '../../contract/view.ts'
import { agreementForm } from '../../core/agreement/form/agreement-form.ts'
import { formatRupiah, sumRupiah } from '../../core/money.ts'
import { fill } from '../../words/fill.ts'
import { Sheet } from '../document/sheet.tsx'
import { Breadcrumbs } from '../kit/breadcrumbs.tsx'
import { LinkButton } from '../kit/button.tsx'
import { Card } from '../kit/card.tsx'
import { Notice } from '../kit/notice.tsx'
import { amendmentWordsOf } from './amendment-words.ts'
import { Counts } from './counts.tsx'
import { deedSentence } from './deed-sentence.ts'
import { draftingWordsOf } from './drafting-words.ts'
import { FindingList } from './finding-list.tsx'
import { Frame } from './frame.tsx'
import { addressOf } from './list-address.ts'
import { momentText } from './moment.ts'
import { levelName, type PageContext, wordsOf } from './page-context.ts'
import { startFromSource } from './start-from-address.ts'
import { TrailLink } from './trail-link.tsx'
import { TreeLink } from './tree-link.tsx'
import { VersionList, VersionNotice } from './version-cards.tsx'

export type AgreementPageProps = { readonly context: PageContext; readonly view: AgreementView }

const FORMATS = ['pdf', 'docx', 'xlsx', 'json'] as const

/** "1–3, 5" from the pages of a source. */
export const pageRanges = (pages: readonly number[]): string => {
  const ranges: [number, number][] = []
  for (const page of pages.toSorted((a, b) => a - b)) {
    const last = ranges.at(-1)
    if (last && page <= last[1] + 1) last[1] = page
    else ranges.push([page, page])
  }
  return ranges.map(([a, b]) => (a === b ? String(a) : `${a}–${b}`)).join(', ')
}

const Downloads = ({ context, view }: AgreementPageProps) => {
  const w = wordsOf(context.language).agreementPage
  const isCurrent = view.versions.every((v) => v.version <= view.version)
  return (
    <div class="no-print flex flex-wrap gap-2">
      {FORMATS.map((format, i) => (
        <LinkButton
          key={format}
          look={i === 0 ? 'primary' : 'plain'}
          {...(i === 0 && { icon: 'download' as const })}
          href={`/perjanjian/${view.id}.${format}${isCurrent ? '' : `?versi=${view.version}`}`}
          download
        >
          {i === 0 ? fill(w.download, { format: 'PDF' }) : format.toUpperCase()}
        </LinkButton>
      ))}
    </div>
  )
}

const Details = ({ context, view }: AgreementPageProps) => {
  const words = wordsOf(context.language)
  const w = words.agreementPage
  const a = view.agreement
  const amounts = a.budget?.lines.flatMap((l) => (l.amount === null ? [] : [BigInt(l.amount)])) ?? []
  const indicators = a.objectives.reduce((n, o) => n + o.indicators.length, 0)
  return (
    <dl class="facts">
      <dt>{words.listPage.office}</dt>
      <dd>{a.satker || '—'}</dd>
      <dt>{w.level}</dt>
      <dd>{a.level ? levelName(context, a.level) : '—'}</dd>
      <dt>{w.objectives}</dt>
      <dd>{fill(w.objectiveCount, { objectives: a.objectives.length, indicators })}</dd>
      {a.budget && (
        <>
          <dt>{w.budget}</dt>
          <dd>{formatRupiah(sumRupiah(amounts))}</dd>
        </>
      )}
      <dt>{w.source}</dt>
      <dd>
        {view.source
          ? view.source.pages.length > 0
            ? fill(w.sourcePages, { name: view.source.name, pages: pageRanges(view.source.pages) })
            : view.source.name
          : w.noSource}
      </dd>
    </dl>
  )
}

/** One kept agreement: the document as it will be printed, and everything known of it beside. */
export const AgreementPage = ({ context, view }: AgreementPageProps) => {
  const words = wordsOf(context.language)
  const w = words.agreementPage
  const a = view.agreement
  const form = agreementForm(agreementFromInterchange(a), context.agency)
  const counts = { error: 0, warning: 0, note: 0 }
  for (const f of view.findings) counts[f.severity] += 1
  const title = a.unit || a.satker || a.title
  const isCurrent = view.versions.every((v) => v.version <= view.version)
  const parties = { first: a.firstParty.position || '—', second: a.secondParty?.position ?? '' }
  return (
    <Frame context={context} title={`${title} ${a.year ?? ''}`.trim()}>
      <Breadcrumbs
        label={words.breadcrumbs}
        crumbs={[
          { label: words.agreements, href: '/perjanjian' },
          ...(a.year === null ? [] : [{ label: String(a.year), href: addressOf({ year: a.year }) }]),
          { label: title },
        ]}
      />
      <div class="no-print mb-4 grid gap-3">
        <div>
          <h1 class="wrap-anywhere">{title}</h1>
          <p class="text-soft">
            {fill(a.secondParty ? w.promise : w.promiseAlone, parties)} · {fill(w.version, { n: view.version })}
          </p>
        </div>
        <VersionNotice context={context} view={view} />
        <div class="flex flex-wrap items-center gap-3">
          <span class="mr-auto">{isCurrent && <Counts words={words} counts={counts} checking={view.checking} />}</span>
          <TreeLink language={context.language} satker={a.satker} year={a.year} />
          {isCurrent && view.may.draft && (
            <LinkButton icon="add" href={`/perjanjian/${view.id}/ubah`}>
              {amendmentWordsOf(context.language).begin}
            </LinkButton>
          )}
          {isCurrent && view.may.draft && (
            <LinkButton icon="document" href={startFromSource({ kind: 'agreement', id: view.id })}>
              {draftingWordsOf(context.language).startFrom.fromAgreement}
            </LinkButton>
          )}
          <Downloads context={context} view={view} />
        </div>
      </div>
      <div class="agreement-columns">
        {form.ok ? <Sheet form={form.value} label={w.document} /> : <Notice tone="warning">{w.notPrintable}</Notice>}
        <div class="no-print grid gap-4">
          {isCurrent && (
            <Card title={w.findings} id="temuan">
              {view.checking && <Notice tone="note">{words.beingCheckedLead}</Notice>}
              {view.findings.length === 0 ? (
                !view.checking && <p class="text-soft">{words.noFindings}</p>
              ) : (
                <FindingList words={words} language={context.language} findings={view.findings} />
              )}
            </Card>
          )}
          <Card title={w.details} id="keterangan">
            <Details context={context} view={view} />
          </Card>
          <VersionList context={context} view={view} />
          {view.history.length > 0 && (
            <Card title={w.history} id="riwayat">
              <ol class="grid gap-2">
                {view.history.map((h) => (
                  <li key={`${h.at}${h.verb}`}>
                    <span class="text-[0.875rem] text-soft">{momentText(h.at, context.language)}</span>
                    <br />
                    <b class="font-semibold">{h.who}</b> {deedSentence(h, context.language)}
                  </li>
                ))}
              </ol>
              {view.may.audit && <TrailLink context={context} thing={view.id} />}
            </Card>
          )}
        </div>
      </div>
    </Frame>
  )
}
