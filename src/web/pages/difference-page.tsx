import type { DifferenceView } from '../../contract/amendment-view.ts'
import { fill } from '../../words/fill.ts'
import { Breadcrumbs } from '../kit/breadcrumbs.tsx'
import { Button, LinkButton } from '../kit/button.tsx'
import { Notice } from '../kit/notice.tsx'
import { SelectField } from '../kit/select.tsx'
import { amendmentWordsOf } from './amendment-words.ts'
import { DifferenceBudget } from './difference-budget.tsx'
import { DifferenceFacts, DifferenceRows } from './difference-tables.tsx'
import { draftingWordsOf } from './drafting-words.ts'
import { Frame } from './frame.tsx'
import { type PageContext, wordsOf } from './page-context.ts'

export type DifferencePageProps = {
  readonly context: PageContext
  readonly view: DifferenceView
  readonly everything: boolean
}

/** Where two versions, or a copy and what it amends, stand side by side. */
export const differenceAddress = (
  { agreementId, copyId, from, to }: Pick<DifferenceView, 'agreementId' | 'copyId' | 'from' | 'to'>,
  everything = false,
): string => {
  const asked = copyId === null ? `?dari=${from}&ke=${to ?? ''}` : ''
  const path = copyId === null ? `/perjanjian/${agreementId}/perubahan` : `/penyusunan/${copyId}/perubahan`
  return `${path}${asked}${everything ? `${asked === '' ? '?' : '&'}semua` : ''}`
}

const isEmpty = ({ counts, objectives, lines }: DifferenceView): boolean =>
  counts.added + counts.struck + counts.changed + counts.moved + counts.facts === 0 &&
  ![...objectives, ...lines].some((r) => r.isMoved)

const unchanged = ({ objectives, lines }: DifferenceView): number =>
  [...objectives, ...objectives.flatMap((o) => o.indicators), ...lines].filter((r) => r.fate === 'same' && !r.isMoved)
    .length

const Choice = ({ context, view }: DifferencePageProps) => {
  const w = amendmentWordsOf(context.language)
  const choices = view.versions.map(({ version, standing }) => ({
    value: String(version),
    label: `${fill(w.versionOf, { version })} · ${w.standing[standing]}`,
  }))
  return (
    <form
      method="get"
      action={`/perjanjian/${view.agreementId}/perubahan`}
      class="no-print flex flex-wrap items-end gap-2"
      aria-label={w.choose}
    >
      <SelectField name="dari" label={w.from} value={String(view.from)} choices={choices} />
      <SelectField name="ke" label={w.to} value={String(view.to ?? '')} choices={choices} />
      <Button>{w.apply}</Button>
    </form>
  )
}

/** What an amendment changes: as it was and as it is now, side by side, marked in words and lines as well as in colour. */
export const DifferencePage = (props: DifferencePageProps) => {
  const { context, view, everything } = props
  const { language } = context
  const w = amendmentWordsOf(language)
  const words = wordsOf(language)
  const name = `${view.unit} ${view.year ?? ''}`.trim()
  const own =
    view.copyId === null
      ? { nav: words.agreements, list: '/perjanjian', href: `/perjanjian/${view.agreementId}` }
      : { nav: draftingWordsOf(language).nav, list: '/penyusunan', href: `/penyusunan/${view.copyId}` }
  const title =
    view.copyId === null && view.to !== null
      ? fill(w.differenceBetween, { from: view.from, to: view.to })
      : fill(w.differenceTitle, { from: view.from })
  const stayed = unchanged(view)
  return (
    <Frame context={context} title={`${title}: ${name}`}>
      <Breadcrumbs
        label={words.breadcrumbs}
        crumbs={[{ label: own.nav, href: own.list }, { label: name, href: own.href }, { label: title }]}
      />
      <div class="mb-4 grid gap-3">
        <div>
          <h1>{title}</h1>
          <p class="wrap-anywhere text-soft">
            {name}
            {view.office !== view.unit && ` · ${view.office}`}
          </p>
        </div>
        {view.reason && (
          <p class="max-w-3xl wrap-anywhere whitespace-pre-line">
            <b>{w.reasonLabel}:</b> {fill(w.because, { reason: w.reason[view.reason], note: view.note ?? '' })}
          </p>
        )}
        {view.copyId === null && view.versions.length > 1 && <Choice {...props} />}
        {isEmpty(view) ? (
          <Notice tone="note">{w.nothing}</Notice>
        ) : (
          <p class="flex flex-wrap items-center gap-x-3">
            <span class="font-semibold">
              {fill(w.counts, view.counts)}
              {view.counts.moved > 0 && fill(w.countMoved, view.counts)}
            </span>
            {stayed > 0 && (
              <span class="no-print">
                <LinkButton look="quiet" href={differenceAddress(view, !everything)}>
                  {everything ? w.onlyChanges : fill(w.everything, { n: stayed })}
                </LinkButton>
              </span>
            )}
          </p>
        )}
      </div>
      <div class="difference grid grid-cols-1 gap-4">
        <DifferenceFacts view={view} language={language} everything={everything} />
        <DifferenceRows view={view} language={language} everything={everything} />
        <DifferenceBudget view={view} language={language} everything={everything} />
      </div>
    </Frame>
  )
}
