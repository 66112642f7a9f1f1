import { render } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { SAMPLE_PROVINCE } from '../../../samples/sample-province.ts'
import { agreementToInterchange } from '../../contract/agreement-mapping.ts'
import { rightsOf } from '../../core/access/role.ts'
import type { Agreement } from '../../core/agreement/agreement.ts'
import { agreementForm } from '../../core/agreement/form/agreement-form.ts'
import { KPU_PROFILE } from '../../core/profile/kpu/kpu-profile.ts'
import { placeOnSheet } from '../document/place-on-sheet.ts'
import { Sheet } from '../document/sheet.tsx'
import { AgreementPage, pageRanges } from './agreement-page.tsx'
import type { PageContext } from './page-context.ts'

const context: PageContext = {
  language: 'id',
  theme: null,
  here: '/perjanjian/1',
  csrf: 'c',
  agency: KPU_PROFILE,
  reader: null,
  files: { styles: [], fonts: [], loader: '/aset/loader.js' },
}

const sheetOf = (a: Agreement): string => {
  const form = agreementForm(a, KPU_PROFILE)
  if (!form.ok) throw new Error(JSON.stringify(form.problem))
  return render(<Sheet form={form.value} label="Dokumen" />)
}

describe('the page of one agreement', () => {
  test('shows every objective, indicator, target and amount of the sample as it will be printed', () => {
    for (const a of SAMPLE_PROVINCE) {
      const html = sheetOf(a).replaceAll('&amp;', '&').replaceAll('&quot;', '"')
      for (const o of a.objectives) {
        expect(html).toContain(o.text)
        for (const i of o.indicators) expect(html).toContain(`>${i.target?.raw}</td>`)
      }
      expect(html).toContain(a.firstParty.name)
    }
  })

  test('a finding leads to a place that is on the sheet', () => {
    for (const a of SAMPLE_PROVINCE) {
      const html = sheetOf(a)
      const paths = a.objectives.flatMap((o, i) => [
        `objectives/${i}`,
        `objectives/${i}/text`,
        ...o.indicators.map((_, j) => `objectives/${i}/indicators/${j}/target`),
      ])
      for (const at of [...paths, 'annexDate', 'secondParty/name', ...(a.budget ? ['budget/lines/0/amount'] : [])]) {
        expect(html, at).toContain(`id="${placeOnSheet(at)}"`)
      }
    }
  })

  test('has no inline style or script, which the content policy would stop, and needs no loader', () => {
    const view = {
      id: '1',
      version: 1,
      agreement: agreementToInterchange(SAMPLE_PROVINCE[0] as Agreement),
      findings: [],
      source: null,
      history: [],
      versions: [],
      may: rightsOf(['planner']),
    }
    const html = render(<AgreementPage context={context} view={view} />)
    expect(html).not.toMatch(/\sstyle=|\son\w+=|<script|<style/)
  })

  test('names the pages of its source as ranges', () => {
    expect(pageRanges([16, 14, 15, 3, 20])).toBe('3, 14–16, 20')
  })
})
