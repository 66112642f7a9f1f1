import type { Agreement } from '../../core/agreement/agreement.ts'
import { decimalFromNumber } from '../../core/decimal.ts'

const hundred = decimalFromNumber(100)
if (hundred === null) throw new RangeError('100 is a decimal')

/** A small invented agreement, to be typeset and recognised again as a trial. */
export const TEST_AGREEMENT: Agreement = {
  title: 'PERJANJIAN KINERJA TAHUN 2024',
  year: 2024,
  satker: 'KPU Provinsi Nusa Contoh',
  unit: 'KPU Provinsi Nusa Contoh',
  level: 'ketua',
  firstParty: { name: 'Ratna Contoh', position: 'Ketua KPU Provinsi Nusa Contoh', acting: false },
  secondParty: null,
  place: 'Contoh',
  statementDate: '2024-01-31',
  annexDate: '2024-01-31',
  annexYear: 2024,
  annexColumns: ['No', 'Sasaran Strategis', 'Indikator Kinerja', 'Target'],
  objectives: [
    {
      program: null,
      programNo: null,
      group: null,
      groupNo: null,
      no: '1',
      text: 'Terwujudnya pemilihan yang tertib',
      indicators: [
        {
          text: 'Persentase tahapan yang dilaksanakan sesuai jadwal',
          target: { kind: 'percent', raw: '100%', value: hundred, unit: '%' },
        },
      ],
    },
  ],
  budget: null,
  letterhead: null,
  signatures: [],
}
