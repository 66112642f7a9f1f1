import type {
  AgreementForm,
  AnnexForm,
  BudgetForm,
  SignatureForm,
  SigningForm,
  StatementForm,
} from '../../core/agreement/form/form.ts'
import { rowRuns, SheetRows } from './sheet-rows.tsx'

const BLANK = '....................'

const Signature = ({ form }: { readonly form: SignatureForm }) => (
  <div>
    {form.heading && <span>{form.heading}</span>}
    <span>{form.position}</span>
    <span class="sheet-name">{form.name ?? BLANK}</span>
  </div>
)

const Signing = ({ form }: { readonly form: SigningForm }) => (
  <div class="sheet-signing">
    <span class="sheet-place">{form.placeDate}</span>
    {form.left ? <Signature form={form.left} /> : <span />}
    <Signature form={form.right} />
  </div>
)

const Statement = ({ form }: { readonly form: StatementForm }) => (
  <div class="sheet-page" id="statement">
    <h2>{form.title}</h2>
    <p>{form.opening}</p>
    {form.parties.map((party) => (
      <div key={party.closing}>
        <dl class="sheet-facts">
          {party.rows.map((row) => (
            <div key={row.label} class="contents">
              <dt>{row.label}</dt>
              <dd>:</dd>
              <dd>{row.text}</dd>
            </div>
          ))}
        </dl>
        {party.closing && <p>{party.closing}</p>}
      </div>
    ))}
    {form.paragraphs.map((paragraph) => (
      <p key={paragraph}>{paragraph}</p>
    ))}
    <Signing form={form.signing} />
  </div>
)

const AnnexHead = ({ form }: { readonly form: AnnexForm }) => (
  <thead>
    <tr>
      {form.columns.map((column, i) => (
        <th key={column} class={i === 0 ? 'sheet-no' : i === form.columns.length - 1 ? 'sheet-target' : undefined}>
          {column}
        </th>
      ))}
    </tr>
  </thead>
)

/** One table as it prints; in a window, one of a thousand rows is cut so that only what is near is laid out. */
const AnnexTable = ({ form, most }: { readonly form: AnnexForm; readonly most: number | undefined }) => {
  const runs = most === undefined ? [{ rows: form.rows, objectives: 0 }] : rowRuns(form, most)
  if (runs.length === 1)
    return (
      <table>
        <AnnexHead form={form} />
        {runs.map((run) => (
          <SheetRows key="" form={form} run={run} />
        ))}
      </table>
    )
  return (
    <div class="sheet-runs">
      {runs.map((run, i) => (
        <div key={i} class="sheet-run">
          <table>
            <colgroup>
              {form.columns.map((column, i) => (
                <col
                  key={column}
                  class={i === 0 ? 'sheet-no' : i === form.columns.length - 1 ? 'sheet-target' : undefined}
                />
              ))}
            </colgroup>
            <AnnexHead form={form} />
            <SheetRows form={form} run={run} />
          </table>
        </div>
      ))}
    </div>
  )
}

const BudgetTable = ({ form }: { readonly form: BudgetForm }) => (
  <table id="budget">
    <thead>
      <tr>
        {form.numbered && <th class="sheet-no">No.</th>}
        <th>{form.label}</th>
        <th>{form.amountLabel}</th>
      </tr>
    </thead>
    <tbody>
      {form.rows.map((row, i) => (
        <tr key={`${row.no}${row.text}`} id={`line-${i}`}>
          {form.numbered && <td class="sheet-no">{row.no}</td>}
          <td>{row.text}</td>
          <td class="sheet-amount">{row.amount}</td>
        </tr>
      ))}
      {form.total && (
        <tr class="sheet-heading">
          <td colSpan={form.numbered ? 2 : 1}>{form.total.label}</td>
          <td class="sheet-amount">{form.total.amount}</td>
        </tr>
      )}
    </tbody>
  </table>
)

type SheetProps = {
  readonly form: AgreementForm
  readonly label: string
  /** In a window beside the rows: about how many rows of the annex are laid out together. */
  readonly rowsAtOnce?: number
}

/** Statement and annex as they will be printed. Always Indonesian, always black on white: it is the document. */
export const Sheet = ({ form, label, rowsAtOnce }: SheetProps) => (
  <article class="sheet" lang="id" aria-label={label}>
    <div>
      {form.letterhead && (
        <div class="sheet-page sheet-top">
          <div class="sheet-head">
            {form.letterhead.lines.map((line) => (
              <b key={line}>{line}</b>
            ))}
            {form.letterhead.contacts.length > 0 && <span>{form.letterhead.contacts.join(' · ')}</span>}
          </div>
        </div>
      )}
      <Statement form={form.statement} />
    </div>
    <div class="sheet-page sheet-next" id="annex">
      <h3>{form.annex.heading}</h3>
      <dl class="sheet-facts">
        {form.annex.facts.map((fact) => (
          <div key={fact.label} class="contents">
            <dt>{fact.label}</dt>
            <dd>:</dd>
            <dd>{fact.text}</dd>
          </div>
        ))}
      </dl>
      <AnnexTable form={form.annex} most={rowsAtOnce} />
      {form.annex.budget && <BudgetTable form={form.annex.budget} />}
      <Signing form={form.annex.signing} />
    </div>
  </article>
)
