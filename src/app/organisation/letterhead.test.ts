import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import samples from '../../../samples/agreements.json' with { type: 'json' }
import { good, inRole, openWorld, setUpOffice, type World } from '../../../test/app-world.ts'
import { jpegPicture, pngPicture } from '../../../test/pictures.ts'
import type { NewLetterhead, NewLogo } from '../../contract/letterhead-view.ts'
import type { UnitView } from '../../contract/organisation-view.ts'
import type { Reader } from '../../contract/view.ts'
import { problem } from '../../core/problem.ts'
import { refuse } from '../../core/result.ts'
import { letterheadOf } from '../../db/read/letterheads.ts'
import type { DocumentWriter } from '../../ports/writing.ts'
import { createApp } from '../create-app.ts'

let world: World
let reader: Reader
let office: UnitView
let secretariat: string
let subdivision: string

beforeAll(async () => {
  world = await openWorld()
  reader = await setUpOffice(world.app)
  await world.app.plantUnits()
  office = good(await world.app.showUnit(reader, reader.officePlace[0] ?? ''))
  secretariat = office.units[0]?.id ?? ''
  subdivision = good(await world.app.showUnit(reader, secretariat)).units[0]?.id ?? ''
})
afterAll(() => world?.close())

const head = (name: string, from: string, logo: NewLogo = 'keep'): NewLetterhead => ({
  from,
  letterhead: { lines: [name], address: 'Jalan Contoh No. 1', phone: null, email: 'kpu@contoh.go.id', logo },
})
const set = (unitId: string, given: NewLetterhead) => world.app.setLetterhead(reader, unitId, given)
const linesOn = async (unitId: string, day: string) => (await letterheadOf(world.db, unitId, day))?.letterhead.lines
const refusal = (result: { readonly ok: boolean; readonly problem?: unknown }) => result.problem

