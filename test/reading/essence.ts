import type { Agreement } from '../../src/core/agreement/agreement.ts'
import { agreementForm } from '../../src/core/agreement/form/agreement-form.ts'
import type { AgreementForm } from '../../src/core/agreement/form/form.ts'
import { KPU_PROFILE } from '../../src/core/profile/kpu/kpu-profile.ts'

export const formOf = (agreement: Agreement): AgreementForm => {
  const form = agreementForm(agreement, KPU_PROFILE)
  if (!form.ok) throw new Error(form.problem.code)
  return form.value
}

/** What an official would compare: parties, dates, every row, every amount. */
export const essence = (agreement: Agreement | undefined) =>
  agreement && {
    year: agreement.year,
    level: agreement.level,
    firstParty: agreement.firstParty,
    secondParty: agreement.secondParty,
    place: agreement.place,
    dates: [agreement.statementDate, agreement.annexDate],
    rows: agreement.objectives.map((o) => [
      o.group,
      o.text,
      o.indicators.map((i) => [i.text, i.target?.raw ?? null, i.target?.value ?? null]),
    ]),
    budget: agreement.budget?.lines.map((l) => [l.text, l.code, l.amount]) ?? null,
    total: agreement.budget?.printedTotal ?? null,
  }
