import { agreementFromInterchange } from '../../contract/agreement-mapping.ts'
import type { Reader } from '../../contract/view.ts'
import type { NewCopy } from '../../contract/working-copy.ts'
import { refusalAt } from '../../core/access/may.ts'
import {
  adoptFrom,
  type CopyOrigin,
  carryOver,
  type DrawingUp,
  type DrawnUp,
  drawUpBlank,
  rowsOf,
} from '../../core/agreement/working-copy.ts'
import { problem } from '../../core/problem.ts'
import type { AgencyProfile } from '../../core/profile/agency-profile.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import type { Database } from '../../db/database.ts'
import { lockDraft } from '../../db/drafts.ts'
import { officeKey, officesNamed } from '../../db/places.ts'
import { placeOfKept } from '../../db/read/copy-sources.ts'
import { currentAgreements } from '../../db/read/kept-agreements.ts'
import { agreementsOfYear, lastAgreements } from '../../db/read/office-units.ts'
import { copiesOfOffice } from '../../db/working-copies.ts'
import { isId } from '../identifier.ts'

/** The unit whose copy begins, in its office. */
export type Asked = { readonly unitId: string; readonly satkerId: string; readonly superiorUnitId: string | null }

export type FirstRows = DrawnUp & { readonly origin: CopyOrigin }

type Source = {
  readonly tx: Database
  readonly profile: AgencyProfile
  readonly reader: Reader
  readonly facts: DrawingUp
}

/** A year that has its agreement goes on by an amendment. */
const yearTaken = async (tx: Database, { unitId }: Asked, { year, unit }: DrawingUp) =>
  (await agreementsOfYear(tx, [unitId], year)).has(unitId) ? problem('copy/year-kept', 'year', { unit, year }) : null

const ofAgreement = async ({ tx, reader, facts }: Source, asked: Asked, id: string): Promise<Result<FirstRows>> => {
  const place = isId(id) ? await placeOfKept(tx, id) : null
  const refused = refusalAt(reader, 'read', place?.place ?? [], 'agreement')
  if (refused || !place) return refuse(refused ?? problem('not-found', 'agreement'))
  if (place.satkerId !== asked.satkerId) return refuse(problem('copy/other-office', 'from', { office: facts.satker }))
  const taken = await yearTaken(tx, asked, facts)
  const [kept] = await currentAgreements(tx, [id])
  if (taken || !kept) return refuse(taken ?? problem('not-found', 'agreement'))
  const isEarlier = place.unitId === asked.unitId && place.year !== null && place.year < facts.year
  return ok({ ...carryOver(kept.agreement, facts), origin: isEarlier ? 'last-year' : 'document' })
}

const ofDocument = async (
  { tx, profile, reader, facts }: Source,
  asked: Asked,
  id: string,
): Promise<Result<FirstRows>> => {
  const draft = isId(id) ? await lockDraft(tx, id) : null
  const refused = refusalAt(reader, 'keep', draft?.place ?? [], 'draft')
  if (refused || !draft) return refuse(refused ?? problem('not-found', 'draft'))
  const { satker } = draft.agreement
  const office = (await officesNamed(tx, [satker], profile.names)).get(officeKey(satker, profile.names))
  if (office && office.id !== asked.satkerId)
    return refuse(problem('copy/other-office', 'from', { office: facts.satker }))
  const taken = await yearTaken(tx, asked, facts)
  if (taken) return refuse(taken)
  const read = agreementFromInterchange(draft.agreement)
  const agreement = { ...carryOver(read, facts).agreement, budget: read.budget }
  return ok({ agreement, toConfirm: rowsOf(agreement), origin: 'document' })
}

/** The rows that a copy begins with, and where they are said to come from. */
export const firstRows = async (source: Source, asked: Asked, from: NewCopy['from']): Promise<Result<FirstRows>> => {
  const { tx, facts } = source
  if (from.kind === 'agreement') return ofAgreement(source, asked, from.agreementId)
  if (from.kind === 'document') return ofDocument(source, asked, from.draftId)
  if (from.kind === 'blank') return ok({ ...drawUpBlank(facts), origin: 'blank' })
  if (from.kind === 'last-year') {
    const last = (await lastAgreements(tx, [asked.unitId], facts.year)).get(asked.unitId)
    const [kept] = await currentAgreements(tx, last ? [last.id] : [])
    if (!kept) return refuse(problem('copy/no-last-year', 'from'))
    return ok({ ...carryOver(kept.agreement, facts), origin: 'last-year' })
  }
  const copies = await copiesOfOffice(tx, asked.satkerId, facts.year)
  const above = copies.find((c) => c.unit_id === asked.superiorUnitId)
  if (!above) return refuse(problem('copy/no-superior', 'from'))
  return ok({ ...adoptFrom(agreementFromInterchange(above.agreement), facts), origin: 'superior' })
}
