import { describe, expect, test } from 'vitest'
import { SAMPLE_PROVINCE } from '../../../../samples/sample-province.ts'
import { parseTarget } from '../../indicator/target.ts'
import { KPU_PROFILE } from '../../profile/kpu/kpu-profile.ts'
import type { Agreement, Objective } from '../agreement.ts'
import { agreementForm } from './agreement-form.ts'
import { splitTail } from './table-tail.ts'

const sample = (i: number): Agreement => {
  const agreement = SAMPLE_PROVINCE[i]
  if (agreement === undefined) throw new Error(`no sample ${i}`)
  return agreement
}

const formOf = (agreement: Agreement) => {
  const form = agreementForm(agreement, KPU_PROFILE)
  if (!form.ok) throw new Error(form.problem.code)
  return form.value
}

const objective = (text: string, indicators: number, more: Partial<Objective> = {}): Objective => ({
  program: null,
  programNo: null,
  group: null,
  groupNo: null,
  no: null,
  text,
  indicators: Array.from({ length: indicators }, (_, i) => ({
    text: `${text} ${i}`,
    target: parseTarget('100%', KPU_PROFILE.scales),
  })),
  ...more,
})

describe('the statement', () => {
  test('of a head has one party, one signature and no promise by a superior', () => {
    const { statement } = formOf(sample(0))
    expect(statement.parties).toHaveLength(1)
    expect(statement.signing.left).toBeNull()
    expect(statement.signing.right.heading).toBeNull()
    expect(statement.paragraphs.join(' ')).not.toContain('Pihak Kedua')
  })

  test('of a subordinate has the superior at the left and the promise of supervision', () => {
    const { statement } = formOf(sample(4))
    expect(statement.signing.left?.name).toBe(sample(4).secondParty?.name)
    expect(statement.signing.right.name).toBe(sample(4).firstParty.name)
    expect(statement.paragraphs.at(-1)).toContain('supervisi')
  })

  test('prints “Plt.” before the position of an acting official, in the parties and in the signatures', () => {
    const { statement, annex } = formOf(sample(8))
    expect(statement.parties[0]?.rows[1]?.text).toMatch(/^Plt\. Kepala Sub Bagian/)
    expect(annex.signing.right.position).toMatch(/^Plt\. Kepala Sub Bagian/)
  })

  test('prints “Plh.” before the position of a stand-in, and no “Plt.” besides', () => {
    const firstParty = { name: 'Bima Contoh', position: 'Plh. Sekretaris', acting: true }
    const { statement } = formOf({ ...sample(4), firstParty, signatures: [] })
    expect(statement.parties[0]?.rows[1]?.text).toBe('Plh. Sekretaris')
    expect(statement.signing.right.position).toBe('Plh. Sekretaris')
  })

  test('leaves dots where a name, a place or a date is missing', () => {
    const bare = { ...sample(4), place: null, statementDate: null, signatures: [] }
    const form = formOf({ ...bare, firstParty: { ...bare.firstParty, name: null } })
    expect(form.statement.parties[0]?.rows[0]?.text).toMatch(/^\.+$/)
    expect(form.statement.signing.right.name).toBeNull()
    expect(form.statement.signing.placeDate).toMatch(/^\.+, \.+$/)
  })

  test('prints a signature block as it stood, even where it differs from the parties', () => {
    const { signatures, ...rest } = sample(4)
    const form = formOf({ ...rest, signatures: signatures.map((s) => ({ ...s, name: 'Nama Lain, S.H.' })) })
    expect(form.annex.signing.right.name).toBe('Nama Lain, S.H.')
    expect(form.statement.parties[0]?.rows[0]?.text).toBe(rest.firstParty.name)
  })
})

describe('the annex', () => {
  test('has a heading row for each strategic goal, and objectives merged over their indicators', () => {
    const { rows, columns } = formOf(sample(0)).annex
    expect(columns).toHaveLength(4)
    const headings = rows.flatMap((row) => (row.kind === 'heading' ? [row.text.slice(0, 3)] : []))
    expect(headings).toEqual(['1. ', '2. ', '3. '])
    const first = rows[1]
    expect(first?.kind === 'cells' && first.cells.map((c) => [c.column, c.rows])).toEqual([
      [0, 4],
      [1, 4],
      [2, 1],
      [3, 1],
    ])
  })

  test('of two heading levels has a programme row and a column of activities merged over their objectives', () => {
    const { rows, columns } = formOf(sample(13)).annex
    expect(columns).toHaveLength(5)
    expect(rows[0]).toMatchObject({ kind: 'heading', depth: 1, text: 'A. Program Dukungan Manajemen' })
    const first = rows[1]
    expect(first?.kind === 'cells' && first.cells.map((c) => [c.column, c.rows])).toEqual([
      [0, 2],
      [1, 2],
      [2, 1],
      [3, 1],
      [4, 1],
    ])
  })

  test('starts a new heading when the same number stands under another programme', () => {
    const both = [
      objective('a', 1, { program: 'Satu', programNo: 'A', group: 'Kegiatan', groupNo: '1' }),
      objective('b', 1, { program: 'Dua', programNo: 'B', group: 'Kegiatan', groupNo: '1' }),
    ]
    const { rows } = formOf({ ...sample(0), objectives: both }).annex
    expect(rows.filter((row) => row.kind === 'heading').map((row) => row.kind === 'heading' && row.depth)).toEqual([
      1, 2, 1, 2,
    ])
  })

  test('keeps a row for an objective that has no indicator yet', () => {
    const { rows } = formOf({ ...sample(0), objectives: [objective('Terwujudnya x', 0)] }).annex
    expect(rows).toHaveLength(1)
  })

  test('prints nothing where an amount is missing, a dash where it is zero, no total where none was printed', () => {
    const lines = [
      { no: null, code: null, text: 'Satu', amount: null },
      { no: null, code: '076.01.WA', text: 'Dua', amount: 0n },
    ]
    const form = formOf({ ...sample(0), budget: { label: 'Program', lines, printedTotal: null } })
    expect(form.annex.budget).toMatchObject({ numbered: false, total: null })
    expect(form.annex.budget?.rows.map((r) => [r.text, r.amount])).toEqual([
      ['Satu', ''],
      ['Dua (076.01.WA)', 'Rp -'],
    ])
  })
})

describe('the end of a table that stays with the signatures', () => {
  const rowsOf = (objectives: readonly Objective[]) => formOf({ ...sample(0), objectives }).annex.rows

  test('is the whole last objective with the heading over it', () => {
    const rows = rowsOf([objective('a', 2), objective('b', 3, { group: 'Tujuan', groupNo: '2' })])
    const { head, tail } = splitTail(rows)
    expect([head.length, tail.length]).toEqual([2, 4])
    expect(tail[0]?.kind).toBe('heading')
  })

  test('is the last two rows of a very tall objective, whose merged cells go on empty', () => {
    const { head, tail } = splitTail(rowsOf([objective('a', 9)]))
    expect([head.length, tail.length]).toEqual([7, 2])
    expect(head[0]).toMatchObject({ cells: [{ rows: 7 }, { rows: 7 }, { rows: 1 }, { rows: 1 }] })
    expect(tail[0]).toMatchObject({
      cells: [{ column: 0, rows: 2, text: '' }, { column: 1, rows: 2, text: '' }, {}, {}],
    })
  })
})
