import type { Agreement } from '../core/agreement/agreement.ts'
import { agreementForm } from '../core/agreement/form/agreement-form.ts'
import type { AgreementForm } from '../core/agreement/form/form.ts'
import type { Wording } from '../core/agreement/form/wording.ts'
import type { Result } from '../core/result.ts'

/** All agreements in their official form, or the first refusal. */
export const formsOf = (agreements: readonly Agreement[], wording: Wording): Result<readonly AgreementForm[]> => {
  const forms: AgreementForm[] = []
  for (const agreement of agreements) {
    const form = agreementForm(agreement, wording)
    if (!form.ok) return form
    forms.push(form.value)
  }
  return { ok: true, value: forms }
}
