import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sampleDocuments } from '../../samples/sample-documents.ts'
import { SAMPLE_PROVINCE, SAMPLE_PROVINCE_OFFICE, SAMPLE_REGENCY_OFFICE } from '../../samples/sample-province.ts'
import { PLANTED_MISTAKES, SAMPLE_WITH_MISTAKES } from '../../samples/with-mistakes.ts'
import type { Agreement } from '../../src/core/agreement/agreement.ts'
import { checkFamily } from '../../src/core/check/check-family.ts'
import { parseTarget } from '../../src/core/indicator/target.ts'
import { sumRupiah } from '../../src/core/money.ts'
import { KPU_PROFILE } from '../../src/core/profile/kpu/kpu-profile.ts'

const subordinatesOf = (office: readonly Agreement[], superior: Agreement): readonly Agreement[] =>
  office.filter((a) => a.secondParty?.position === superior.firstParty.position)

describe.each([
  ['the province office', SAMPLE_PROVINCE_OFFICE],
  ['the regency office', SAMPLE_REGENCY_OFFICE],
] as const)('in the sample, %s', (_, office) => {
  test('has every agreement complete: names, dates, letterhead, signatures, targets and amounts', () => {
    for (const a of office) {
      expect(a.signatures, a.unit).toHaveLength(a.secondParty === null ? 2 : 4)
      expect(a.letterhead?.email, a.unit).toMatch(/@example\.go\.id$/)
      expect([a.firstParty.name, a.place, a.statementDate, a.annexDate, a.level, a.year], a.unit).not.toContain(null)
      for (const o of a.objectives) for (const i of o.indicators) expect(i.target, i.text).not.toBeNull()
      for (const line of a.budget?.lines ?? []) expect(line.amount, a.unit).not.toBeNull()
    }
  })

  test('prints targets that read as what they say', () => {
    for (const { objectives } of office) {
      for (const { target } of objectives.flatMap((o) => o.indicators)) {
        expect(parseTarget(target?.raw ?? '', KPU_PROFILE.scales)).toEqual(target)
      }
    }
  })

  test('carries every indicator of a superior down as an objective, and none comes from nowhere', () => {
    for (const superior of office) {
      const below = subordinatesOf(office, superior)
      if (below.length === 0) continue
      const promised = superior.objectives.flatMap((o) => o.indicators.map((i) => i.text)).sort()
      const carried = below.flatMap((a) => a.objectives.map((o) => o.text)).sort()
      expect(carried, superior.unit).toEqual(promised)
    }
  })

  test('has budgets that add up, line by line, from the lowest unit to the head', () => {
    for (const superior of office) {
      const lines = superior.budget?.lines ?? []
      expect(superior.budget?.printedTotal).toBe(sumRupiah(lines.map((l) => l.amount ?? 0n)))
      const below = subordinatesOf(office, superior)
      if (below.length === 0) continue
      for (const line of lines) {
        const parts = below.map((a) => a.budget?.lines.find((l) => l.text === line.text)?.amount ?? 0n)
        expect(sumRupiah(parts), `${superior.unit}: ${line.text}`).toBe(line.amount)
      }
    }
  })
})

test('the sample shows what real documents have: long texts, every kind of target, groups, two levels, acting officials', () => {
  const targets = SAMPLE_PROVINCE.flatMap((a) => a.objectives).flatMap((o) => o.indicators)
  expect(new Set(targets.map((i) => i.target?.kind))).toEqual(new Set(['percent', 'count', 'score', 'grade']))
  expect(targets.some((i) => /\d,\d+% \(\d+ satker\)/.test(i.target?.raw ?? ''))).toBe(true)
  expect(Math.max(...targets.map((i) => i.text.length))).toBeGreaterThan(200)
  expect(Math.max(...SAMPLE_PROVINCE.map((a) => a.firstParty.position.length))).toBeGreaterThan(120)
  expect(SAMPLE_PROVINCE.some((a) => a.objectives.some((o) => o.program !== null && o.group !== null))).toBe(true)
  expect(SAMPLE_PROVINCE.some((a) => a.firstParty.acting)).toBe(true)
  expect(SAMPLE_PROVINCE.some((a) => a.budget?.lines.some((l) => l.amount === 0n))).toBe(true)
})

test.each([
  ['the province office', SAMPLE_PROVINCE_OFFICE],
  ['the regency office', SAMPLE_REGENCY_OFFICE],
  ['both together', SAMPLE_PROVINCE],
])('the checks find nothing in %s', (_, family) => {
  expect(checkFamily(family, KPU_PROFILE).map((f) => [f.code, f.agreement, f.at])).toEqual([])
})

test('the checks find every planted mistake, and nothing else', () => {
  const found = checkFamily(SAMPLE_WITH_MISTAKES, KPU_PROFILE).map((f) => `${f.code} ${f.agreement} ${f.at}`)
  expect(found.sort()).toEqual(PLANTED_MISTAKES.map((m) => `${m.code} ${m.agreement} ${m.at}`).sort())
})

test('each planted mistake changes its agreement, and only those agreements differ from the clean sample', () => {
  const touched = new Set(PLANTED_MISTAKES.map((m) => m.agreement))
  SAMPLE_WITH_MISTAKES.forEach((agreement, i) => {
    if (touched.has(i)) expect(agreement).not.toEqual(SAMPLE_PROVINCE_OFFICE[i])
    else expect(agreement).toEqual(SAMPLE_PROVINCE_OFFICE[i])
  })
})

test('the documents kept with the sample are what Ikrar writes of it today', async () => {
  const fresh = await sampleDocuments()
  for (const [name, bytes] of fresh) {
    const kept = readFileSync(join(import.meta.dirname, '../../samples/documents', name))
    expect(Buffer.compare(kept, bytes), `${name}: run node samples/write-documents.ts`).toBe(0)
  }
})
