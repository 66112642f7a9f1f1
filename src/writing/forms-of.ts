import type { Agreement } from '../core/agreement/agreement.ts'
import { agreementForm, type PrintedForm } from '../core/agreement/form/agreement-form.ts'
import type { AgreementForm } from '../core/agreement/form/form.ts'
import type { Result } from '../core/result.ts'

/** All agreements in their official form, or the first refusal. */
export const formsOf = (agreements: readonly Agreement[], printed: PrintedForm): Result<readonly AgreementForm[]> => {
  const forms: AgreementForm[] = []
  for (const agreement of agreements) {
    const form = agreementForm(agreement, printed)
    if (!form.ok) return form
    forms.push(form.value)
  }
  return { ok: true, value: forms }
}
