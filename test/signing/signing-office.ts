import type { WireEdit } from '../../src/contract/edit.ts'
import type { SignCopy } from '../../src/contract/signing.ts'
import type { Reader } from '../../src/contract/view.ts'
import type { WorkingCopyView } from '../../src/contract/working-copy-view.ts'
import { KPU_PROFILE } from '../../src/core/profile/kpu/kpu-profile.ts'
import { addGrant } from '../../src/db/grants.ts'
import { findReader } from '../../src/db/readers.ts'
import { createDocumentWriter } from '../../src/writing/document-writer.ts'
import { good, openWorld, setUpOffice, type World, type WorldOptions } from '../app-world.ts'
import { addPerson } from '../rights/two-provinces.ts'
import { type Authority, PASSPHRASE, p12Of } from './signing-world.ts'
import type { TestIdentity } from './test-authority.ts'

const OFFICE = '64.02'

/** Somebody who signs for exactly one unit of the office. */
export const signerFor = async (world: World, unitId: string): Promise<Reader> => {
  const { reader } = await addPerson(world, OFFICE, [])
  const at = world.clock.now()
  const term = { from: '2025-01-01', until: null }
  const grant = { id: world.deps.ids.next(), userId: reader.userId, role: 'official' as const, unitId, by: null, at }
  await addGrant(world.db, { ...grant, ...term })
  const found = await findReader(world.db, reader.userId, at)
  if (!found) throw new Error('the signer is not there')
  return found
}

/** A world in which agreements are printed as they will be signed. */
export const openPrintingWorld = (options: Omit<WorldOptions, 'profile'>): Promise<World> =>
  openWorld({ writer: createDocumentWriter({ printed: KPU_PROFILE }), ...options })

/** A regency office with a year opened, and people who sign for its chair and its secretary. */
export const openSigningOffice = async (world: World, year = 2025) => {
  const { app } = world
  await setUpOffice(app)
  await app.plantUnits()
  const planner = (await addPerson(world, OFFICE, ['planner'])).reader
  const boss = (await addPerson(world, '00', ['admin'])).reader
  const root = planner.officePlace[0] ?? ''
  const { units } = good(await app.draftingYear(planner, null, year))
  const unitOf = (level: string): string => units.find((u) => u.level === level)?.unitId ?? ''
  const post = { nip: '', capacity: 'definitive', from: '2024-01-02', until: null, decree: '' } as const
  good(await app.appoint(boss, root, { name: 'Surya Contoh, S.H.', ...post }))
  good(await app.appoint(boss, unitOf('sekretaris'), { name: 'Ratna Contoh, S.Sos., M.Si.', ...post }))
  const subs = units.filter((u) => u.level === 'kepala-subbagian')
  for (const [i, sub] of subs.entries()) {
    good(await app.appoint(boss, sub.unitId, { name: `Kepala Contoh ${'ABCDEFGH'[i]}`, ...post }))
  }
  const chair = await signerFor(world, unitOf('ketua'))
  const secretary = await signerFor(world, unitOf('sekretaris'))
  const opened = good(await app.openYear(planner, root, year))
  const copyOf = async (level: string): Promise<WorkingCopyView> => {
    const id = opened.units.find((u) => u.level === level)?.copy?.id ?? ''
    return good(await app.copyView(planner, id))
  }
  return { planner, boss, root, chair, secretary, unitOf, copyOf }
}

export type SigningOffice = Awaited<ReturnType<typeof openSigningOffice>>

const set = (at: string, text: string): WireEdit => ({ kind: 'set', at, text })

/** Rows, place and dates, so that nothing is left to do but to explain warnings. */
export const contentOf = (year: number): readonly WireEdit[] => [
  { kind: 'add-objective', index: 0 },
  set('objectives/0/text', 'Terwujudnya layanan yang baik'),
  { kind: 'add-indicator', place: { objective: 0, indicator: 0 } },
  set('objectives/0/indicators/0/text', 'Persentase layanan yang selesai tepat waktu'),
  set('objectives/0/indicators/0/target', '95%'),
  set('place', 'Kota Contoh'),
  set('statementDate', `6 Januari ${year}`),
  set('annexDate', `6 Januari ${year}`),
]

/** Brings a copy to the state in which its first party signs. */
export const checkedCopy = async (
  { app }: Pick<World, 'app'>,
  planner: Reader,
  draft: WorkingCopyView,
  edits: readonly WireEdit[] = contentOf(2025),
): Promise<WorkingCopyView> => {
  let { copy } = good(await app.editCopy(planner, draft.id, { revision: draft.revision, edits: [...edits] }))
  for (const { at, code } of copy.findings.filter((f) => f.severity === 'warning')) {
    const said = {
      revision: copy.revision,
      kind: 'explanation',
      at,
      code,
      text: 'Ditetapkan pada rapat kerja.',
    } as const
    copy = good(await app.addMark(planner, copy.id, said))
  }
  return good(await app.stepCopy(planner, copy.id, { revision: copy.revision, to: 'checked' }))
}

/** What somebody sends to sign with a certificate of the test authority. */
export const signingWith = (
  authority: Authority,
  who: TestIdentity,
  copy: Pick<WorkingCopyView, 'revision'>,
  party: SignCopy['party'],
): SignCopy => ({
  revision: copy.revision,
  party,
  // The test's certificates bear two names; most of its agreements print others.
  otherName: 'Sertifikat uji.',
  credential: {
    kind: 'certificate',
    p12: Buffer.from(p12Of(authority, who)).toString('base64'),
    passphrase: PASSPHRASE,
  },
})
