import fc from 'fast-check'
import { expect, test } from 'vitest'
import { printable } from '../../printable.ts'
import { KPU_PROFILE } from '../../profile/kpu/kpu-profile.ts'
import type { WorkbookSheet } from '../../workbook.ts'
import { CAPACITIES } from '../tenure.ts'
import { planRoster, type RosterPlan } from './plan-roster.ts'
import { readSheets } from './read-sheets.ts'
import type { Roster, RosterOfficial, RosterTenure, RosterUnit } from './roster.ts'
import { headingsOf, rosterTables } from './roster-tables.ts'
import { ROSTER_SHEETS } from './sheets.ts'

const TODAY = '2025-06-30'

const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).map((s) => `Unit ${printable(s)}`)

const unitOf = (i: number, parent: number, words: string): RosterUnit => ({
  code: `U${i + 1}`,
  name: i === 0 ? 'Kantor Contoh' : `${words} ${i}`,
  kind: i === 0 ? 'satker' : 'bagian',
  level: i === 0 ? 'ketua' : 'kepala-bagian',
  office: 'U1',
  officeName: 'Kantor Contoh',
  parent: i === 0 ? null : `U${(parent % i) + 1}`,
  parentName: null,
  closedOn: null,
  successor: null,
  lastYear: null,
  mine: true,
})

/** A small office: units below one another at random, officials, and one holder after another for each post. */
const rosters: fc.Arbitrary<Roster> = fc
  .record({
    units: fc.array(fc.tuple(fc.nat(20), name), { minLength: 1, maxLength: 8 }),
    officials: fc.array(fc.option(fc.integer({ min: 1, max: 999 })), { minLength: 1, maxLength: 6 }),
    tenures: fc.array(fc.tuple(fc.nat(7), fc.nat(5), fc.constantFrom(...CAPACITIES)), { maxLength: 8 }),
  })
  .map(({ units: drawn, officials: nips, tenures: held }) => {
    const bare = drawn.map(([parent, words], i) => unitOf(i, parent, words))
    const nameOf = new Map(bare.map((u) => [u.code, u.name]))
    const units = bare.map((u) => ({ ...u, parentName: u.parent === null ? null : (nameOf.get(u.parent) ?? null) }))
    const officials = nips.map(
      (serial, i): RosterOfficial => ({
        code: `P${i + 1}`,
        office: 'U1',
        officeName: 'Kantor Contoh',
        name: `Pejabat ${'abcdef'[i]}, S.Sos.`,
        nip: serial === null ? null : `19800312200501${(i % 2) + 1}${String(serial).padStart(3, '0')}`,
        mine: true,
      }),
    )
    const tenures = held.map(
      ([unit, official, capacity], i): RosterTenure => ({
        code: `J${i + 1}`,
        unit: `U${(unit % units.length) + 1}`,
        official: `P${(official % officials.length) + 1}`,
        capacity,
        from: `20${10 + i}-01-01`,
        until: `20${10 + i}-12-31`,
        decree: i % 2 === 0 ? null : `SK ${i}`,
        mine: true,
      }),
    )
    return { units, officials: withoutTwins(officials), tenures }
  })

const withoutTwins = (officials: readonly RosterOfficial[]): readonly RosterOfficial[] => {
  const seen = new Set<string>()
  return officials.map((o) => {
    if (o.nip === null || !seen.has(o.nip)) {
      if (o.nip !== null) seen.add(o.nip)
      return o
    }
    return { ...o, nip: null }
  })
}

const planOf = (present: Roster, wanted: Roster): RosterPlan => {
  const workbook = rosterTables(wanted, KPU_PROFILE).map(
    ({ sheet, rows }): WorkbookSheet => ({
      name: ROSTER_SHEETS[sheet].name,
      rows: [headingsOf(sheet), ...rows],
    }),
  )
  const read = readSheets('uji.xlsx', workbook)
  if (!read.ok) throw new Error(read.problem.code)
  return planRoster(present, read.value, TODAY, KPU_PROFILE)
}

test('what was exported and not touched changes nothing, whatever the names are', () => {
  fc.assert(
    fc.property(rosters, (roster) => {
      const { rows } = planOf(roster, roster)
      expect(rows.filter((row) => row.outcome !== 'same')).toEqual([])
      expect(rows).toHaveLength(roster.units.length + roster.officials.length + roster.tenures.length)
    }),
  )
})

/** What is done to each thing: nothing, or another value. */
const edits = fc.record({
  names: fc.array(fc.option(fc.constantFrom('Baru', 'Lain', 'Umum')), { minLength: 8, maxLength: 8 }),
  officials: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
  ends: fc.array(fc.option(fc.integer({ min: 10, max: 28 })), { minLength: 8, maxLength: 8 }),
})

test('what was edited arrives exactly, and nothing besides', () => {
  fc.assert(
    fc.property(rosters, edits, (present, edit) => {
      const wanted: Roster = {
        units: present.units.map((u, i) => {
          const words = edit.names[i]
          return i === 0 || !words ? u : { ...u, name: `${words} ${i}`, parent: 'U1' }
        }),
        officials: present.officials.map((o, i) => (edit.officials[i] ? { ...o, name: `Tokoh ${'uvwxyz'[i]}` } : o)),
        tenures: present.tenures.map((t, i) => {
          const day = edit.ends[i]
          return day ? { ...t, until: `${t.from.slice(0, 4)}-12-${day}`, decree: `SK ${day}` } : t
        }),
      }
      const plan = planOf(present, wanted)
      expect(plan.rows.filter((row) => row.outcome === 'refused')).toEqual([])
      const changed = <T extends { readonly code: string }>(was: readonly T[], is: readonly T[]) =>
        was.flatMap((before, i) => {
          const after = is[i]
          return after && JSON.stringify(before) !== JSON.stringify(after) ? [{ before, after }] : []
        })
      const told = ({ units, officials, tenures }: RosterPlan) => [...units, ...officials, ...tenures]
      expect(told(plan)).toEqual([
        ...changed(present.units, wanted.units),
        ...changed(present.officials, wanted.officials),
        ...changed(present.tenures, wanted.tenures),
      ])
    }),
  )
})
