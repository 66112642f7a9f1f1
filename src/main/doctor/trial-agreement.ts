import type { Agreement } from '../../core/agreement/agreement.ts'
import { decimalFromNumber } from '../../core/decimal.ts'
import { headPosition } from '../../core/organisation/head-position.ts'
import type { AgencyProfile } from '../../core/profile/agency-profile.ts'
import { columnsOn } from '../../core/profile/printed-form.ts'

const hundred = decimalFromNumber(100)
if (hundred === null) throw new RangeError('100 is a decimal')

/** A small invented agreement of the agency's head, to be typeset and recognised again as a trial. */
export const trialAgreement = (profile: AgencyProfile): Agreement => {
  const level = profile.otherwise.head
  const office = profile.offices?.[0]?.name ?? profile.name
  return {
    ...TRIAL,
    satker: office,
    unit: office,
    level,
    firstParty: { name: NAME, position: headPosition({ unit: office, level, office }, profile), acting: false },
    annexColumns: columnsOn(level, profile.annex),
  }
}

const NAME = 'Ratna Contoh'

const TRIAL: Omit<Agreement, 'satker' | 'unit' | 'level' | 'firstParty' | 'annexColumns'> = {
  title: 'PERJANJIAN KINERJA TAHUN 2024',
  year: 2024,
  secondParty: null,
  place: 'Contoh',
  statementDate: '2024-01-31',
  annexDate: '2024-01-31',
  annexYear: 2024,
  objectives: [
    {
      program: null,
      programNo: null,
      group: null,
      groupNo: null,
      no: '1',
      text: 'Terwujudnya layanan yang tertib',
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
