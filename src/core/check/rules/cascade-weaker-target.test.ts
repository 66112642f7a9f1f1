import { expect, test } from 'vitest'
import { findings, found, objective, office, officeWith } from '../../../../test/core/example-office.ts'

const code = 'cascade/weaker-target'

const carrying = (target: string, text = 'Persentase pegawai yang tercatat secara akurat') =>
  officeWith(2, {
    objectives: [
      objective(
        '1',
        'Persentase pemilih yang memberikan suara di TPS',
        'Persentase pemilih yang terdata mutakhir → 77,5%',
      ),
      objective('2', text, `Persentase data pegawai yang mutakhir → ${target}`),
    ],
  })

test('95 percent above and 90 percent below is a weaker promise', () => {
  const [finding] = findings(code, carrying('90%'))
  expect(finding).toMatchObject({
    severity: 'warning',
    agreement: 2,
    at: 'objectives/1/indicators/0/target',
    facts: { target: '90%', superiorTarget: '95%', method: 'derivation', superior: 1 },
    repair: { value: '95%' },
  })
})

test('slips in the wording do not hide it', () => {
  expect(found(code, carrying('90%', 'Persentase Pegawai yan tercatat secara akurat'))[0]).toBe(
    'warning 2 objectives/1/indicators/0/target',
  )
})

test('the same and more are kept promises', () => {
  expect(found(code, office)).toEqual([])
  expect(
    found(
      code,
      officeWith(4, {
        objectives: [objective('1', 'Persentase data pegawai yang mutakhir', 'Persentase berkas → 100%')],
      }),
    ),
  ).toEqual([])
})

test('an adopted indicator with a lower target is found too', () => {
  const objectives = [objective('1', 'Terwujudnya data', 'Persentase data pegawai yang mutakhir → 94,5%')]
  expect(found(code, officeWith(4, { objectives }))).toEqual(['warning 4 objectives/0/indicators/0/target'])
})

test('of revisions the smaller number is the stronger promise', () => {
  const family = (below: string) => {
    const [, , above] = office
    const revisions = (text: string, target: string) => [
      objective('1', text, `Jumlah revisi terhadap rencana kerja → ${target}`),
    ]
    return [
      { ...(above as (typeof office)[number]), objectives: revisions('Rencana yang baik', '8 kali') },
      { ...(office[4] as (typeof office)[number]), objectives: revisions('Rencana yang baik', below) },
    ]
  }
  expect(found(code, family('12 kali'))).toEqual(['warning 1 objectives/0/indicators/0/target'])
  expect(found(code, family('4 kali'))).toEqual([])
})
