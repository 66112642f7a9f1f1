import type { DraftingYear, WorkingCopyView } from '../../src/contract/working-copy-view.ts'
import { identity } from '../../test/signing/test-authority.ts'
import { pkcs12 } from '../../test/signing/test-pkcs12.ts'
import { SAMPLE_PROVINCE } from '../sample-province.ts'
import type { SampleService } from './service.ts'

export const YEAR = 2026
const PASSPHRASE = 'contoh sandi sertifikat'

const root = identity({ name: 'Otorita Contoh', authority: true, kind: 'ec' })

/** What somebody of the sample signs with. */
const credentialOf = (name: string) => ({
  kind: 'certificate',
  p12: Buffer.from(pkcs12(identity({ name, kind: 'ec' }, root), PASSPHRASE)).toString('base64'),
  passphrase: PASSPHRASE,
})

/**
 * A year in the middle of January: everything carried over, some copies checked, the chair's signed, the secretary's signed
 * by the secretary, one returned with a reason.
 */
export const drawUpYear = async ({ call, tokenOf }: SampleService) => {
  const [planner, chair, secretary] = [await tokenOf('perencana'), await tokenOf('ketua'), await tokenOf('sekretaris')]
  const { units: hits } = await call<{ readonly units: readonly { readonly id: string; readonly name: string }[] }>(
    planner,
    'GET',
    '/units?text=KPU%20Provinsi%20Nusa%20Contoh',
  )
  const office = hits.find(({ name }) => name === 'KPU Provinsi Nusa Contoh')?.id ?? ''
  const { units } = await call<DraftingYear>(planner, 'POST', `/units/${office}/years/${YEAR}`)
  const copyOf = async (token: string, id: string) => call<WorkingCopyView>(token, 'GET', `/copies/${id}`)

  const filled = async (id: string): Promise<WorkingCopyView> => {
    const copy = await copyOf(planner, id)
    const set = (at: string, text: string) => ({ kind: 'set', at, text })
    const budget = SAMPLE_PROVINCE.find(({ unit }) => unit === copy.unit)?.budget
    const edits = [
      set('statementDate', `6 Januari ${YEAR}`),
      set('annexDate', `6 Januari ${YEAR}`),
      ...(budget?.lines ?? []).map(({ amount }, i) => set(`budget/lines/${i}/amount`, String(amount))),
      ...(budget ? [set('budget/printedTotal', String(budget.printedTotal))] : []),
    ]
    const body = { revision: copy.revision, edits, confirmed: [''] }
    return (await call<{ readonly copy: WorkingCopyView }>(planner, 'PATCH', `/copies/${id}`, body)).copy
  }
  const explained = async (id: string): Promise<WorkingCopyView> => {
    let copy = await copyOf(planner, id)
    for (const { at, code, severity } of copy.findings) {
      if (severity !== 'warning') continue
      const text = 'Ditetapkan pada rapat kerja.'
      const mark = { revision: copy.revision, kind: 'explanation', at, code, text }
      copy = await call(planner, 'POST', `/copies/${id}/marks`, mark)
    }
    return copy
  }
  const step = async (token: string, id: string, to: string, reasons?: readonly { at: string; text: string }[]) => {
    const { revision } = await copyOf(token, id)
    await call(token, 'POST', `/copies/${id}/steps`, { revision, to, ...(reasons && { reasons }) })
  }
  const sign = async (token: string, id: string, party: 'first' | 'second', name: string) => {
    const { revision } = await copyOf(token, id)
    await call(token, 'POST', `/copies/${id}/signatures`, { revision, party, credential: credentialOf(name) })
  }

  const ids = units.flatMap(({ copy }) => (copy ? [copy.id] : []))
  for (const id of ids) await filled(id)
  for (const id of ids.slice(0, 4)) {
    const copy = await explained(id)
    if (copy.findings.some((f) => f.severity === 'error'))
      throw new Error(`${copy.unit}: ${JSON.stringify(copy.findings)}`)
    await step(planner, id, 'checked')
  }
  const [ofChair = '', ofSecretary = '', ofDivision = '', returned = '', open = ''] = ids
  const holder = (id: string) => units.find(({ copy }) => copy?.id === id)?.holder ?? ''
  await sign(chair, ofChair, 'first', holder(ofChair))
  const reason = 'Target indikator ini dinaikkan menjadi 92,5%, sesuai rapat kerja.'
  const { revision } = await copyOf(planner, ofDivision)
  await call(planner, 'POST', `/copies/${ofDivision}/print`, { revision })
  await step(secretary, returned, 'returned', [{ at: 'objectives/0/indicators/0', text: reason }])
  return {
    office,
    // A unit that has none below it is no branch to open.
    units: units.filter(({ level }) => level !== 'kepala-subbagian').map(({ unitId }) => unitId),
    copies: { ofChair, ofSecretary, ofDivision, returned, open },
    secretariat: units.find(({ level }) => level === 'sekretaris')?.unitId ?? '',
    /** Begins to amend the chair's signed agreement; gives back the copy. */
    amend: async (): Promise<string> => {
      const { agreementId } = await copyOf(planner, ofChair)
      const why = { reason: 'programme', note: 'Revisi DIPA ke-1 tanggal 5 Januari 2026.' }
      const begun = await call<WorkingCopyView>(planner, 'POST', `/agreements/${agreementId}/amendments`, why)
      const edits = [
        { kind: 'set', at: 'objectives/0/indicators/3/target', text: '92,5%' },
        { kind: 'set', at: 'budget/lines/1/amount', text: '10.754.062.000' },
      ]
      await call(planner, 'PATCH', `/copies/${begun.id}`, { revision: begun.revision, edits })
      return begun.id
    },
    codeOf: async (id: string) => (await call<{ readonly code: string }>(planner, 'GET', `/copies/${id}/signing`)).code,
  }
}
