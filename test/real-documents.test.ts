import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { agreementToInterchange } from '../src/contract/agreement-mapping.ts'
import type { Reading } from '../src/core/agreement/reading.ts'
import { KPU_PROFILE } from '../src/core/profile/kpu/kpu-profile.ts'
import { readMeaning } from '../src/reading/meaning/read-meaning.ts'
import { readText } from '../src/reading/text/read-text.ts'
import { type Score, type ScoredAgreement, score } from './score.ts'

const SHARED = resolve(import.meta.dirname, '../../shared')
const present = existsSync(resolve(SHARED, 'documents')) && existsSync(resolve(SHARED, 'gold'))

const read = (id: string): { readonly reading: Reading; readonly score: Score } => {
  const name = readdirSync(resolve(SHARED, 'documents')).find((f) => f.startsWith(id)) ?? ''
  const reading = readMeaning(readText(readFileSync(resolve(SHARED, 'documents', name), 'utf8'), 0), KPU_PROFILE)
  const gold = JSON.parse(readFileSync(resolve(SHARED, 'gold', `${id}.json`), 'utf8')) as {
    agreements: ScoredAgreement[]
  }
  return { reading, score: score(gold.agreements, reading.agreements.map(agreementToInterchange)) }
}

describe.skipIf(!present)('real documents read against their worked answers', () => {
  it.each(['000', '003'])('document %s is read with a mean F1 of at least 0.98 and no figure under 0.95', (id) => {
    const { score: s } = read(id)
    expect(s.mean, JSON.stringify(s.f1)).toBeGreaterThanOrEqual(0.98)
    expect(s.lowest, JSON.stringify(s.f1)).toBeGreaterThanOrEqual(0.95)
  })

  it('document 002, badly recognised, is read with a mean F1 of at least 0.85 and every rebuilt row marked as doubtful', () => {
    const { reading, score: s } = read('002')
    expect(s.mean, JSON.stringify(s.f1)).toBeGreaterThanOrEqual(0.85)
    reading.agreements.forEach((agreement, a) => {
      agreement.objectives.forEach((o, i) => {
        o.indicators.forEach((_, k) => {
          const at = `objectives/${i}/indicators/${k}`
          expect(
            reading.notes.some((n) => n.agreement === a && n.at.startsWith(at)),
            at,
          ).toBe(true)
        })
      })
    })
  })

  it('every value that was read says where it stands', () => {
    const { reading } = read('000')
    reading.agreements.forEach((agreement, a) => {
      agreement.objectives.forEach((o, i) => {
        o.indicators.forEach((_, k) => {
          const at = `objectives/${i}/indicators/${k}/target`
          expect(
            reading.origins.some((n) => n.agreement === a && n.at === at),
            at,
          ).toBe(true)
        })
      })
    })
  })
})

describe.skipIf(present)('real documents', () => {
  it('are not here: the folder ../shared with documents/ and gold/ does not stand beside the repository, nothing was scored', () => {
    console.info(`Not scored: ${SHARED} is not there.`)
    expect(present).toBe(false)
  })
})