describe('the letterhead of a unit', () => {
  test('is that of the unit above, up to its office and no further, until it has its own', async () => {
    const province = office.path.at(-1)?.id ?? ''
    await world.pool.query(
      `UPDATE unit_state SET letterhead = '{"lines": ["KPU PROVINSI"], "logo": null}' WHERE unit_id = $1`,
      [province],
    )
    expect(good(await world.app.showUnit(reader, subdivision)).letterhead).toBeNull()
    good(await set(office.id, head('KPU KABUPATEN CONTOH', '2024-01-01')))
    const view = good(await world.app.showUnit(reader, subdivision))
    expect(view.letterhead).toMatchObject({ unitId: office.id, unit: office.name, lines: ['KPU KABUPATEN CONTOH'] })
    good(await set(secretariat, head('SEKRETARIAT', '2025-01-02')))
    expect(await linesOn(subdivision, '2025-01-01')).toEqual(['KPU KABUPATEN CONTOH'])
    expect(await linesOn(subdivision, '2025-01-02')).toEqual(['SEKRETARIAT'])
    expect(await linesOn(office.id, '2025-01-02')).toEqual(['KPU KABUPATEN CONTOH'])
    expect(await linesOn(subdivision, '2023-12-31')).toBeUndefined()
  })

  test('may be planned, and a change of name or letterhead leaves what was planned of the other', async () => {
    good(await set(subdivision, head('SUB BAGIAN BARU', '2025-03-01')))
    good(await world.app.renameUnit(reader, subdivision, { name: 'Sub Bagian Bernama Lain', from: '2025-01-03' }))
    expect(await linesOn(subdivision, '2025-02-28')).toEqual(['SEKRETARIAT'])
    expect(await linesOn(subdivision, '2025-03-01')).toEqual(['SUB BAGIAN BARU'])
    const view = good(await world.app.showUnit(reader, subdivision))
    expect(view.name).toBe('Sub Bagian Bernama Lain')
    expect(view.stretches.map((s) => [s.from, s.until])).toEqual([
      ['2025-01-03', null],
      [null, '2025-01-02'],
    ])
    expect(view.letterheads.map((s) => [s.from, s.until, s.letterhead?.lines[0] ?? null])).toEqual([
      ['2025-03-01', null, 'SUB BAGIAN BARU'],
      [null, '2025-02-28', null],
    ])
    good(await set(subdivision, { from: '2025-04-01', letterhead: null }))
    expect(await linesOn(subdivision, '2025-04-01')).toEqual(['SEKRETARIAT'])
  })

  test('carries a logo that is kept by its content, stays where it is not changed, and can be taken off', async () => {
    const given = good(await set(office.id, head('KPU KABUPATEN CONTOH', '2025-01-06', { bytes: pngPicture() })))
    const { logo } = given.letterhead ?? {}
    expect(logo?.kind).toBe('png')
    const shown = good(await world.app.showLogo(reader, office.id, null))
    expect(shown.mimeType).toBe('image/png')
    expect(shown.bytes).toEqual(Buffer.from((await world.deps.files.get(logo?.hash ?? '')) ?? []))
    expect(refusal(await world.app.showLogo(reader, office.id, '2025-01-05'))).toMatchObject({ code: 'not-found' })
    const kept = good(await set(office.id, head('KPU KAB. CONTOH', '2025-01-06')))
    expect(kept.letterhead?.logo).toEqual(logo)
    const own = good(await set(subdivision, head('SUB BAGIAN', '2025-01-06', { bytes: jpegPicture() })))
    expect(own.letterhead?.logo?.kind).toBe('jpeg')
    expect(good(await set(subdivision, head('SUB BAGIAN', '2025-01-06', 'none'))).letterhead?.logo).toBeNull()
  })

  test('stands in the trail with what was before and after', async () => {
    const { entries } = good(await world.app.searchTrail(reader, { subjectId: office.id, verb: 'set-letterhead' }))
    expect(entries[0]).toMatchObject({
      detail: { name: office.name, from: '2025-01-06' },
      before: { 'lines/0': 'KPU KABUPATEN CONTOH' },
      after: { 'lines/0': 'KPU KAB. CONTOH' },
    })
  })

  test('with a wrong day, a picture that is none, or one that cannot be printed is refused, and nothing is kept', async () => {
    const before = good(await world.app.showUnit(reader, office.id)).letterhead
    const broken = await set(office.id, head('X', '2025-01-06', { bytes: new TextEncoder().encode('GIF89a') }))
    expect(refusal(broken)).toMatchObject({ at: 'logo', params: { reason: 'reason/picture-kind' } })
    expect(refusal(await set(office.id, head('X', '2027-01-06')))).toMatchObject({ at: 'from' })
    expect(refusal(await set(office.id, head(' ', '2025-01-06')))).toMatchObject({ at: 'lines' })
    const added = { name: 'Sub Bagian Muda', kind: 'subbagian', from: '2025-01-06' }
    const young = good(await world.app.addUnit(reader, secretariat, added))
    expect(refusal(await set(young.id, head('X', '2025-01-05')))).toMatchObject({
      code: 'unit/not-yet',
      at: 'from',
      params: { unit: 'Sub Bagian Muda' },
    })
    const planner = inRole(reader, 'planner')
    expect(refusal(await world.app.setLetterhead(planner, office.id, head('X', '2025-01-06')))).toMatchObject({
      code: 'access/forbidden',
    })
    expect(good(await world.app.showUnit(reader, office.id)).letterhead).toEqual(before)
  })

  test('with a picture that cannot be printed is refused when it is given, not when an agreement is printed', async () => {
    const unprintable = problem('typesetting/failed', '', { reason: 'no picture' })
    const app = createApp({ ...world.deps, writer: { ...world.deps.writer, pdf: async () => refuse(unprintable) } })
    const result = await app.setLetterhead(reader, office.id, head('X', '2025-01-06', { bytes: pngPicture() }))
    expect(refusal(result)).toMatchObject({ at: 'logo', params: { reason: 'reason/picture-broken' } })
  })

  test('stands on agreements that are drawn up, and their drafts print with its logo', async () => {
    const logos: boolean[] = []
    const pdf: DocumentWriter['pdf'] = (agreement, how) => {
      logos.push(how?.logo !== undefined)
      return world.deps.writer.pdf(agreement, how)
    }
    const app = createApp({ ...world.deps, writer: { ...world.deps.writer, pdf } })
    const { units } = good(await app.openYear(reader, office.id, 2025))
    const copy = units.find((u) => u.unitId === office.id)?.copy?.id ?? ''
    expect(good(await app.copyView(reader, copy)).agreement.letterhead).toEqual({
      lines: ['KPU KAB. CONTOH'],
      address: 'Jalan Contoh No. 1',
      phone: null,
      email: 'kpu@contoh.go.id',
    })
    good(await app.copyPdf(reader, copy))
    expect(logos).toEqual([true])
  })

  test('lends its logo to agreements of its days that have a letterhead, and to no others', async () => {
    const logos: boolean[] = []
    const pdf: DocumentWriter['pdf'] = (agreement, how) => {
      logos.push(how?.logo !== undefined)
      return world.deps.writer.pdf(agreement, how)
    }
    const app = createApp({ ...world.deps, writer: { ...world.deps.writer, pdf } })
    const plain = { lines: ['KPU KABUPATEN CONTOH'], address: null, phone: null, email: null }
    const printed = async (statementDate: string, letterhead: unknown) => {
      const place = { year: 2025, satker: office.office, unit: office.office }
      const agreement = { ...samples.agreements[0], ...place, statementDate, letterhead }
      const { kept } = good(await app.importInterchange(reader, { ...samples, agreements: [agreement] }))
      good(await app.agreementFile(reader, kept[0]?.agreementId ?? '', 'pdf'))
    }
    await printed('2025-01-06', plain)
    await printed('2025-01-05', plain)
    await printed('2025-01-06', null)
    expect(logos).toEqual([true, false, false])
  })
})
