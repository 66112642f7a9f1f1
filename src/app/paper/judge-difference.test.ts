import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeOf, good, openWorld, type World } from '../../../test/app-world.ts'
import { addPerson } from '../../../test/rights/two-provinces.ts'
import { paperReader, scanOf, withTarget } from '../../../test/signing/paper-scan.ts'
import { checkedCopy, openSigningOffice, type SigningOffice } from '../../../test/signing/signing-office.ts'
import type { WorkingCopyView } from '../../contract/working-copy-view.ts'

let world: World
let office: SigningOffice
let copy: WorkingCopyView

beforeAll(async () => {
  world = await openWorld({ reader: paperReader })
  office = await openSigningOffice(world)
  copy = await checkedCopy(world, office.planner, await office.copyOf('ketua'))
  good(await world.app.takePrint(office.planner, copy.id, { revision: copy.revision }))
})
afterAll(() => world?.close())

const read = async () => expect(await world.app.readNextScan(new AbortController().signal)).toBe(true)
const paper = async () => good(await world.app.signingView(office.planner, copy.id)).paper
const bind = async () => {
  const said = { scan: (await paper()).scan?.id ?? '', signedOn: '2025-01-06', confirmed: true, reason: '' } as const
  return world.app.bindScan(office.planner, copy.id, said)
}
const sql = (text: string, values: readonly unknown[] = []) => world.pool.query(text, [...values])

