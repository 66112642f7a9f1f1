import type { Reading } from '../../core/agreement/reading.ts'
import type { Page } from '../page.ts'
import { buildAgreement } from './build-agreement.ts'
import { withCellLines } from './cell-lines.ts'
import { corpusOf } from './corpus.ts'
import { itemsOf } from './item.ts'
import { matchParts } from './match-parts.ts'
import { countOffices } from './office.ts'
import { partsOf } from './parts.ts'
import { type ReadingProfile, readingFor } from './reading-profile.ts'

/** Pages of blocks of this agency, whatever the format they came from, become agreements with the origin and the doubts of each value. */
export const readMeaning = (pages: readonly Page[], profile: ReadingProfile): Reading =>
  readingFor(profile, () => meaningOf(pages))

const meaningOf = (pages: readonly Page[]): Reading => {
  const items = withCellLines(itemsOf(pages))
  const texts = items.flatMap((i) => (i.kind === 'line' ? [i.text] : []))
  const pairs = matchParts(partsOf(items), corpusOf(texts))
  const offices = countOffices(texts)
  const built = pairs.map((pair) => buildAgreement(pair, offices)).filter((b) => b !== null)
  return {
    agreements: built.map((b) => b.agreement),
    origins: built.flatMap((b, agreement) => b.origins.map((o) => ({ ...o, agreement }))),
    notes: built.flatMap((b, agreement) => b.notes.map((n) => ({ ...n, agreement }))),
  }
}
