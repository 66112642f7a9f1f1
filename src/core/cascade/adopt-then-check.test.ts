import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kabagData, kabagUmum, objective, sekretaris } from '../../../test/core/example-office.ts'
import { blank, withRows } from '../../../test/core/taken-rows.ts'
import type { Objective } from '../agreement/agreement.ts'
import { checkFamily } from '../check/check-family.ts'
import { KPU_PROFILE } from '../profile/kpu/kpu-profile.ts'
import { cascadeMatrix } from './matrix.ts'
import type { RowToTake } from './take-rows.ts'

const words = ['arsip', 'logistik', 'pemilih', 'pegawai', 'anggaran', 'sengketa', 'sosialisasi', 'tata kelola']
const wording = fc
  .tuple(fc.constantFrom(...words), fc.constantFrom(...words), fc.nat({ max: 9_999 }))
  .map((w) => w.join(' '))
const row = fc.oneof(
  wording.map((w) => `Persentase ${w} yang selesai → 95%`),
  wording.map((w) => `Jumlah dokumen ${w} → 7 dokumen`),
  wording.map((w) => `Indeks ${w} → 3,5`),
)
const annex = fc.uniqueArray(row, { minLength: 1, maxLength: 14 }).chain((rows) =>
  fc.array(fc.integer({ min: 1, max: 3 }), { minLength: rows.length, maxLength: rows.length }).map((sizes) => {
    const list: Objective[] = []
    let at = 0
    for (const size of sizes) {
      if (at >= rows.length) break
      list.push(
        objective(
          String(list.length + 1),
          `Terwujudnya ${rows[at]?.split(' →')[0]?.toLowerCase()}`,
          ...rows.slice(at, at + size),
        ),
      )
      at += size
    }
    return list
  }),
)

test('property: rows adopted by any units in any order, and the checks find nothing', () => {
  fc.assert(
    fc.property(annex, fc.infiniteStream(fc.boolean()), fc.boolean(), (objectives, toFirst, derive) => {
      const top = { ...sekretaris, objectives, budget: null }
      const all = objectives.flatMap((o, i) =>
        o.indicators.map(
          (_, j): RowToTake => ({
            source: { objective: i, indicator: j },
            way: derive ? 'derivation' : 'adoption',
            method: 'direct',
          }),
        ),
      )
      const first = all.filter(() => toFirst.next().value)
      const rest = all.filter((r) => !first.includes(r))
      const below = [kabagData, kabagUmum].map((a, i) =>
        withRows(top, { ...blank(a), budget: null }, i === 0 ? first : rest, i + 1),
      )
      const family = [top, ...below.map((b) => b.agreement)]
      // What the superior's own annex is told by itself comes down with its wording.
      const own = new Set(checkFamily([top], KPU_PROFILE).map((f) => f.code))
      const found = checkFamily(
        family,
        KPU_PROFILE,
        [],
        below.flatMap((b) => b.links),
      )
      expect(found.filter((f) => !own.has(f.code)).map((f) => `${f.code} ${f.at}`)).toEqual([])
      const matrix = cascadeMatrix(
        family,
        0,
        [1, 2],
        KPU_PROFILE,
        below.flatMap((b) => b.links),
      )
      expect(matrix.rows.every((r) => r.standing === 'carried' && r.carriers === 1)).toBe(true)
    }),
    { numRuns: 150 },
  )
})
