import { describe, expect, test } from 'vitest'
import {
  kabagData,
  kabagUmum,
  kasubbagData,
  ketua,
  objective,
  office,
  sekretaris,
} from '../../../test/core/example-office.ts'
import { adopting, blank, decidedAt, deriving, KNOWN, withRows } from '../../../test/core/taken-rows.ts'
import type { Agreement, Family, Objective } from '../agreement/agreement.ts'
import { checkFamily } from '../check/check-family.ts'
import { KPU_PROFILE } from '../profile/kpu/kpu-profile.ts'
import { asLastYear } from './as-last-year.ts'
import { planFill } from './fill.ts'
import type { CascadeMethod, DecidedLink } from './link.ts'
import { cascadeMatrix } from './matrix.ts'
import { proposedWording } from './proposed-wording.ts'
import { takeRows } from './take-rows.ts'

/** As a Maluku office distributes its Sekretaris's rows. */
const byAdoption: readonly Objective[] = [
  objective(
    '1',
    'Terwujudnya rencana kerja dan anggaran yang efektif',
    'Jumlah revisi terhadap rencana kerja → 8 kali',
  ),
  objective(
    '2',
    'Terwujudnya sistem administrasi yang tertib',
    'Persentase laporan monitoring dan evaluasi yang akuntabel dan tepat waktu → 75%',
    'Persentase target kinerja yang tercapai sesuai dengan perjanjian kinerja → 90%',
  ),
  objective('3', 'Terlaksananya penyelesaian sengketa', 'Persentase sengketa hukum yang dimenangkan → 88%'),
]
const superior: Agreement = { ...sekretaris, objectives: byAdoption }

describe('rows taken by adoption, as in Maluku', () => {
  test('stand under the superior’s objectives with its targets, numbered on, and need no confirming', () => {
    const { agreement, toConfirm } = withRows(
      superior,
      blank(kabagData),
      [adopting(2), adopting(1, 0), adopting(1, 1)],
      1,
    )
    expect(agreement.objectives.map((o) => [o.no, o.text, o.indicators.map((x) => x.target?.raw)])).toEqual([
      ['1', 'Terlaksananya penyelesaian sengketa', ['88%']],
      ['2', 'Terwujudnya sistem administrasi yang tertib', ['75%', '90%']],
    ])
    expect(toConfirm).toEqual([])
  })

  test('a row that stands there in other letters is taken for it, and nothing is added', () => {
    const own = { ...kabagData, objectives: [objective('1', 'Lain', 'JUMLAH REVISI terhadap rencana kerja → 4 kali')] }
    expect(takeRows(superior, own, [adopting(0)], KNOWN)).toMatchObject({
      edits: [],
      rows: [{ at: 'objectives/0/indicators/0', added: false }],
    })
  })

  test('in a narrower scope or as a part its target is left open and to be confirmed', () => {
    const { agreement, toConfirm } = withRows(superior, blank(kabagData), [adopting(0, 0, 'component')], 1)
    expect(agreement.objectives[0]?.indicators[0]).toEqual({
      text: 'Jumlah revisi terhadap rencana kerja',
      target: null,
    })
    expect(toConfirm).toEqual(['objectives/0/indicators/0'])
  })

  test('an objective put under its heading pushes the numbers behind it on', () => {
    const under = (o: Objective, group: string): Objective => ({ ...o, group })
    const top = { ...superior, objectives: [under(objective('1', 'A', 'Persentase satu → 10%'), 'Tujuan I')] }
    const own = {
      ...kabagData,
      objectives: [
        under(objective('1', 'B', 'Persentase dua → 20%'), 'Tujuan I'),
        under(objective('2', 'C', 'Persentase tiga → 30%'), 'Tujuan II'),
      ],
    }
    const { agreement } = withRows(top, own, [adopting(0)], 1)
    expect(agreement.objectives.map((o) => `${o.no} ${o.text}`)).toEqual(['1 B', '2 A', '3 C'])
  })
})

