import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createFileStore } from './file-store.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ikrar-store-'))
})
afterAll(() => rm(folder, { recursive: true }))

describe('documents on the disk', () => {
  test('the same bytes are kept once, come back as they were, and only their owner may read them', async () => {
    const store = createFileStore(join(folder, 'files'))
    const bytes = new TextEncoder().encode('perjanjian kinerja')
    const [a, b] = await Promise.all([store.put(bytes), store.put(bytes)])
    expect(a).toBe(b)
    expect(await store.get(a)).toEqual(Buffer.from(bytes))
    const there = await readdir(join(folder, 'files', a.slice(0, 2)))
    expect(there).toEqual([a.slice(2)])
    expect((await stat(join(folder, 'files', a.slice(0, 2), a.slice(2)))).mode & 0o777).toBe(0o600)
    expect((await stat(join(folder, 'files'))).mode & 0o777).toBe(0o700)
    await store.remove(a)
    await store.remove(a)
    expect(await store.get(a)).toBe(null)
  })

  test('what is no hash is refused: no path leads out of the folder', async () => {
    await expect(createFileStore(folder).get('../../etc/passwd')).rejects.toThrow(RangeError)
  })
})
