import { expect, test } from 'vitest'
import { kabagData, kabagUmum, ketua, line, sekretaris } from '../../../test/core/example-office.ts'
import type { Agreement } from '../agreement/agreement.ts'
import { budgetLeft, totalLeft } from '../cascade/budget-left.ts'
import { budgetGround } from './budget-ground.ts'

const ELECTION = 'Program Penyelenggaraan Pemilu Dalam Proses Konsolidasi Demokrasi'
const SUPPORT = 'Program Dukungan Manajemen'
const linesOf = (a: Agreement) => a.budget?.lines ?? []
const ofKabag = (own: Agreement) =>
  budgetGround({ own, superior: sekretaris, beside: [kabagUmum], below: [], plan: [] })
const left = (lines: ReturnType<typeof linesOf>) =>
  budgetLeft(lines, ofKabag(kabagData)).map((of) => of.map((l) => [l.ground, l.has, l.taken, l.left]))

test('a bagian sees what its Sekretaris has, what the other bagian took, and what is left while it types', () => {
  expect(left(linesOf(kabagData))).toEqual([[['above', 900n, 0n, 0n]], [['above', 300n, 200n, 0n]]])
  expect(left([line(ELECTION, 400n), line(SUPPORT, 150n)])).toEqual([
    [['above', 900n, 0n, 500n]],
    [['above', 300n, 200n, -50n]],
  ])
})

test('an empty amount takes nothing, and a programme that the superior has not stands beside nothing', () => {
  expect(left([line(SUPPORT, null), line('Kegiatan Lain', 5n)])).toEqual([[['above', 300n, 200n, 100n]], []])
})

test('the same name in capitals, with other spaces, or a little misspelt when the page was opened, is the same programme', () => {
  expect(left([line('PROGRAM  DUKUNGAN MANAJEMEN', 30n)])).toEqual([[['above', 300n, 200n, 70n]]])
  const misspelt: Agreement = {
    ...kabagData,
    budget: { label: 'Program', lines: [line('Program Dukungan Managemen', 30n)], printedTotal: null },
  }
  expect(budgetLeft(linesOf(misspelt), ofKabag(misspelt))[0]).toMatchObject([{ left: 70n }])
})

test('activities under a code take from one programme together', () => {
  const superior: Agreement = {
    ...sekretaris,
    budget: { label: 'Program', lines: [line(SUPPORT, 300n, '076.01.WA')], printedTotal: null },
  }
  const ground = budgetGround({ own: kabagData, superior, beside: [], below: [], plan: [] })
  const lines = [line('Kegiatan A', 100n, '076.01.WA.3355'), line('Kegiatan B', 150n, '076.01.WA.3356')]
  expect(budgetLeft(lines, ground).map(([l]) => l?.left)).toEqual([50n, 50n])
  expect(budgetLeft([line('Kegiatan C', 1n, '076.01.WAX')], ground)).toEqual([[]])
})

test('a Sekretaris sees what the bagian took of each line, and the office its ceiling by the DIPA', () => {
  const plan = [
    { kind: 'program' as const, code: '076.01.CQ', text: ELECTION, amount: 1_000n },
    { kind: 'activity' as const, code: '3355', text: 'Pemutakhiran data', amount: 400n },
    { kind: 'program' as const, code: '076.01.WA', text: SUPPORT, amount: 250n },
  ]
  const ground = budgetGround({ own: sekretaris, superior: ketua, beside: [], below: [kabagData, kabagUmum], plan })
  const support = budgetLeft(linesOf(sekretaris), ground)[1] ?? []
  expect(support.map((l) => [l.ground, l.has, l.taken, l.left])).toEqual([
    ['above', 300n, 0n, 0n],
    ['plan', 250n, 0n, -50n],
    ['below', 300n, 300n, 0n],
  ])
  expect(totalLeft(linesOf(sekretaris), ground).map((l) => [l.ground, l.has, l.taken, l.left])).toEqual([
    ['above', 1_200n, 0n, 0n],
    // The activity is a part of its programme and does not count twice.
    ['plan', 1_250n, 0n, 50n],
    ['below', 1_200n, 1_200n, 0n],
  ])
})

test('sums beyond what floating point carries stay exact', () => {
  const much = 90_071_992_547_409_931n
  const own: Agreement = {
    ...kabagData,
    budget: { label: 'Program', lines: [line(SUPPORT, much)], printedTotal: null },
  }
  const superior: Agreement = {
    ...sekretaris,
    budget: { label: 'Program', lines: [line(SUPPORT, much * 2n + 1n)], printedTotal: null },
  }
  const ground = budgetGround({ own, superior, beside: [], below: [], plan: [] })
  expect(budgetLeft(linesOf(own), ground)[0]?.[0]?.left).toBe(much + 1n)
})
