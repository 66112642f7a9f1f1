import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SAMPLE_PROVINCE, SAMPLE_PROVINCE_OFFICE } from '../../../samples/sample-province.ts'
import {
  kabagData,
  kabagUmum,
  kasubbagData,
  ketua,
  OFFICE,
  objective,
  office,
  sekretaris,
} from '../../../test/core/example-office.ts'
import type { Agreement, Family } from '../agreement/agreement.ts'
import { viewFamily } from '../check/family-view.ts'
import { KPU_PROFILE } from '../profile/kpu/kpu-profile.ts'
import type { IndicatorNode, PerformanceNode, PerformanceTree } from './performance-node.ts'
import { buildPerformanceTree, levelsOf } from './performance-tree.ts'

const keysOf = (family: Family): readonly string[] => family.map((_, i) => `a${i}`)

const treeOf = (family: Family): PerformanceTree =>
  buildPerformanceTree({ ...viewFamily(family, KPU_PROFILE, []), keys: keysOf(family) })

const node = (tree: PerformanceTree, id: string): PerformanceNode => {
  const found = tree.nodes.find((n) => n.id === id)
  if (!found) throw new Error(`no node ${id}`)
  return found
}

const standing = (tree: PerformanceTree, id: string) => {
  const found = node(tree, id)
  return found.kind === 'office' ? null : found.standing
}

const withObjectives = (a: Agreement, ...objectives: Agreement['objectives']): Agreement => ({ ...a, objectives })

describe('the performance tree of an office', () => {
  const tree = treeOf(office)

  test('has the office at its head and what its Ketua promises below it', () => {
    expect(tree.nodes[0]).toEqual({ kind: 'office', id: 'satker-0', parent: null, level: 0, text: OFFICE })
    expect(node(tree, 'a0.0')).toMatchObject({ kind: 'objective', parent: 'satker-0', level: 0, standing: 'top' })
  })

  test('hangs an objective below the indicator it was derived from, and says how sure that is', () => {
    expect(node(tree, 'a1.0')).toMatchObject({
      parent: 'a0.0.0',
      level: 1,
      at: 'objectives/0',
      standing: 'sourced',
      from: { id: 'a0.0.0', method: 'derivation', match: { how: 'exact', score: 1 } },
    })
    expect(node(tree, 'a4.1')).toMatchObject({ parent: 'a2.1.0', level: 3 })
  })

  test('hangs an objective that stands above word for word below that objective', () => {
    expect(node(tree, 'a1.1')).toMatchObject({ parent: 'a0.0', from: { method: 'same-objective' } })
  })

  test('keeps the target as printed', () => {
    expect(node(tree, 'a3.0.0')).toMatchObject({ kind: 'indicator', parent: 'a3.0', target: '10 satker', iku: false })
  })

  test('says what is carried further, what is not, and where the cascade ends', () => {
    expect(standing(tree, 'a1.0.0')).toBe('carried')
    expect(standing(tree, 'a4.0.0')).toBe('lowest')
    const short = treeOf([ketua, sekretaris, kabagUmum])
    expect(standing(short, 'a1.0.0')).toBe('not-carried')
    expect(standing(short, 'a1.2.0')).toBe('carried')
  })

  test('marks a weaker target and a changed unit at the row that carries', () => {
    const weaker = withObjectives(
      kabagData,
      objective('1', 'Persentase pemilih yang memberikan suara di TPS', 'Persentase pemilih yang terdata → 70%'),
      objective('2', 'Persentase pegawai yang tercatat secara akurat', 'Persentase data pegawai yang mutakhir → 1 Dok'),
    )
    const found = treeOf([ketua, sekretaris, weaker, kabagUmum])
    expect(standing(found, 'a2.0.0')).toBe('weaker')
    expect(standing(found, 'a2.1.0')).toBe('unit-changed')
  })

  test('hangs what comes from nowhere below the office, at its own level', () => {
    const stray = withObjectives(kasubbagData, objective('1', 'Tertatanya taman kantor', 'Luas taman → 3'))
    const found = treeOf([ketua, sekretaris, kabagData, kabagUmum, stray])
    expect(node(found, 'a4.0')).toMatchObject({ parent: 'satker-0', level: 3, from: null, standing: 'no-source' })
  })
})

describe('rows that are adopted', () => {
  const adopting = (...objectives: Agreement['objectives']): PerformanceTree =>
    treeOf([
      withObjectives(
        ketua,
        objective('1', 'Terwujudnya pemilih yang sadar', 'Persentase partisipasi pemilih → 77,5%', 'Indeks sadar → 80'),
        objective('2', 'Tertibnya arsip dan persuratan', 'Persentase arsip yang tertata rapi → 90%'),
      ),
      withObjectives(sekretaris, ...objectives),
    ])

  test('of one objective hang below it, without crossing lines', () => {
    const tree = adopting(
      objective('1', 'Meningkatnya kesadaran', 'Persentase partisipasi pemilih → 77,5%', 'Indeks sadar → 80'),
    )
    expect(node(tree, 'a1.0')).toMatchObject({ parent: 'a0.0', from: { method: 'adoption' } })
    expect((node(tree, 'a1.0.1') as IndicatorNode).from?.id).toBe('a0.0.1')
    expect(tree.crossLinks).toEqual([])
  })

  test('of one indicator hang below that indicator', () => {
    const tree = adopting(objective('1', 'Meningkatnya kesadaran', 'Persentase partisipasi pemilih → 77,5%'))
    expect(node(tree, 'a1.0').parent).toBe('a0.0.0')
  })

  test('of two objectives hang below the one that gives more, and a link crosses to the other', () => {
    const tree = adopting(
      objective(
        '1',
        'Meningkatnya kesadaran',
        'Persentase partisipasi pemilih → 77,5%',
        'Indeks sadar → 80',
        'Persentase arsip yang tertata rapi → 90%',
      ),
    )
    expect(node(tree, 'a1.0').parent).toBe('a0.0')
    expect(tree.crossLinks).toEqual([
      { from: 'a0.1.0', to: 'a1.0.2', kind: 'source', match: { how: 'exact', score: 1 } },
    ])
  })
})

