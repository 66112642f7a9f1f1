import { agreementFromInterchange, agreementToInterchange } from '../../src/contract/agreement-mapping.ts'
import type { InterchangeAgreement } from '../../src/contract/interchange.ts'
import type { WorkingCopyView } from '../../src/contract/working-copy-view.ts'
import { parseTarget } from '../../src/core/indicator/target.ts'
import { KPU_PROFILE } from '../../src/core/profile/kpu/kpu-profile.ts'
import type { DocumentReader } from '../../src/ports/reading.ts'
import { upload } from '../app-world.ts'

/** What a test's scan says: the agreement on it, how many pages it has, and how surely it is read. */
type Scanned = {
  readonly agreement: InterchangeAgreement
  readonly pages?: number
  readonly confidence?: number
}

const BOX = { x0: 400, y0: 300, x1: 440, y1: 312 }

const MARK = '%PDF-scan '

/** A "scan" that `paperReader` reads: a PDF by its first letters, which says what stands on it. */
export const scanOf = ({ agreement, pages = 2, confidence = 0.96 }: Scanned) =>
  upload(
    'pindaian.pdf',
    MARK + JSON.stringify({ format: 'ikrar/agreements@1', agreements: [agreement], pages, confidence }),
  )

/** What was printed, with another first target written on the paper. */
export const withTarget = ({ agreement }: Pick<WorkingCopyView, 'agreement'>, target: string): InterchangeAgreement => {
  const printed = agreementFromInterchange(agreement)
  const objectives = printed.objectives.map((objective, i) => ({
    ...objective,
    indicators: objective.indicators.map((one, j) =>
      i + j === 0 ? { ...one, target: parseTarget(target, KPU_PROFILE.scales) } : one,
    ),
  }))
  return agreementToInterchange({ ...printed, objectives })
}

/** Reads the scans of these tests, and takes every print for two pages; "rusak" kills the reader. */
export const paperReader: DocumentReader = {
  read: async ([file]) => {
    const text = new TextDecoder().decode(file?.bytes)
    const name = file?.name ?? ''
    if (text.includes('rusak')) throw new Error('the worker fell')
    const said = text.startsWith(MARK) ? JSON.parse(text.slice(MARK.length)) : null
    const agreements = said === null ? [] : said.agreements.map(agreementFromInterchange)
    const at = 'objectives/0/indicators/0/target'
    const origin = { agreement: 0, at, file: 0, page: 2, box: BOX, confidence: said?.confidence ?? 1 }
    const page = { width: 595, height: 842 }
    return {
      agreements,
      origins: agreements.length > 0 ? [origin] : [],
      notes: [],
      files: [{ name, format: 'pdf', pages: Array.from({ length: said?.pages ?? 2 }, () => page), problem: null }],
    }
  },
  pagePicture: async () => null,
  cutOut: async (file, page, box) => new TextEncoder().encode(`${file.name} ${page} ${box.x0}`),
  pageCodes: async () => [],
  picturesAsPdf: async () => ({ ok: true, value: new Uint8Array() }),
  close: async () => undefined,
}
