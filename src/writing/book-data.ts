import type { Book, BookPart, Original, SignedMark } from '../core/agreement/book.ts'
import type { PrintedForm } from '../core/agreement/form/agreement-form.ts'
import type { AgreementForm, SignatureForm, SigningForm } from '../core/agreement/form/form.ts'
import { spokenCode } from '../core/agreement/standing.ts'
import { printable } from '../core/printable.ts'
import { problem } from '../core/problem.ts'
import { ok, type Result, refuse } from '../core/result.ts'
import { BOOK_WORDS as W } from './book-words.ts'
import { fileDate } from './file-date.ts'
import { formsOf } from './forms-of.ts'
import { attachmentPath, type Job, logoPath } from './typesetter.ts'
import { withWordBreaks } from './word-breaks.ts'

/** What the template prints of a book, and the files it reads. */
export type BookData = { readonly data: object } & Pick<Job, 'attachments' | 'logos'>

/** What stands in the room of a signature of a compiled copy, line by line; null leaves it empty. */
const markOf = (part: BookPart, party: SignedMark['party']): readonly string[] | null => {
  if (part.standing === 'kept') return [W.signedElsewhere]
  const mark = part.signatures.find((one) => one.party === party)
  return mark ? [W.signed[mark.how], mark.when] : null
}

const signedForm = (form: AgreementForm, part: BookPart): object => {
  const side = (signature: SignatureForm | null, party: SignedMark['party']) =>
    signature && { ...signature, mark: markOf(part, party) }
  const signing = ({ left, right, ...rest }: SigningForm) => ({
    ...rest,
    left: side(left, 'second'),
    right: side(right, 'first'),
  })
  const { statement, annex } = form
  return {
    ...form,
    statement: { ...statement, signing: signing(statement.signing) },
    annex: { ...annex, signing: signing(annex.signing) },
  }
}

const signerText = ({ how, name, when }: SignedMark): string =>
  printable(`${name ?? ''}: ${W.signed[how].toLowerCase()}, ${when}`)

/** `name` is the file's, `shown` the same with room to break. */
const listed = (unit: string, original: Original, part: BookPart, path: string | null): object => ({
  unit: withWordBreaks(unit),
  name: printable(original.name),
  shown: withWordBreaks(printable(original.name)),
  mimeType: original.mimeType,
  path,
  sha256: original.sha256,
  code: spokenCode(original.code),
  address: original.address,
  signers: withWordBreaks(part.signatures.map(signerText)),
})

/** A book as its template prints it; `before` attachments come first in the file. Refused where there is nothing to bind. */
export const bookData = (book: Book, printed: PrintedForm, before: number): Result<BookData> => {
  const { parts, compiled, logos } = book
  const forms = formsOf(
    parts.map((part) => part.agreement),
    printed,
  )
  if (!forms.ok) return forms
  const [first] = parts
  const [firstForm] = forms.value
  if (first === undefined || firstForm === undefined) return refuse(problem('agreement/no-party', 'agreements'))
  const { year } = first.agreement
  const office = printable(first.agreement.satker)
  const heading = `${printed.annex.heading}${year === null ? '' : ` TAHUN ${year}`}`
  const bound = parts.map((part, i) => ({ part, form: forms.value[i] ?? firstForm }))
  const attachments: Uint8Array[] = []
  const originals = bound.flatMap(({ part, form }) =>
    part.originals.map((original) => {
      if (original.bytes !== null) attachments.push(original.bytes)
      const path = original.bytes === null ? null : attachmentPath(before + attachments.length - 1)
      return listed(form.name, original, part, path)
    }),
  )
  const count = { originals: originals.length, drafts: parts.filter((part) => part.standing === 'unfinished').length }
  const isAttached = attachments.length > 0
  const data = {
    title: `${heading} – ${office}`,
    date: fileDate(firstForm.date, year),
    cover: {
      office,
      heading,
      letterhead: firstForm.letterhead,
      note: compiled && W.note(compiled.on, count, isAttached),
    },
    footer: compiled && W.footer(count.originals, isAttached),
    parts: bound.map(({ part, form }) => ({
      form: withWordBreaks(compiled === null ? form : signedForm(form, part)),
      draft: part.standing === 'unfinished',
      logo: part.logo === null ? null : logoPath(part.logo),
    })),
    list: originals.length === 0 ? null : { lead: W.listLead(isAttached), originals },
    left: (compiled?.left ?? []).map(({ unit, standing }) => ({ unit: printable(unit), why: W.left[standing] })),
  }
  return ok({ data, attachments, logos })
}
