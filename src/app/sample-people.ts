import { randomInt } from 'node:crypto'
import type { Role } from '../core/access/role.ts'
import type { Agreement } from '../core/agreement/agreement.ts'
import { dayInJakarta } from '../core/calendar/term.ts'
import type { AgencyProfile, Level } from '../core/profile/agency-profile.ts'
import type { Database, NewId } from '../db/database.ts'
import { addGrant } from '../db/grants.ts'
import { addTenure, officialNamed } from '../db/tenures.ts'
import { FIRST_ROLES, grantForOffice } from './grant-for-office.ts'

/** The sign-ins of the sample province, shown once when it is filled in. */
export type SampleSignIn = {
  readonly username: string
  readonly password: string
  readonly name: string
  readonly role: Role
}

/** Somebody of the sample; one who signs for the unit of a level has a role for that unit alone. */
export type SamplePerson = SampleSignIn & { readonly signsFor: Level | null }

/** Letters that nobody takes for another when copying them from a terminal. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'

const newPassword = (): string =>
  [4, 4, 4].map((n) => Array.from({ length: n }, () => LETTERS[randomInt(LETTERS.length)]).join('')).join('-')

/** A person for each role of the office, and those who sign at its head, under their printed names. */
export const samplePeople = (
  agreements: readonly Agreement[],
  { headLevels }: AgencyProfile,
): readonly SamplePerson[] => {
  const one = (username: string, name: string, role: SampleSignIn['role'], signsFor: Level | null = null) => ({
    username,
    name,
    role,
    password: newPassword(),
    signsFor,
  })
  const headOf = (level: Level): string => agreements.find((a) => a.level === level)?.firstParty.name ?? ''
  return [
    one('admin', 'Admin Contoh', 'admin'),
    one('perencana', 'Perencana Contoh', 'planner'),
    one('pejabat', 'Pejabat Contoh', 'official'),
    one('verifikator', 'Verifikator Contoh', 'compiler'),
    one('pemeriksa', 'Pemeriksa Contoh', 'auditor'),
    ...headLevels
      .filter((level) => agreements.some((a) => a.level === level))
      .map((level) => one(level, headOf(level), 'official', level)),
  ]
}

type Granting = { readonly userId: string; readonly satkerId: string; readonly at: Date }

/** Gives somebody of the sample what they are: for the office, or for the one unit they sign for. */
export const grantSample = async (
  tx: Database,
  newId: NewId,
  { role, signsFor }: SamplePerson,
  { userId, satkerId, at }: Granting,
): Promise<void> => {
  if (signsFor === null) {
    return grantForOffice(tx, newId, { userId, roles: role === 'admin' ? FIRST_ROLES : [role], satkerId, at })
  }
  const unit = await tx
    .selectFrom('unit')
    .select('id')
    .where('satker_id', '=', satkerId)
    .where('level', '=', signsFor)
    .executeTakeFirstOrThrow()
  const term = { from: dayInJakarta(at), until: null }
  await addGrant(tx, { id: newId(), userId, role, unitId: unit.id, by: null, at, ...term })
}

/** Those who signed the sample's agreements hold their posts since then: a new year finds its parties. */
export const appointSampleHeads = async (
  tx: Database,
  newId: NewId,
  kept: readonly { readonly agreementId: string; readonly agreement: Agreement }[],
): Promise<void> => {
  for (const { agreementId, agreement } of kept) {
    const { name, acting } = agreement.firstParty
    const { unit_id: unitId, satker_id: satkerId } = await tx
      .selectFrom('agreement')
      .select(['unit_id', 'satker_id'])
      .where('id', '=', agreementId)
      .executeTakeFirstOrThrow()
    if (name === null || agreement.year === null) continue
    const officialId = await officialNamed(tx, newId, { satkerId, name, nip: null })
    const term = { from: `${agreement.year}-01-01`, until: null, decree: null }
    await addTenure(tx, { id: newId(), officialId, unitId, capacity: acting ? 'plt' : 'definitive', ...term })
  }
}
