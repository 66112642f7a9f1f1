import type { Interchange } from '../src/contract/interchange.ts'
import type { SampleService } from './sample-browser.ts'

export const YEAR = 2031
export const INDICATORS = 60
export const UNITS = 30
/** Each unit carries one indicator in so many. */
const EVERY = 3
const PER_OBJECTIVE = 2

type Unit = { readonly id: string; readonly name: string; readonly kind: string; readonly office: string }
type Begun = {
  readonly unitId: string
  readonly level: string
  readonly copy: { readonly id: string; readonly revision: number } | null
}
type Ask = <T>(method: string, path: string, body?: unknown) => Promise<T>

const asUser = async ({ base, passwordOf }: SampleService, username: string): Promise<Ask> => {
  const asked =
    (token: string | null): Ask =>
    async (method, path, body) => {
      const reply = await fetch(`${base}/api/v1${path}`, {
        method,
        headers: {
          accept: 'application/json',
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status} ${await reply.text()}`)
      return reply.json()
    }
  const { token } = await asked(null)<{ token: string }>('POST', '/session', {
    username,
    password: passwordOf(username),
  })
  return asked(token)
}

type WireObjective = Interchange['agreements'][number]['objectives'][number]

const objective = (no: number, numbers: readonly number[]): WireObjective => ({
  program: null,
  programNo: null,
  group: null,
  groupNo: null,
  no: String(no + 1),
  text: `Terwujudnya layanan nomor ${numbers[0]} yang tertib`,
  indicators: numbers.map((n) => ({
    text: `Persentase layanan nomor ${n} yang selesai tepat waktu dan sesuai ketentuan peraturan perundang-undangan`,
    target: { kind: 'count', value: n + 1, unit: 'Dok', raw: `${n + 1} Dok` },
  })),
})

const write = async (ask: Ask, { copy }: Begun, objectives: readonly WireObjective[]): Promise<void> => {
  const { revision } = await ask<{ revision: number }>('GET', `/copies/${copy?.id}`)
  const edits = objectives.map((o, index) => ({ kind: 'add-objective', index, objective: o }))
  await ask('PATCH', `/copies/${copy?.id}`, { revision, edits })
}

const numbered = (count: number): readonly number[] => Array.from({ length: count }, (_, n) => n)

/** Makes the sample's province one of thirty divisions below a secretariat of sixty indicators; the secretariat's id. */
export const makeWide = async (service: SampleService): Promise<string> => {
  const admin = await asUser(service, 'admin')
  const { units: found } = await admin<{ units: readonly Unit[] }>('GET', '/units?text=Sekretariat%20KPU%20Provinsi')
  const secretariat = found.find((unit) => unit.office.includes('Nusa Contoh'))
  if (!secretariat) throw new Error('the sample province has no secretariat')
  const { units: below, path } = await admin<{ units: readonly Unit[]; path: readonly { readonly id: string }[] }>(
    'GET',
    `/units/${secretariat.id}`,
  )
  const office = path.at(-1)?.id === secretariat.id ? path.at(-2)?.id : path.at(-1)?.id
  for (const n of numbered(UNITS - below.length)) {
    const unit = { name: `Bagian Layanan ${n + 1}`, kind: 'bagian', from: '2026-01-02' }
    await admin('POST', `/units/${secretariat.id}/units`, unit)
  }
  const planner = await asUser(service, 'perencana')
  const { units } = await planner<{ units: readonly Begun[] }>('POST', `/units/${office}/years/${YEAR}`)
  const own = units.find((unit) => unit.unitId === secretariat.id)
  if (!own) throw new Error('the secretariat has no copy')
  const pairs = numbered(INDICATORS / PER_OBJECTIVE).map((o) => [o * PER_OBJECTIVE, o * PER_OBJECTIVE + 1])
  await write(
    planner,
    own,
    pairs.map((pair, o) => objective(o, pair)),
  )
  const divisions = units.filter((unit) => unit.level === 'kepala-bagian')
  for (const [c, unit] of divisions.entries()) {
    const carried = numbered(INDICATORS).filter((n) => (n + c) % EVERY === 0)
    await write(
      planner,
      unit,
      carried.map((n, o) => objective(o, [n])),
    )
  }
  return secretariat.id
}
