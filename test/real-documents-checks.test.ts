import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { agreementFromInterchange } from '../src/contract/agreement-mapping.ts'
import { agreementSchema } from '../src/contract/interchange.ts'
import { checkFamily } from '../src/core/check/check-family.ts'
import { KPU_PROFILE } from '../src/core/profile/kpu/kpu-profile.ts'

const gold = resolve(import.meta.dirname, '../../shared/gold')
const there = existsSync(gold)
if (!there) process.stderr.write('skipped: the real documents are not beside this repository (../shared/gold)\n')

const crossCheck = z.object({
  kind: z.string(),
  superior: z.string(),
  subordinates: z.array(z.string()),
  subordinateObjectiveNo: z.string().optional(),
  superiorTarget: z.string().optional(),
  subordinateTargets: z.array(z.string()).optional(),
})
const file = z.object({
  agreements: z.array(z.looseObject({ id: z.string() })),
  crossChecks: z.array(crossCheck).default([]),
})

const load = (name: string) => {
  const { agreements, crossChecks } = file.parse(JSON.parse(readFileSync(resolve(gold, `${name}.json`), 'utf8')))
  const family = agreements.map((a) => agreementFromInterchange(agreementSchema.parse(a)))
  const findings = checkFamily(family, KPU_PROFILE)
  return {
    ids: agreements.map((a) => a.id),
    crossChecks,
    family,
    findings,
    errors: findings.filter((f) => f.severity === 'error'),
  }
}

const at = (f: { code: string; agreement: number; at: string }) => `${f.code} ${f.agreement} ${f.at}`
const percent = (target: string): number | null => {
  const m = /^(\d+(?:[.,]\d+)?)\s*%/.exec(target)
  return m?.[1] === undefined ? null : Number(m[1].replace(',', '.'))
}

describe.skipIf(!there)('the checks on the real documents', () => {
  test('document 000: the annex dated 2020 is the only error', () => {
    expect(load('000').errors.map(at)).toEqual(['statement/year-mismatch 2 annexDate'])
  })

  test('document 002: the missing amount, the two amounts of one programme, and no percentage counted in institutions', () => {
    const { family, findings } = load('002')
    const told = findings.map(at)
    expect(told).toContain('budget/missing-amount 1 budget/lines/1/amount')
    expect(told).toContain('budget/levels-differ 1 budget/lines/0/amount')
    expect(told).toContain('annex/numbering 0 objectives/3/no')
    const indicators = family[1]?.objectives.flatMap((o) => o.indicators) ?? []
    expect(findings.filter((f) => f.code === 'annex/unit-mismatch' && f.agreement === 1)).toHaveLength(
      indicators.length,
    )
  })

  test('document 003: the annex dated 2023, the wrong superior and the orphan, and no wrong budget', () => {
    const { errors, findings } = load('003')
    expect(errors.map(at)).toEqual([
      'annex/unit-mismatch 1 objectives/37/indicators/0/target',
      'statement/year-mismatch 2 annexDate',
      'statement/wrong-superior 7 secondParty/position',
    ])
    expect(findings.map(at)).toContain('cascade/no-source 10 objectives/9/text')
    expect(findings.filter((f) => f.code.startsWith('budget/'))).toEqual([])
  })

  test('document 003: every weakened target and changed unit is told, and no raised one', () => {
    const { ids, crossChecks, family, findings } = load('003')
    const wanted = crossChecks
      .filter((c) => c.kind === 'cascade-target-differs')
      .flatMap((c) => {
        const agreement = ids.indexOf(c.subordinates[0] ?? '')
        const row = family[agreement]?.objectives.findIndex((o) => o.no === c.subordinateObjectiveNo) ?? -1
        const [above, below] = [percent(c.superiorTarget ?? ''), percent(c.subordinateTargets?.[0] ?? '')]
        if (above !== null && below !== null && below >= above) return []
        const code = above !== null && below !== null ? 'cascade/weaker-target' : 'cascade/unit-changed'
        return [`${code} ${agreement} objectives/${row}/indicators/0/target`]
      })
    const told = findings.filter((f) => f.code === 'cascade/weaker-target' || f.code === 'cascade/unit-changed').map(at)
    expect(wanted.length).toBeGreaterThan(5)
    expect(told.toSorted()).toEqual(wanted.toSorted())
  })

  test('document 003: a name that a signature block spells in another way is told', () => {
    const { family } = load('003')
    const superior = family[2]?.firstParty.name ?? ''
    const signatures = [
      { on: 'annex', party: 'second', name: superior.replace('diya', 'dyana'), position: null, acting: false },
    ] as const
    const told = checkFamily(
      family.map((a, i) => (i === 5 ? { ...a, signatures } : a)),
      KPU_PROFILE,
    ).map(at)
    expect(told).toContain('statement/name-spelling 5 signatures/0/name')
  })
})
