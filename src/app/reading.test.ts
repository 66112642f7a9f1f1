import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import sample from '../../samples/agreements.json' with { type: 'json' }
import {
  good,
  inRole,
  interchangeReader,
  openWorld,
  readAll,
  setUpOffice,
  upload,
  type World,
} from '../../test/app-world.ts'
import type { Reader } from '../contract/view.ts'

let world: World
let reader: Reader

beforeAll(async () => {
  world = await openWorld()
  reader = await setUpOffice(world.app)
})
afterAll(() => world.close())

const document = (from: number, to: number) => ({ ...sample, agreements: sample.agreements.slice(from, to) })

const opened = async (...files: ReturnType<typeof upload>[]): Promise<string> =>
  good(await world.app.openBatch(reader, files)).id

describe('reading a batch of documents', () => {
  test('one bad file loses nothing of the others, and drafts stand in the order of the files', async () => {
    const id = await opened(
      upload('satu.pdf', document(0, 2)),
      upload('rusak.pdf', 'rusak'),
      upload('dua.pdf', document(2, 3)),
    )
    expect(good(await world.app.batchView(reader, id)).state).toBe('waiting')
    await readAll(world.app)
    const batch = good(await world.app.batchView(reader, id))
    expect(batch.state).toBe('ready')
    expect(batch.files.map((f) => [f.name, f.state, f.problem?.code ?? null])).toEqual([
      ['satu.pdf', 'read', null],
      ['rusak.pdf', 'failed', 'file/broken'],
      ['dua.pdf', 'read', null],
    ])
    expect(batch.drafts.map((d) => d.unit)).toEqual(document(0, 3).agreements.map((a) => a.unit))
    expect(batch.drafts.map((d) => d.doubts)).toEqual([1, 1, 1])

    const draft = good(await world.app.draftView(reader, batch.drafts[2]?.id ?? ''))
    expect(draft).toMatchObject({ position: 2, revision: 1, batchId: id })
    expect(draft.origins[0]).toMatchObject({ agreement: 2, file: 2, page: 1, box: { x0: 1, y0: 2, x1: 3, y1: 4 } })
    expect(good(await world.app.pagePicture(reader, batch.files[0]?.id ?? '', 2, 800)).mimeType).toBe('image/png')
    expect(await world.app.pagePicture(reader, batch.files[0]?.id ?? '', 3, 800)).toMatchObject({ ok: false })
    expect(good(await world.app.listBatches(reader))[0]).toMatchObject({ id, by: 'Ratna Contoh', drafts: 3, kept: 0 })
  })

  test('after a crash another goes on where it stopped: what was read is not read again, nothing is read twice', async () => {
    let opens = 0
    const crashed = await openWorld({
      reader: {
        ...interchangeReader(),
        read: async (files, options) => {
          opens += 1
          // The second file never ends: its process is killed.
          return files[0]?.name === 'b.pdf' ? new Promise(() => undefined) : interchangeReader().read(files, options)
        },
      },
    })
    try {
      const own = await setUpOffice(crashed.app)
      const files = [upload('a.pdf', document(0, 1)), upload('b.pdf', document(1, 3))]
      const { id } = good(await crashed.app.openBatch(own, files))
      const killed = new AbortController()
      void crashed.app.readNextBatch(killed.signal)
      await expect
        .poll(async () => good(await crashed.app.batchView(own, id)).files.map((f) => f.state))
        .toEqual(['read', 'reading'])
      expect(opens).toBe(2)

      const { createApp } = await import('./create-app.ts')
      const next = createApp({ ...crashed.deps, reader: interchangeReader(), clock: world.clock })
      crashed.clock.pass(0)
      const early = createApp({ ...crashed.deps, reader: interchangeReader() })
      expect(await early.readNextBatch(new AbortController().signal), 'the lease still runs').toBe(false)
      world.clock.pass(5)
      expect(await next.readNextBatch(new AbortController().signal)).toBe(true)
      const batch = good(await next.batchView(own, id))
      expect(batch.state).toBe('ready')
      expect(batch.drafts.map((d) => d.unit)).toEqual(document(0, 3).agreements.map((a) => a.unit))
    } finally {
      await crashed.close()
    }
  })

  test('two processes that look for work at the same moment do not read one batch twice', async () => {
    const id = await opened(upload('a.pdf', document(0, 2)))
    const signal = new AbortController().signal
    const took = await Promise.all([world.app.readNextBatch(signal), world.app.readNextBatch(signal)])
    expect(took.sort()).toEqual([false, true])
    expect(good(await world.app.batchView(reader, id)).drafts).toHaveLength(2)
  })

  test('a batch that is cancelled while it is read stays cancelled and gets no drafts', async () => {
    let open = (): void => undefined
    const gate = new Promise<void>((resolve) => {
      open = resolve
    })
    const slow = await openWorld({ reader: interchangeReader(() => gate) })
    try {
      const own = await setUpOffice(slow.app)
      const { id } = good(await slow.app.openBatch(own, [upload('a.pdf', document(0, 2))]))
      const reading = slow.app.readNextBatch(new AbortController().signal)
      await expect.poll(async () => good(await slow.app.batchProgress(own, id)).files[0]?.state).toBe('reading')
      expect(good(await slow.app.batchProgress(own, id)).files[0]).toMatchObject({ page: 1, pages: 2 })
      expect(good(await slow.app.cancelBatch(own, id)).state).toBe('cancelled')
      open()
      await reading
      expect(good(await slow.app.batchView(own, id))).toMatchObject({ state: 'cancelled', drafts: [] })
      expect(await slow.app.keepDrafts(own, id)).toMatchObject({
        ok: false,
        problem: { code: 'conflict/batch-not-ready' },
      })
    } finally {
      await slow.close()
    }
  })

  test('a service that is told to stop gives its batch back, and the next start reads it', async () => {
    const stop = new AbortController()
    stop.abort()
    const id = await opened(upload('a.pdf', document(0, 1)))
    await world.app.readNextBatch(stop.signal)
    expect(good(await world.app.batchView(reader, id)).state).toBe('waiting')
    await readAll(world.app)
    expect(good(await world.app.batchView(reader, id)).state).toBe('ready')
  })

  test('an auditor has no business with documents under review, and may neither open, correct, nor keep them; a strange identifier is not found', async () => {
    const auditor = inRole(reader, 'auditor')
    const id = await opened(upload('a.pdf', document(0, 1)))
    await readAll(world.app)
    const draft = good(await world.app.batchView(reader, id)).drafts[0]?.id ?? ''
    const forbidden = { ok: false, problem: { code: 'access/forbidden' } }
    expect(await world.app.batchView(auditor, id)).toMatchObject(forbidden)
    expect(await world.app.draftView(auditor, draft)).toMatchObject(forbidden)
    expect(good(await world.app.listBatches(auditor))).toEqual([])
    expect(await world.app.openBatch(auditor, [upload('a.pdf', {})])).toMatchObject(forbidden)
    expect(await world.app.keepDrafts(auditor, id)).toMatchObject(forbidden)
    expect(await world.app.cancelBatch(auditor, id)).toMatchObject(forbidden)
    expect(await world.app.importInterchange(auditor, sample)).toMatchObject(forbidden)
    expect(
      await world.app.editDraft(auditor, draft, { revision: 1, edits: [{ kind: 'set', at: 'unit', text: 'x' }] }),
    ).toMatchObject(forbidden)
    for (const strange of ['', 'x', "1' OR 1=1", '00000000-0000-0000-0000-000000000000']) {
      expect(await world.app.batchView(reader, strange)).toMatchObject({ ok: false, problem: { code: 'not-found' } })
      expect(await world.app.draftView(reader, strange)).toMatchObject({ ok: false, problem: { code: 'not-found' } })
    }
  })
})

