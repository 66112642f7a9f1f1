import { z } from 'zod'
import { agreementFromInterchange } from '../contract/agreement-mapping.ts'
import { interchangeSchema } from '../contract/interchange.ts'
import type { KeepOutcome, Reader } from '../contract/view.ts'
import { refusalFor } from '../core/access/may.ts'
import type { Agreement } from '../core/agreement/agreement.ts'
import { problem } from '../core/problem.ts'
import type { AgencyProfile } from '../core/profile/agency-profile.ts'
import { ok, type Result, refuse } from '../core/result.ts'
import type { Deps } from './deps.ts'
import { inTransactionAs } from './in-transaction.ts'
import { keepAll } from './keep-all.ts'

const MESSAGES = { id: z.locales.id().localeError, en: z.locales.en().localeError }

/** The agreements of a parsed interchange file; `interchange/invalid` names the first fault and how many there are. */
export const agreementsOfInterchange = (
  raw: unknown,
  language: 'id' | 'en',
  { levels }: AgencyProfile,
): Result<readonly Agreement[]> => {
  const options = { error: MESSAGES[language] }
  const parsed = interchangeSchema.safeParse(raw, options)
  const known = z.object({
    agreements: z.array(z.object({ level: z.enum(levels.map(({ id }) => id)).nullable() })),
  })
  const levelled = parsed.success ? known.safeParse(parsed.data, options) : parsed
  if (parsed.success && levelled.success) return ok(parsed.data.agreements.map(agreementFromInterchange))
  const issues = levelled.error?.issues ?? []
  const place = issues[0]?.path.join('/') || '/'
  const reason = issues[0]?.message ?? ''
  return refuse(problem('interchange/invalid', place, { place, reason, faults: issues.length }))
}

/** Keeps all agreements of an interchange file, or none; the same content twice is kept once. */
export const importInterchange =
  (deps: Deps) =>
  async (reader: Reader, raw: unknown): Promise<Result<KeepOutcome>> => {
    const forbidden = refusalFor(reader.may, 'keep')
    if (forbidden) return refuse(forbidden)
    const agreements = agreementsOfInterchange(raw, reader.language, deps.profile)
    if (!agreements.ok) return agreements
    const all = agreements.value.map((agreement) => ({ draftId: null, agreement, sourceFileId: null, origins: [] }))
    return inTransactionAs(deps.db, reader, async (tx) => {
      const outcome = await keepAll(deps, tx, reader, all)
      const [refused] = outcome.refused
      return refused ? refuse(refused.problem) : ok(outcome)
    })
  }
