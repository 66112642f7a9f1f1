import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { good, openWorld, type World } from '../../../test/app-world.ts'
import {
  addPerson,
  agreementsOf,
  NEIGHBOUR,
  type Person,
  PROVINCE,
  REGENCY,
} from '../../../test/rights/two-provinces.ts'
import { cutTree } from '../../web/pages/tree-files.tsx'
import { treeStateOf } from '../../web/tree/tree-address.ts'

let world: World
let province: Person
let regency: Person
let neighbour: Person

beforeAll(async () => {
  world = await openWorld()
  good(
    await world.app.setUp({
      officeCode: '64.02',
      name: 'Ratna Contoh',
      username: 'ratna',
      password: 'lima gunung di utara',
    }),
  )
  province = await addPerson(world, PROVINCE, ['planner'])
  regency = await addPerson(world, REGENCY, ['planner'])
  neighbour = await addPerson(world, NEIGHBOUR, ['planner'])
  good(await world.app.importInterchange(province.reader, agreementsOf(province.reader.office, 0, 11)))
  good(await world.app.importInterchange(regency.reader, agreementsOf(regency.reader.office, 11, 15)))
})
afterAll(() => world?.close())

const treeFor = async (person: Person, filter = {}) => good(await world.app.showTree(person.reader, filter))

describe('the performance tree of kept agreements', () => {
  test('is that of one’s own office and its newest year, unless the address says another', async () => {
    const own = await treeFor(province)
    expect(own).toMatchObject({ office: province.reader.office, year: 2025, below: false, hasBelow: true })
    expect(own.agreements.length).toBe(11)
    expect(own.keptOn).toMatch(/^\d{4}-\d\d-\d\d$/)
    const other = await treeFor(province, { satker: regency.reader.office.toUpperCase() })
    expect(other).toMatchObject({ office: regency.reader.office, hasBelow: false })
    expect(other.agreements.length).toBe(4)
  })

  test('names each agreement, so that a node leads to its row', async () => {
    const { tree, agreements } = await treeFor(province)
    const node = tree.nodes.find((n) => n.kind === 'indicator')
    if (node?.kind !== 'indicator') throw new Error('no indicator')
    const kept = good(await world.app.agreementView(province.reader, agreements[node.agreement]?.id ?? ''))
    const [, objective, , indicator] = node.at.split('/')
    expect(kept.agreement.objectives[Number(objective)]?.indicators[Number(indicator)]?.text).toBe(node.text)
  })

  test('takes in the heads of the offices below when asked to, and nothing more of them', async () => {
    const { tree, agreements } = await treeFor(province, { below: true })
    expect(agreements.length).toBe(12)
    expect(agreements.at(-1)).toMatchObject({ office: regency.reader.office, level: 'ketua' })
    expect(tree.nodes.filter((n) => n.kind === 'office').map((n) => n.text)).toEqual([
      province.reader.office,
      regency.reader.office,
    ])
  })

  test('shows nobody what is out of their scope', async () => {
    expect(await treeFor(neighbour)).toMatchObject({ office: null, offices: [], tree: { nodes: [] } })
    const asked = await treeFor(neighbour, { satker: province.reader.office, year: 2025 })
    expect(asked).toMatchObject({ office: null, tree: { nodes: [] }, agreements: [] })
    expect((await treeFor(regency, { satker: province.reader.office })).tree.nodes).toEqual([])
    expect((await treeFor(regency)).offices.map((o) => o.name)).toEqual([regency.reader.office])
  })

  test('of a year without agreements is empty, and can not be printed', async () => {
    expect((await treeFor(province, { year: 1999 })).tree.nodes).toEqual([])
    const cut = () => {
      throw new Error('there is nothing to cut')
    }
    expect(await world.app.printTree(province.reader, { year: 1999 }, cut)).toMatchObject({
      problem: { code: 'not-found' },
    })
  })

  test('tells what the checks found at the row it is about', async () => {
    const broken = agreementsOf(province.reader.office, 0, 11)
    const agreements = broken.agreements.map((a, i) =>
      i === 1
        ? {
            ...a,
            objectives: a.objectives.map((o, n) =>
              n === 0 ? { ...o, indicators: o.indicators.map((x) => ({ ...x, target: null })) } : o,
            ),
          }
        : a,
    )
    good(await world.app.importInterchange(province.reader, { ...broken, agreements }))
    const { findings, tree } = await treeFor(province)
    const told = Object.entries(findings).find(([, list]) => list.some((f) => f.message.id.includes('target')))
    expect(tree.nodes.map((n) => n.id)).toContain(told?.[0])
  })

  test('is printed on as many sheets as it needs, but not on more than anybody would print', async () => {
    const state = treeStateOf(new URLSearchParams('tingkat=semua'))
    const file = good(await world.app.printTree(province.reader, {}, (view) => cutTree(view, state, 'id')))
    expect(file.name).toBe(`Pohon kinerja 2025 ${province.reader.office}.pdf`)
    const many = () => ({ name: 'x.pdf', title: 'x', count: 61, draw: () => [] })
    expect(await world.app.printTree(province.reader, {}, many)).toMatchObject({
      problem: { code: 'tree/too-many-pages', params: { pages: 61, limit: 60 } },
    })
  })
})
