import { afterAll, beforeAll, expect, test } from 'vitest'
import { type HttpWorld, openHttpWorld } from '../http-world.ts'
import { addPerson, type Person, PROVINCE, REGENCY } from './two-provinces.ts'

let world: HttpWorld
let admin: Person
let colleague: Person

beforeAll(async () => {
  world = await openHttpWorld()
  await world.signedIn()
  admin = await addPerson(world, PROVINCE, ['admin'])
  colleague = await addPerson(world, REGENCY, [])
})
afterAll(() => world.close())

const page = (): string => `/pengguna/${colleague.reader.userId}/peran`

const post = (fields: Record<string, string>, by = admin) =>
  world.ask(page(), {
    method: 'POST',
    token: by.token,
    body: new URLSearchParams(fields).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })

test('an administrator gives and ends a role by forms alone, and is told what is wrong beside its field', async () => {
  const unitId = colleague.reader.officePlace[0] ?? ''
  const wrong = await post({ do: 'give', role: 'planner', unitId, from: '2025-02-30', until: '' })
  expect(wrong.status).toBe(422)
  const html = await wrong.text()
  expect(html).toContain('aria-describedby="from-hint from-problem"')
  expect(html).toContain('tahun-bulan-tanggal')

  const given = await post({ do: 'give', role: 'planner', unitId, from: '2025-01-06', until: '' })
  expect([given.status, given.headers.get('location')]).toEqual([303, `${page()}?selesai=beri`])
  const shown = await (await world.ask(`${page()}?selesai=beri`, { token: admin.token })).text()
  expect(shown).toContain('Peran sudah diberikan.')
  expect(shown).toContain('sejak 6 Jan 2025')

  const grant = /name="grant" value="([0-9a-f-]{36})"/.exec(shown)?.[1] ?? ''
  expect((await post({ do: 'end', grant })).headers.get('location')).toBe(`${page()}?selesai=akhiri`)
  expect(await (await world.ask(page(), { token: admin.token })).text()).toContain('Belum ada peran')
  expect((await post({ do: 'give', role: 'raja', unitId, from: '2025-01-06' })).status).toBe(422)
})

test('everybody may look at their own roles, and finds no form there', async () => {
  const own = await (await world.ask(page(), { token: colleague.token })).text()
  expect(own).toContain('Peran sendiri hanya dapat diubah oleh pengelola lain')
  expect(own).not.toContain('name="do"')
})
