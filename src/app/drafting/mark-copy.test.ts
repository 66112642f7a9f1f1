import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeOf, good, openWorld, type World } from '../../../test/app-world.ts'
import {
  checkedCopy,
  openSigningOffice,
  type SigningOffice,
  signingWith,
} from '../../../test/signing/signing-office.ts'
import { openAuthority, verifierFor } from '../../../test/signing/signing-world.ts'
import type { WorkingCopyView } from '../../contract/working-copy-view.ts'
import { KPU_PROFILE } from '../../core/profile/kpu/kpu-profile.ts'
import { createDocumentWriter } from '../../writing/document-writer.ts'

const authority = openAuthority()
let world: World
let office: SigningOffice

beforeAll(async () => {
  const writer = createDocumentWriter({ printed: KPU_PROFILE })
  world = await openWorld({ writer, verifier: verifierFor(authority.root) })
  office = await openSigningOffice(world)
})
afterAll(() => world?.close())

describe('why a warning stands', () => {
  const said = (who: WorkingCopyView) =>
    who.marks.filter((m) => m.kind === 'explanation' && m.code === 'statement/late')
  const say = (of: WorkingCopyView, kind: 'explanation' | 'comment', text: string) =>
    world.app.addMark(office.planner, of.id, {
      ...{ revision: of.revision, kind, at: '', text },
      ...(kind === 'explanation' && { code: 'statement/late' }),
    })

  test('may be taken back until the first party signs; then it is frozen with what was signed, and comments live on', async () => {
    let open = await checkedCopy(world, office.planner, await office.copyOf('ketua'))
    open = good(await say(open, 'explanation', 'DIPA terbit terlambat.'))
    const settle = (mark: string) => world.app.settleMark(office.planner, open.id, mark)
    open = good(await settle(said(open)[0]?.id ?? ''))
    expect(said(open)).toEqual([])
    open = good(await say(open, 'explanation', 'DIPA terbit 2 Januari.'))
    good(await world.app.signCopy(office.chair, open.id, signingWith(authority, authority.chair, open, 'first')))

    const kept = said(good(await world.app.copyView(office.planner, open.id)))
    expect(kept).toMatchObject([{ text: 'DIPA terbit 2 Januari.' }])
    const id = kept[0]?.id ?? ''
    expect(codeOf(await settle(id))).toBe('copy/frozen')
    expect(codeOf(await say(open, 'explanation', 'Alasan lain.'))).toBe('copy/frozen')
    const comment = (of: WorkingCopyView) => of.marks.find((m) => m.kind === 'comment')
    const told = comment(good(await say(open, 'comment', 'Arsipkan di map biru.')))
    expect(comment(good(await settle(told?.id ?? '')))).toMatchObject({ settled: true })
    for (const query of [
      'DELETE FROM working_copy_mark WHERE id = $1',
      "UPDATE working_copy_mark SET text = 'Alasan lain.' WHERE id = $1",
      "UPDATE working_copy_mark SET kind = 'comment', code = NULL WHERE id = $1",
      `INSERT INTO working_copy_mark (id, copy_id, kind, at_path, code, text, made_by, made_at)
        SELECT gen_random_uuid(), copy_id, kind, at_path, code, text, made_by, made_at FROM working_copy_mark WHERE id = $1`,
    ])
      await expect(world.pool.query(query, [id]), query).rejects.toMatchObject({
        constraint: 'working_copy_mark_frozen',
      })
  })
})
