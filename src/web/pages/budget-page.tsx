import type { BudgetView } from '../../contract/plan-view.ts'
import { formatRupiah, sumRupiah } from '../../core/money.ts'
import { programmesOf } from '../../core/plan/budget-document.ts'
import { fill } from '../../words/fill.ts'
import type { PlanWords } from '../../words/id/plan.ts'
import { Button, LinkButton } from '../kit/button.tsx'
import { Card } from '../kit/card.tsx'
import { DataTable } from '../kit/data-table.tsx'
import { BudgetItemFields } from './budget-items.tsx'
import { EditionNotices, LastChange } from './edition-parts.tsx'
import { PostForm } from './form-parts.tsx'
import { dayText } from './moment.ts'
import type { PageContext } from './page-context.ts'
import { BudgetHeadFields, type Inputs, type Problems } from './plan-forms.tsx'
import { ImportCard } from './plan-import.tsx'
import { planWordsOf } from './plan-words.ts'
import { PlannedPage } from './planned-page.tsx'
import { Removal } from './removal.tsx'

export type BudgetPageProps = {
  readonly context: PageContext
  readonly view: BudgetView
  /** `revise` copies the document into its next revision. */
  readonly open: 'edit' | 'revise' | null
  readonly inputs: Inputs | null
  readonly problems: Problems
  readonly saved: boolean
}

/** A budget document as the fields of its form. */
const budgetInputs = (view: BudgetView, open: 'edit' | 'revise'): Inputs => {
  const next = Math.max(...view.revisions.map((r) => r.revision)) + 1
  return {
    number: view.number,
    year: String(view.year),
    revision: String(open === 'revise' ? next : view.revision),
    approvedOn: open === 'revise' ? '' : view.approvedOn,
    ...Object.fromEntries(
      view.items.flatMap((item, i) => [
        [`kind${i}`, item.kind],
        [`code${i}`, item.code],
        [`text${i}`, item.text],
        [`amount${i}`, formatRupiah(BigInt(item.amount)).slice(3)],
      ]),
    ),
  }
}

const rupiah = (amount: number | bigint): string => formatRupiah(BigInt(amount))

const Items = ({ view, w }: { readonly view: BudgetView; readonly w: PlanWords }) => {
  const programmes = programmesOf(view.items.map((i) => ({ ...i, amount: BigInt(i.amount) })))
  const rows = programmes.flatMap((p) => {
    const left = p.amount - sumRupiah(p.activities.map((a) => a.amount))
    return [
      ...(p.programme ? [{ ...p.programme, left: p.activities.length > 0 ? left : 0n }] : []),
      ...p.activities.map((a) => ({ ...a, left: 0n })),
    ]
  })
  if (rows.length === 0) return <p class="px-4 pb-4 text-soft">{w.itemsNone}</p>
  return (
    <>
      <DataTable
        caption={w.items}
        rows={rows.map((row, i) => ({ ...row, i }))}
        keyOf={(row) => String(row.i)}
        columns={[
          {
            label: w.text,
            kind: 'wide',
            cell: (row) => (
              <div class={row.kind === 'program' ? 'font-semibold wrap-anywhere' : 'font-normal wrap-anywhere sm:pl-5'}>
                {row.text}
                {row.left > 0n && (
                  <span class="block text-[0.8125rem] font-normal text-soft">
                    {fill(w.unspent, { amount: rupiah(row.left) })}
                  </span>
                )}
              </div>
            ),
          },
          { label: w.code, kind: 'short', cell: (row) => row.code },
          { label: w.kindOfRow, cell: (row) => w.itemKind[row.kind] },
          { label: w.amount, kind: 'number', cell: (row) => rupiah(row.amount).slice(3) },
        ]}
      />
      <p class="flex justify-between gap-4 border-t border-line px-4 py-3 font-semibold">
        <span>{w.total}</span>
        <span>{rupiah(view.total)}</span>
      </p>
    </>
  )
}

const Revisions = ({ context, view, w }: { context: PageContext; view: BudgetView; w: PlanWords }) => (
  <Card title={w.revisions}>
    <ol class="grid gap-2">
      {view.revisions.map((r) => (
        <li key={r.id} class="flex flex-wrap items-baseline gap-x-3">
          <span class="font-semibold">
            {r.id === view.id ? (
              <span aria-current="page">{r.revision === 0 ? w.first : fill(w.revision, { n: r.revision })}</span>
            ) : (
              <a href={`/anggaran/${r.id}`}>{r.revision === 0 ? w.first : fill(w.revision, { n: r.revision })}</a>
            )}
          </span>
          <span class="text-soft">{dayText(r.approvedOn, context.language)}</span>
          <span class="ml-auto whitespace-nowrap">{rupiah(r.total)}</span>
        </li>
      ))}
    </ol>
    {view.mayChange && (
      <p class="mt-3">
        <LinkButton icon="add" href={`/anggaran/${view.id}?revisi#ubah`}>
          {w.revise}
        </LinkButton>
      </p>
    )}
  </Card>
)

const Form = ({ context, view, open, inputs, problems, w }: BudgetPageProps & { readonly w: PlanWords }) => {
  if (open === null) return null
  const typed = inputs ?? budgetInputs(view, open)
  return (
    <Card title={open === 'revise' ? w.revise : w.edit} id="ubah">
      {open === 'revise' && <p class="mb-3 text-soft">{w.reviseLead}</p>}
      <PostForm csrf={context.csrf} edition={view.edition} wide>
        <div class="grid max-w-2xl gap-4">
          <BudgetHeadFields w={w} kind={view.kind} inputs={typed} problems={problems} />
        </div>
        <BudgetItemFields w={w} inputs={typed} problems={problems} />
        <div class="flex flex-wrap gap-2">
          <Button look="primary" name="do" value={open}>
            {w.save}
          </Button>
          <LinkButton href={`/anggaran/${view.id}`}>{w.cancel}</LinkButton>
        </div>
      </PostForm>
    </Card>
  )
}

/** One budget document: its day and lines, all revisions of it, and the form to correct or to revise it. */
export const BudgetPage = (props: BudgetPageProps) => {
  const { context, view, open, problems, saved } = props
  const w = planWordsOf(context.language)
  const title = `${w.kind[view.kind]} ${view.year}`
  return (
    <PlannedPage
      context={context}
      title={`${title} ${view.office}`}
      crumb={title}
      tag={view.revision === 0 ? w.first : fill(w.revision, { n: view.revision })}
    >
      <EditionNotices view={view} saved={saved} problems={problems} w={w} />
      {open !== null && <Form {...props} w={w} />}
      <div class="grid grid-cols-1 items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <Card
          title={w.items}
          flush
          aside={view.mayChange && open === null && <a href={`/anggaran/${view.id}?ubah#ubah`}>{w.edit}</a>}
        >
          <Items view={view} w={w} />
        </Card>
        <div class="grid grid-cols-1 gap-4">
          <Card title={w.document}>
            <dl class="facts">
              <dt>{w.number}</dt>
              <dd>{view.number}</dd>
              <dt>{w.approvedOn}</dt>
              <dd>{dayText(view.approvedOn, context.language)}</dd>
            </dl>
            <LastChange context={context} view={view} w={w} />
          </Card>
          <Revisions context={context} view={view} w={w} />
        </div>
      </div>
      {view.mayChange && <ImportCard context={context} at="anggaran" id={view.id} />}
      {view.mayChange && <Removal context={context} edition={view.edition} what={w.what.budget} w={w} />}
    </PlannedPage>
  )
}