describe('links across the tree', () => {
  test('join indicators of two units that say the same but for spelling', () => {
    const twin = withObjectives(
      kabagUmum,
      objective('1', 'Jumlah badan adhoc yang dibentuk', 'Persentase Pemilih yang terdata  mutakhir → 77,5%'),
    )
    const tree = treeOf([ketua, sekretaris, kabagData, twin])
    expect(tree.crossLinks).toMatchObject([{ from: 'a2.0.0', to: 'a3.0.0', kind: 'same-wording' }])
  })

  test('join an objective from nowhere with the indicator of another unit that it says', () => {
    const stray = withObjectives(kabagUmum, objective('1', 'Persentase data pegawai yang mutakhir', 'Jumlah → 2 Lap'))
    const tree = treeOf([ketua, sekretaris, kabagData, stray])
    expect(tree.crossLinks).toMatchObject([{ from: 'a2.1.0', to: 'a3.0', kind: 'same-wording' }])
  })

  test('join a province with what a regency below it carries; the regency stands below the province', () => {
    const regency = 'KPU Kabupaten Contoh Hilir'
    const below: Agreement = {
      ...ketua,
      satker: regency,
      unit: regency,
      firstParty: { name: 'Gunawan Contoh', position: `Ketua ${regency}`, acting: false },
      objectives: [objective('1', 'Persentase partisipasi pemilih', 'Persentase pemilih di TPS → 75%')],
    }
    const tree = treeOf([...office, below])
    expect(node(tree, 'satker-1')).toMatchObject({ parent: 'satker-0', level: 1, text: regency })
    expect(node(tree, 'a5.0')).toMatchObject({ parent: 'satker-1', level: 1, standing: 'top' })
    expect(tree.crossLinks).toMatchObject([{ from: 'a0.0.0', to: 'a5.0', kind: 'aligned' }])
  })
})

test('the sample province office, clean as it is, hangs together by derivation alone', () => {
  const tree = treeOf(SAMPLE_PROVINCE_OFFICE)
  const objectives = tree.nodes.filter((n) => n.kind === 'objective')
  expect(objectives.filter((n) => n.standing === 'no-source')).toEqual([])
  expect(new Set(objectives.flatMap((n) => n.from?.method ?? []))).toEqual(new Set(['derivation']))
  expect(new Set(tree.nodes.map((n) => n.level))).toEqual(new Set([0, 1, 2, 3]))
})

test('superiors that run in a circle stand at the head instead of turning for ever', () => {
  const circle = [1, 2, 0].map((unitAbove) => ({ unitAbove, receives: null }))
  expect(levelsOf(circle)).toEqual([0, 0, 0])
})

describe('whatever agreements there are', () => {
  const texts = fc.constantFrom(
    'Persentase partisipasi pemilih',
    'Persentase partisipasi  Pemilih',
    'Persentase partisipasi pemilih muda',
    'Terwujudnya pemilih yang sadar',
    'Jumlah arsip yang tertata',
    '',
  )
  const objectives = fc.array(
    fc
      .record({ text: texts, indicators: fc.array(texts, { maxLength: 3 }) })
      .map(({ text, indicators }) => objective(null, text, ...indicators.map((x) => `${x} → 90%`))),
    { maxLength: 4 },
  )
  const families = fc
    .array(fc.tuple(fc.constantFrom(...office, ...SAMPLE_PROVINCE.slice(11)), objectives), { maxLength: 8 })
    .map((rows) => rows.map(([a, own]) => withObjectives(a, ...own)))

  test('every row is there once, hangs together with its office, and stands after what it hangs below', () => {
    fc.assert(
      fc.property(families, (family) => {
        const tree = treeOf(family)
        const rows = family.flatMap((a, i) =>
          a.objectives.flatMap((o, n) => [`a${i}.${n}`, ...o.indicators.map((_, m) => `a${i}.${n}.${m}`)]),
        )
        const ids = tree.nodes.flatMap((n) => (n.kind === 'office' ? [] : [n.id]))
        expect(ids.toSorted()).toEqual(rows.toSorted())
        const before = new Set<string>()
        for (const { id, parent, kind } of tree.nodes) {
          // A parent before each child: then there is no circle, and everything is reached from the head.
          expect(parent === null ? kind : before.has(parent), id).toBe(parent === null ? 'office' : true)
          before.add(id)
        }
        expect(tree.nodes.filter((n) => n.parent === null).length).toBe(family.length === 0 ? 0 : 1)
      }),
    )
  })

  test('links cross between nodes that are there, never along the tree, each once', () => {
    fc.assert(
      fc.property(families, (family) => {
        const tree = treeOf(family)
        const parents = new Map(tree.nodes.map((n) => [n.id, n.parent]))
        const pairs = tree.crossLinks.map(({ from, to }) => [from, to].sort().join(' '))
        expect(new Set(pairs).size).toBe(pairs.length)
        for (const { from, to } of tree.crossLinks) {
          expect(parents.has(from) && parents.has(to)).toBe(true)
          expect(parents.get(to)).not.toBe(from)
        }
      }),
    )
  })
})