describe('a value that the recogniser surely misreads', () => {
  const judge = async (
    who: 'planner' | 'secretary' | 'chair',
    verdict: 'same' | 'differs' | 'open',
    more: { readonly difference?: number; readonly reason?: string } = {},
  ) => {
    const scan = (await paper()).scan?.id ?? ''
    const said = { scan, difference: 0, verdict, reason: 'Tanda tangan mengenai angkanya.', ...more }
    return world.app.judgeDifference(office[who], copy.id, said)
  }
  const bring = async (target = '65%', pages = 2) => {
    good(await world.app.uploadScan(office.planner, copy.id, [scanOf({ agreement: withTarget(copy, target), pages })]))
    await read()
  }

  test('is shown as it was cut out of the scan, to whoever may read the agreement', async () => {
    await bring()
    const { scan } = await paper()
    expect(scan?.differences).toMatchObject([{ open: true, judgement: null, pictures: { scan: true, print: false } }])
    const of = { scan: scan?.id ?? '', difference: 0, side: 'scan' } as const
    const picture = good(await world.app.differencePicture(office.chair, copy.id, of))
    expect([picture.mimeType, Buffer.from(picture.bytes).toString()]).toEqual(['image/png', 'scan 2 400'])
    const { reader: neighbour } = await addPerson(world, '63.01', ['planner'])
    for (const [who, which] of [
      [neighbour, of],
      [office.chair, { ...of, side: 'print' }],
      [office.chair, { ...of, difference: 1 }],
      [office.chair, { ...of, scan: copy.id }],
    ] as const)
      expect(codeOf(await world.app.differencePicture(who, copy.id, which))).toBe('not-found')
  })

  test('is not judged by who brought the scan in, nor without a reason, nor by who only looks; and is refused until then', async () => {
    expect(codeOf(await judge('planner', 'same'))).toBe('paper/own-scan')
    expect(codeOf(await judge('chair', 'same', { reason: '' }))).toBe('input/invalid')
    expect(codeOf(await judge('chair', 'same', { difference: 1 }))).toBe('not-found')
    const { reader: auditor } = await addPerson(world, '64.02', ['auditor'])
    const said = { scan: (await paper()).scan?.id ?? '', difference: 0, verdict: 'same', reason: 'Sama.' } as const
    expect(codeOf(await world.app.judgeDifference(auditor, copy.id, said))).toBe('access/forbidden')
    const scan = (await paper()).scan?.id ?? ''
    expect(codeOf(await world.app.judgeDifference(office.chair, copy.id, { ...said, scan: copy.id }))).toBe(
      'paper/not-read',
    )
    expect(codeOf(await bind())).toBe('paper/differs')
    const forced = `INSERT INTO paper_judgement (scan_id, place, verdict, reason, judged_by, judged_as, judged_at)
      SELECT id, $2, 'same', 'x', coalesce($3, uploaded_by), 'author', now() FROM paper_scan WHERE id = $1`
    await expect(sql(forced, [scan, 0, null])).rejects.toMatchObject({ constraint: 'paper_judgement_other_eyes' })
    await expect(sql(forced, [scan, 1, office.chair.userId])).rejects.toMatchObject({
      constraint: 'paper_judgement_of_value',
    })
  })

  test('is bound once somebody else said that the paper is as printed; what was said can be taken back until then', async () => {
    good(await judge('chair', 'same'))
    expect((await paper()).scan).toMatchObject({ refusing: 0 })
    good(await judge('chair', 'open'))
    expect(codeOf(await bind())).toBe('paper/differs')
    const { scan } = good(await judge('chair', 'same')).paper
    expect(scan?.differences).toMatchObject([
      { kind: 'target', judgement: { verdict: 'same', as: 'first-party', reason: 'Tanda tangan mengenai angkanya.' } },
    ])
    const { rows } = await sql(
      "SELECT verb, actor_id, before, after, detail FROM audit_event WHERE verb LIKE '%-difference' ORDER BY id",
      [],
    )
    const [was, is] = [{ target: '65%' }, { target: '95%' }]
    const detail = { printed: '95%', read: '65%', reason: 'Tanda tangan mengenai angkanya.', as: 'first-party' }
    expect(rows).toMatchObject([
      { verb: 'accept-difference', actor_id: office.chair.userId, before: was, after: is, detail },
      { verb: 'reopen-difference', before: is, after: was },
      { verb: 'accept-difference', before: was, after: is },
    ])
  })

  test('that differs indeed rejects the scan, and whoever looks at the next one of the same print is told', async () => {
    good(await judge('planner', 'differs', { reason: 'Angkanya diubah dengan pena.' }))
    const { scan, rejections } = await paper()
    expect([scan, rejections]).toMatchObject([
      null,
      [{ difference: { read: '65%' }, judgement: { as: 'author', reason: 'Angkanya diubah dengan pena.' } }],
    ])
    const { rows } = await sql("SELECT before, after FROM audit_event WHERE verb = 'reject-scan'", [])
    expect(rows).toEqual([{ before: { target: '95%' }, after: { target: '65%' } }])
    await expect(sql('DELETE FROM paper_judgement', [])).rejects.toMatchObject({ constraint: 'paper_judgement_stays' })
  })

  test('never lets a missing page pass; once bound it is told to everybody by number and by whom, and stays', async () => {
    await bring('65%', 1)
    const { differences = [] } = (await paper()).scan ?? {}
    const [target, page] = ['target', 'pages-missing'].map((kind) => differences.findIndex((d) => d.kind === kind))
    expect(codeOf(await judge('chair', 'same', { difference: page ?? 0 }))).toBe('not-found')
    good(await judge('chair', 'same', { difference: target ?? 0 }))
    expect(codeOf(await bind())).toBe('paper/differs')
    await bring()
    good(await judge('chair', 'same'))
    const done = good(await bind())
    expect(done.paper.scan).toMatchObject({ state: 'bound', differences: [{ judgement: { verdict: 'same' } }] })
    expect(good(await world.app.publicDocument(done.code)).judged).toEqual({ count: 1, by: ['first-party'] })
    expect(codeOf(await judge('chair', 'open'))).toBe('copy/no-such-step')
    await expect(sql('DELETE FROM paper_judgement', [])).rejects.toMatchObject({ constraint: 'paper_judgement_stays' })
  })
})