describe('rows taken by derivation, as in Kalimantan Timur', () => {
  const top = {
    ...sekretaris,
    objectives: [
      objective('1', 'Meningkatkan kapasitas SDM', 'Persentase kesesuaian kompetensi pegawai → 100%'),
      objective('2', 'Terwujudnya kerjasama', 'Jumlah fasilitasi kerjasama dengan instansi terkait → 5 keg'),
    ],
  }

  test('the indicator becomes the objective, and a first wording below it is a proposal without a target', () => {
    const { agreement, toConfirm } = withRows(top, blank(kabagData), [deriving(1, 'new'), deriving(0, 'direct')], 1)
    expect(agreement.objectives).toEqual([
      objective(
        '1',
        'Jumlah fasilitasi kerjasama dengan instansi terkait',
        'Persentase terpenuhinya fasilitasi kerjasama dengan instansi terkait',
      ),
      objective('2', 'Persentase kesesuaian kompetensi pegawai', 'Persentase kesesuaian kompetensi pegawai → 100%'),
    ])
    expect(toConfirm).toEqual(['objectives/0/indicators/0', 'objectives/1/indicators/0'])
  })

  test('a proposal speaks of the matter, however it was measured', () => {
    expect(proposedWording('Prosentase  pegawai yang terlatih')).toBe('Persentase terpenuhinya pegawai yang terlatih')
    expect(proposedWording('Nilai SAKIP')).toBe('Persentase terpenuhinya Nilai SAKIP')
  })

  test('what is measured anew is compared with nothing above', () => {
    const { agreement, links } = withRows(top, blank(kabagUmum), [deriving(0, 'new'), deriving(1, 'new')], 1)
    const measured = {
      ...agreement,
      objectives: agreement.objectives.map((o) => ({
        ...o,
        indicators: [{ text: 'Jumlah laporan', target: byAdoption[0]?.indicators[0]?.target ?? null }],
      })),
    }
    const family = [top, measured]
    const told = (decided: readonly DecidedLink[]) =>
      checkFamily(family, KPU_PROFILE, [], decided)
        .filter((f) => f.code.startsWith('cascade/'))
        .map((f) => f.code)
    expect(told([])).toContain('cascade/unit-changed')
    expect(told(links)).toEqual([])
  })
})

describe('what a person decided stands before what wording suggests', () => {
  const codes = (family: Family, decided: readonly DecidedLink[]) =>
    checkFamily(family, KPU_PROFILE, [], decided).map((f) => `${f.code} ${f.agreement}`)

  test('a row in other words carries what it was linked to', () => {
    const family = [
      ketua,
      { ...sekretaris, objectives: [objective('1', 'Pemilu yang ramai', 'Persentase kehadiran di TPS → 80%')] },
    ]
    const link = decidedAt(1, 0, 'objectives/0/indicators/0', adopting(0))
    expect(codes(family, [])).toContain('cascade/not-carried 0')
    expect(codes(family, [link]).filter((c) => c.startsWith('cascade/'))).toEqual([])
  })

  test('a row in the same words does not carry what somebody took it off from', () => {
    const link = {
      ...decidedAt(2, 1, 'objectives/1', deriving(1, 'direct')),
      source: { agreement: 1, objective: 1, indicator: 0 },
      decided: null,
    }
    expect(codes(office, [link])).toEqual(expect.arrayContaining(['cascade/not-carried 1', 'cascade/no-source 2']))
  })

  test('parts that were declared have to add up, exactly', () => {
    const top = { ...sekretaris, objectives: [objective('1', 'Adhoc', 'Jumlah badan adhoc → 10,5 satker')] }
    const part = (a: Agreement, target: string) => ({
      ...a,
      objectives: [objective('1', 'Adhoc', `Jumlah badan adhoc → ${target}`)],
    })
    const links = [1, 2].map((i) => decidedAt(i, 0, 'objectives/0/indicators/0', adopting(0, 0, 'component')))
    const family = (a: string, b: string) => [top, part(kabagData, a), part(kabagUmum, b)]
    const told = (a: string, b: string) => codes(family(a, b), links).filter((c) => c.startsWith('cascade/'))
    expect(told('4,2 satker', '6,3 satker')).toEqual([])
    expect(told('4,2 satker', '6 satker')).toEqual(['cascade/components 0'])
    const [row] = cascadeMatrix(family('4,2 satker', '6 satker'), 0, [1, 2], KPU_PROFILE, links).rows
    expect(row).toMatchObject({ standing: 'parts-differ', sum: '10,2 satker', carriers: 2 })
  })

  test('whole twice belongs to nobody; in a narrower scope it may be shared', () => {
    const own = (a: Agreement) => ({ ...a, objectives: [byAdoption[2] ?? objective('1', 'x')] })
    const family = [superior, own(kabagData), own(kabagUmum)]
    const links = (method: CascadeMethod) =>
      [1, 2].map((i) => decidedAt(i, 0, 'objectives/0/indicators/0', adopting(2, 0, method)))
    const standing = (decided: readonly DecidedLink[]) =>
      cascadeMatrix(family, 0, [1, 2], KPU_PROFILE, decided).rows[3]?.standing
    expect([standing([]), standing(links('direct')), standing(links('narrowed'))]).toEqual([
      'doubled',
      'doubled',
      'carried',
    ])
  })
})

