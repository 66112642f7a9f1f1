import { formatPrintedDate, type PrintedDate } from '../../calendar/printed-date.ts'
import { printRupiah } from '../../money.ts'
import { spokenPosition } from '../../organisation/acting.ts'
import { printable, printableOrNull } from '../../printable.ts'
import { problem } from '../../problem.ts'
import type { AgencyProfile } from '../../profile/agency-profile.ts'
import type { AnnexLabels, Wording } from '../../profile/printed-form.ts'
import { ok, type Result, refuse } from '../../result.ts'
import type { Agreement, Budget, Letterhead, Party, SignatureBlock } from '../agreement.ts'
import { annexRows, columnHeadings } from './annex-rows.ts'
import { wordingFor } from './fill-wording.ts'
import type { AgreementForm, BudgetForm, LetterheadForm, PartyForm, SignatureForm, SigningForm } from './form.ts'
import { splitTail } from './table-tail.ts'

const BLANK = '....................'

const positionOf = (position: string | null, acting: boolean): string =>
  spokenPosition(printableOrNull(position) ?? BLANK, acting)

const signatureOf = (
  agreement: Agreement,
  on: SignatureBlock['on'],
  which: SignatureBlock['party'],
  heading: string | null,
): SignatureForm | null => {
  const party = which === 'first' ? agreement.firstParty : agreement.secondParty
  const block = agreement.signatures.find((s) => s.on === on && s.party === which)
  if (party === null && block === undefined) return null
  return {
    heading,
    position: positionOf(block?.position ?? party?.position ?? null, block?.acting ?? party?.acting ?? false),
    name: printableOrNull(block === undefined ? (party?.name ?? null) : block.name),
  }
}

const signingOf = (
  agreement: Agreement,
  on: SignatureBlock['on'],
  date: PrintedDate | null,
  w: Wording,
): SigningForm => {
  const left = signatureOf(agreement, on, 'second', w.secondHeading)
  const heading = left === null ? null : w.firstHeading
  const right = signatureOf(agreement, on, 'first', heading)
  return {
    placeDate: `${printableOrNull(agreement.place) ?? BLANK}, ${date === null ? BLANK : formatPrintedDate(date)}`,
    left,
    right: right ?? { heading, position: BLANK, name: null },
  }
}

const partyForm = (party: Party, closing: string | null): PartyForm => ({
  rows: [
    { label: 'Nama', text: printableOrNull(party.name) ?? BLANK },
    { label: 'Jabatan', text: positionOf(party.position, party.acting) },
  ],
  closing,
})

/** What heads a document that has no letterhead of its own, by the agency's usual lines; null where it has none. */
const usualLetterhead = ({ satker }: Agreement, usual: readonly string[]): Letterhead | null =>
  usual.length === 0
    ? null
    : { lines: usual.map((line) => line.replace('{office}', satker)), address: null, phone: null, email: null }

const letterheadForm = (agreement: Agreement, usual: readonly string[]): LetterheadForm | null => {
  const head = agreement.letterhead ?? usualLetterhead(agreement, usual)
  if (head === null) return null
  const lines = head.lines.map(printable).filter((line) => line !== '')
  const address = printableOrNull(head.address)
  const phone = printableOrNull(head.phone)
  const email = printableOrNull(head.email)
  const contacts = [
    ...(address === null ? [] : [`Alamat: ${address}`]),
    ...(phone === null ? [] : [`Telp.: ${phone}`]),
    ...(email === null ? [] : [`Email: ${email}`]),
  ]
  return lines.length + contacts.length === 0 ? null : { lines, contacts }
}

const budgetForm = (budget: Budget, labels: AnnexLabels): BudgetForm => ({
  numbered: budget.lines.some((l) => printableOrNull(l.no) !== null),
  label: printableOrNull(budget.label) ?? labels.budget,
  amountLabel: labels.amount,
  rows: budget.lines.map((l) => {
    const code = printableOrNull(l.code)
    const text = printable(l.text)
    return {
      no: printableOrNull(l.no) ?? '',
      text: code === null ? text : `${text} (${code})`.trim(),
      amount: printRupiah(l.amount),
      value: l.amount,
    }
  }),
  total:
    budget.printedTotal === null
      ? null
      : { label: labels.total, amount: printRupiah(budget.printedTotal), value: budget.printedTotal },
})

/** How an agency prints: as much of its profile as the form needs. */
export type PrintedForm = Pick<AgencyProfile, 'wording' | 'annex' | 'letterhead'>

/**
 * The official form of an agreement, printed as it stands, mistakes included: nothing is corrected on the way to paper.
 * Refused where nobody promises (`agreement/no-party`).
 */
export const agreementForm = (agreement: Agreement, printed: PrintedForm): Result<AgreementForm> => {
  const { firstParty, secondParty } = agreement
  if (printableOrNull(firstParty.name) === null && printableOrNull(firstParty.position) === null) {
    return refuse(problem('agreement/no-party', 'firstParty'))
  }
  const wording = wordingFor(agreement, printed.wording)
  const labels = printed.annex
  const alone = secondParty === null
  const rows = annexRows(agreement)
  return ok({
    name: printableOrNull(agreement.unit) ?? printable(agreement.satker),
    date: agreement.statementDate ?? agreement.annexDate ?? null,
    letterhead: letterheadForm(agreement, printed.letterhead),
    statement: {
      title: printableOrNull(agreement.title) ?? wording.title,
      opening: alone ? wording.openingAlone : wording.opening,
      parties: alone
        ? [partyForm(firstParty, null)]
        : [partyForm(firstParty, wording.firstParty), partyForm(secondParty, wording.secondParty)],
      paragraphs: [
        alone ? wording.promiseAlone : wording.promise,
        wording.responsibility,
        ...(alone ? [] : [wording.superior]),
      ],
      signing: signingOf(agreement, 'statement', agreement.statementDate, wording),
    },
    annex: {
      heading: labels.heading,
      facts: [
        { label: labels.unit, text: printable(agreement.unit) },
        ...(agreement.annexYear === null ? [] : [{ label: labels.year, text: String(agreement.annexYear) }]),
      ],
      columns: columnHeadings(agreement, labels),
      rows,
      split: splitTail(rows),
      budget: agreement.budget === null ? null : budgetForm(agreement.budget, labels),
      signing: signingOf(agreement, 'annex', agreement.annexDate, wording),
    },
  })
}
