import type {
  AgreementForm,
  AnnexForm,
  BudgetForm,
  SignatureForm,
  SigningForm,
  StatementForm,
} from '../../core/agreement/form/form.ts'

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

const Rows = ({ form }: { readonly form: AnnexForm }) => {
  const objectiveColumn = form.columns.length - 3
  let objective = -1
  let indicator = 0
  return (
    <tbody>
      {form.rows.map((row, i) => {
        if (row.kind === 'heading') {
          return (
            <tr key={`${i}h`} class="sheet-heading">
              <td colSpan={form.columns.length}>{row.text}</td>
            </tr>
          )
        }
        const begins = row.cells.some((c) => c.column === objectiveColumn)
        objective += begins ? 1 : 0
        indicator = begins ? 0 : indicator + 1
        return (
          <tr key={`${objective}-${indicator}`} id={`objective-${objective}-${indicator}`}>
            {row.cells.map((c) => (
              <td
                key={c.column}
                rowSpan={c.rows}
                id={c.column === objectiveColumn ? `objective-${objective}` : undefined}
                class={c.column === 0 ? 'sheet-no' : c.column === form.columns.length - 1 ? 'sheet-target' : undefined}
              >
                {c.text}
              </td>
            ))}
          </tr>
        )
      })}
    </tbody>
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

/** Statement and annex as they will be printed. Always Indonesian, always black on white: it is the document. */
export const Sheet = ({ form, label }: { readonly form: AgreementForm; readonly label: string }) => (
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
      <table>
        <thead>
          <tr>
            {form.annex.columns.map((column, i) => (
              <th key={column} class={i === 0 ? 'sheet-no' : undefined}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <Rows form={form.annex} />
      </table>
      {form.annex.budget && <BudgetTable form={form.annex.budget} />}
      <Signing form={form.annex.signing} />
    </div>
  </article>
)
