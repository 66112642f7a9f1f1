import { agreementFromInterchange } from '../src/contract/agreement-mapping.ts'
import { interchangeSchema } from '../src/contract/interchange.ts'
import type { Agreement } from '../src/core/agreement/agreement.ts'
import interchange from './agreements.json' with { type: 'json' }

const agreements: readonly Agreement[] = interchangeSchema.parse(interchange).agreements.map(agreementFromInterchange)

/** The eleven agreements of the invented province office: Ketua, Sekretaris, three bagian, six subbagian, in that order. */
export const SAMPLE_PROVINCE_OFFICE: readonly Agreement[] = agreements.slice(0, 11)

/** The four agreements of one invented regency office; the third has two heading levels and an activity column. */
export const SAMPLE_REGENCY_OFFICE: readonly Agreement[] = agreements.slice(11)

/** The fictional province: one provincial and one regency office, every agreement complete and every cascade clean. */
export const SAMPLE_PROVINCE: readonly Agreement[] = agreements