describe('correcting a draft', () => {
  const draftOf = async (): Promise<string> => {
    const id = await opened(upload('a.pdf', document(1, 2)))
    await readAll(world.app)
    return good(await world.app.batchView(reader, id)).drafts[0]?.id ?? ''
  }

  test('each correction is a new revision; origins and doubts follow their rows, and a corrected value is no doubt', async () => {
    const id = await draftOf()
    const first = good(
      await world.app.editDraft(reader, id, { revision: 1, edits: [{ kind: 'remove-objective', index: 0 }] }),
    )
    expect(first).toMatchObject({
      revision: 2,
      origins: [{ at: 'objectives/0/text' }],
      notes: [{ at: 'objectives/0/text' }],
    })
    const edits = [{ kind: 'set' as const, at: 'objectives/0/text', text: 'Sasaran yang dibetulkan' }]
    const second = good(await world.app.editDraft(reader, id, { revision: 2, edits }))
    expect(second).toMatchObject({ revision: 3, origins: [{ at: 'objectives/0/text' }], notes: [] })
    expect(second.agreement.objectives[0]?.text).toBe('Sasaran yang dibetulkan')
    const trail = await world.db
      .selectFrom('audit_event')
      .select(['verb', 'actor_name', 'detail'])
      .where('subject_id', '=', id)
      .orderBy('id')
      .execute()
    expect(trail).toEqual([
      { verb: 'edit', actor_name: 'Ratna Contoh', detail: { revision: 2, edits: 1 } },
      { verb: 'edit', actor_name: 'Ratna Contoh', detail: { revision: 3, edits: 1 } },
    ])
  })

  test('of two colleagues who correct the same revision the second is told who was first and when', async () => {
    const id = await draftOf()
    const edit = (text: string) =>
      world.app.editDraft(reader, id, { revision: 1, edits: [{ kind: 'set', at: 'unit', text }] })
    const results = await Promise.all([edit('Bagian Satu'), edit('Bagian Dua')])
    expect(results.filter((r) => r.ok)).toHaveLength(1)
    expect(results.find((r) => !r.ok)).toMatchObject({
      problem: {
        code: 'conflict/stale-revision',
        params: { who: 'Ratna Contoh', when: world.clock.now().toISOString() },
      },
    })
  })

  test('a correction that is no date changes nothing', async () => {
    const id = await draftOf()
    const edits = [
      { kind: 'set' as const, at: 'unit', text: 'Bagian Lain' },
      { kind: 'set' as const, at: 'annexDate', text: 'kemarin' },
    ]
    expect(await world.app.editDraft(reader, id, { revision: 1, edits })).toMatchObject({
      ok: false,
      problem: { code: 'input/invalid', at: 'annexDate' },
    })
    expect(good(await world.app.draftView(reader, id))).toMatchObject({
      revision: 1,
      agreement: { unit: sample.agreements[1]?.unit },
    })
  })

  test('a draft that is no agreement is put aside', async () => {
    const id = await draftOf()
    const { batchId } = good(await world.app.discardDraft(reader, id, 1))
    expect(good(await world.app.batchView(reader, batchId)).drafts).toEqual([])
    expect(await world.app.draftView(reader, id)).toMatchObject({ ok: false, problem: { code: 'not-found' } })
  })
})

test('a form that is sent twice opens one batch; other files, and the same ones once they are read, open another', async () => {
  const files = () => [upload('ganda-1.pdf', document(0, 1)), upload('ganda-2.pdf', document(1, 2))]
  const [first, second] = await Promise.all([opened(...files()), opened(...files())])
  expect(second).toBe(first)
  expect(await opened(...files().slice(0, 1))).not.toBe(first)
  expect(await opened(...files().reverse())).not.toBe(first)
  await readAll(world.app)
  expect(await opened(...files())).not.toBe(first)
  await readAll(world.app)
})