describe('the matrix', () => {
  test('says of each indicator who carries it and how, and of each unit what it carries', () => {
    const { rows, columns } = cascadeMatrix(office, 1, [2, null, 3], KPU_PROFILE, [])
    expect(
      rows.map((r) => [r.standing, r.cells.map((c) => c.map((x) => `${x.at} ${x.target} ${x.relation}`))]),
    ).toEqual([
      ['carried', [['objectives/0 77,5% same'], [], []]],
      ['carried', [['objectives/1 95% same'], [], []]],
      ['carried', [[], [], ['objectives/0 10 satker same']]],
    ])
    expect(columns).toEqual([
      { agreement: 2, carried: 2, weaker: 0, unsourced: 0 },
      { agreement: null, carried: 0, weaker: 0, unsourced: 0 },
      { agreement: 3, carried: 1, weaker: 0, unsourced: 0 },
    ])
  })

  test('a column is filled with what nobody carries, or with all that it does not carry itself', () => {
    const matrix = cascadeMatrix([sekretaris, kabagUmum, blank(kasubbagData)], 0, [1, 2], KPU_PROFILE, [])
    const fill = (which: 'gaps' | 'all') =>
      planFill(matrix, { kind: 'column', column: 1, which, way: 'adoption', method: 'direct' }, () => []).flatMap((p) =>
        p.take.map((t) => t.source.objective),
      )
    expect(fill('gaps')).toEqual([0, 1])
    expect(fill('all')).toEqual([0, 1, 2])
  })

  test('as last year gives each unit what it carried, with its own rows, and keeps what is there', () => {
    const before = cascadeMatrix(
      office,
      1,
      [2, 3],
      KPU_PROFILE,
      [decidedAt(3, 1, 'objectives/0', { ...deriving(2, 'component') })].map((d) => ({
        ...d,
        source: { ...d.source, agreement: 1 },
      })),
    )
    const now = cascadeMatrix([sekretaris, blank(kabagData), kabagUmum], 0, [1, 2], KPU_PROFILE, [])
    const plan = planFill(now, { kind: 'last-year' }, () =>
      asLastYear(now, { matrix: before, agreements: [kabagData, kabagUmum] }),
    )
    expect(plan).toMatchObject([
      {
        column: 0,
        take: [
          { way: 'derivation', method: 'new', indicators: kabagData.objectives[0]?.indicators },
          { method: 'new' },
        ],
        decide: [],
      },
      { column: 1, take: [], decide: [{ at: 'objectives/0', method: 'component' }] },
    ])
  })
})
