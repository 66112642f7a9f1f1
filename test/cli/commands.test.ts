import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SAMPLE_PROVINCE } from '../../samples/sample-province.ts'
import { agreementToInterchange } from '../../src/contract/agreement-mapping.ts'
import { FORMAT, interchangeSchema } from '../../src/contract/interchange.ts'
import { AGREEMENT_TEXT } from './agreement-text.ts'
import { ikrar, ROOT } from './ikrar.ts'

const SAMPLE = join(ROOT, 'samples', 'agreements.json')

let folder: string
let document: string
/** A database that is not there, in a folder that must stay unmade: these commands need neither. */
let env: NodeJS.ProcessEnv

beforeAll(async () => {
  // Builds what is stale, so that no test below sees that said.
  await ikrar(['--version'])
  folder = await mkdtemp(join(tmpdir(), 'ikrar-cli-'))
  document = join(folder, 'perjanjian ketua.txt')
  await writeFile(document, AGREEMENT_TEXT)
  env = { DATABASE_URL: 'postgresql://nobody@localhost:1/none', DATA_DIR: join(folder, 'data') }
})

afterAll(async () => {
  expect(existsSync(join(folder, 'data'))).toBe(false)
  await rm(folder, { recursive: true })
})

describe('ikrar read', () => {
  test('prints a recognised agreement as an interchange file that the schema accepts', async () => {
    const { status, text, error } = await ikrar(['read', document, '--json'], { env })
    expect(error).toBe('')
    expect(status).toBe(0)
    const { agreements, origins } = interchangeSchema.parse(JSON.parse(text))
    expect(origins).toBeUndefined()
    expect(agreements).toHaveLength(1)
    expect(agreements[0]).toMatchObject({
      year: 2024,
      firstParty: { name: 'Ratna Puspita Contoh', position: 'Ketua KPU Provinsi Nusa Contoh' },
      secondParty: null,
      statementDate: '2024-03-01',
      budget: { lines: [{ amount: 1_250_000_000 }, { amount: 750_000_000 }], printedTotal: 2_000_000_000 },
    })
    expect(agreements[0]?.objectives.flatMap((o) => o.indicators.map((i) => i.target?.raw))).toEqual([
      '77,5%',
      'BB',
      '2 Lap',
    ])
  })

  test('tells a person what is in it, in the language asked for', async () => {
    const indonesian = await ikrar(['read', document], { env })
    expect(indonesian.text).toContain('tahun 2024')
    expect(indonesian.text).toContain('2 sasaran, 3 indikator; 2 baris anggaran, Rp 2.000.000.000')
    const english = await ikrar(['read', '--lang', 'en', document], { env })
    expect(english.text).toContain('2 objectives, 3 indicators')
    expect((await ikrar(['read', document], { env: { ...env, IKRAR_LANG: 'en' } })).text).toBe(english.text)
  })

  test('takes "-" as standard input, and gives origins when they are asked for', async () => {
    const { status, text } = await ikrar(['read', '-', '--json', '--origins'], { env, input: AGREEMENT_TEXT })
    expect(status).toBe(0)
    const { agreements, origins } = interchangeSchema.parse(JSON.parse(text))
    expect(agreements).toHaveLength(1)
    expect(origins?.some((origin) => origin.at === 'firstParty/name')).toBe(true)
  })

  test('one bad file has its own sentence on standard error, and the others are still read', async () => {
    const empty = join(folder, 'kosong.pdf')
    await writeFile(empty, '')
    const { status, text, error } = await ikrar(['read', empty, document, '--json'], { env })
    expect(status).toBe(2)
    expect(error).toMatch(/^ikrar: Berkas .*kosong\.pdf kosong\.\n$/)
    expect(interchangeSchema.parse(JSON.parse(text)).agreements).toHaveLength(1)
  })
})

describe('ikrar check', () => {
  test('says nothing bad about the sample province', async () => {
    const { status, text } = await ikrar(['check', SAMPLE, '--json'], { env })
    const { findings } = interchangeSchema.parse(JSON.parse(text))
    expect(findings?.filter((finding) => finding.severity === 'error')).toEqual([])
    expect(status).toBe(0)
  })

  test('names file, code, place and both facts of a mistake, and exits with 1', async () => {
    const wrong = join(folder, 'salah.txt')
    await writeFile(wrong, AGREEMENT_TEXT.replaceAll('77,5%', '177,5%'))
    const { status, text, error } = await ikrar(['check', wrong], { env })
    expect(error).toBe('')
    expect(text).toMatch(/salah\.txt: kesalahan annex\/percent-range .*sasaran 1, indikator 1, target\n {4}\S/)
    expect(text).not.toContain('\u001b')
    expect(status).toBe(1)
  })

  test('gives the same findings as JSON and as SARIF 2.1.0', async () => {
    const wrong = join(folder, 'dua salah.txt')
    await writeFile(wrong, AGREEMENT_TEXT.replace('77,5%', '177,5%').replaceAll('1 Maret 2024', '1 Maret 2020'))
    const [json, sarif] = await Promise.all([
      ikrar(['check', wrong, '--json'], { env }),
      ikrar(['check', wrong, '--sarif', '--lang', 'en'], { env }),
    ])
    const { findings = [] } = interchangeSchema.parse(JSON.parse(json.text))
    const [run] = JSON.parse(sarif.text).runs
    expect(JSON.parse(sarif.text).version).toBe('2.1.0')
    expect(findings.length).toBeGreaterThan(1)
    expect(run.results.map((result: { ruleId: string }) => result.ruleId)).toEqual(findings.map((f) => f.code))
    for (const [i, result] of run.results.entries()) {
      expect(result.message.text).toBe(findings[i]?.message.en)
      expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId)
      expect(result.locations[0].physicalLocation.artifactLocation.uri).toMatch(/\/dua%20salah\.txt$/)
    }
    expect([json.status, sarif.status]).toEqual([1, 1])
  })
})

describe('ikrar write', () => {
  test('prints an interchange file as PDF, DOCX and XLSX, alone or as a set', async () => {
    const pdf = await ikrar(['write', SAMPLE, '--agreement', '1'], { env })
    expect(pdf.out.subarray(0, 5).toString()).toBe('%PDF-')
    const again = await ikrar(['write', SAMPLE, '--agreement', '1', '--format', 'pdf', '--out', '-'], { env })
    expect(again.out.equals(pdf.out)).toBe(true)
    const set = join(folder, 'hasil')
    const { status } = await ikrar(['write', SAMPLE, '--format', 'docx', '--out', `${set}/`], { env })
    expect(status).toBe(0)
    expect(await readdir(set)).toHaveLength(SAMPLE_PROVINCE.length)
    await ikrar(['write', SAMPLE, '--out', join(folder, 'semua.xlsx')], { env })
    expect((await readFile(join(folder, 'semua.xlsx'))).subarray(0, 2).toString()).toBe('PK')
  })

  test('what was printed as DOCX is read back as it was', async () => {
    const out = join(folder, 'ketua.docx')
    await ikrar(['write', SAMPLE, '--agreement', '1', '--out', out], { env })
    const { text } = await ikrar(['read', out, '--json'], { env })
    const [read] = interchangeSchema.parse(JSON.parse(text)).agreements
    const [sample] = SAMPLE_PROVINCE
    if (sample === undefined) throw new Error('the sample is empty')
    expect(read?.objectives).toEqual(agreementToInterchange(sample).objectives)
  })

  test('refuses what it cannot do in one line and leaves no file', async () => {
    const out = join(folder, 'tidak-ada.docx')
    const several = await ikrar(['write', SAMPLE, '--out', out], { env })
    expect(several.status).toBe(2)
    expect(several.error).toMatch(/^ikrar: .*berisi 15 perjanjian.*\n$/)
    expect(existsSync(out)).toBe(false)
    const broken = await ikrar(['write', '-'], { env, input: `{"format": "${FORMAT}", "agreements": [{}]}` })
    expect(broken.status).toBe(2)
    expect(broken.error).toMatch(/^ikrar: .*agreements\/0/)
    const beyond = await ikrar(['write', SAMPLE, '--agreement', '99', '--lang', 'en'], { env })
    expect(beyond.error).toContain('there is no number 99')
  })
})

describe('the door', () => {
  test('has help for every command in both languages', async () => {
    for (const command of ['read', 'check', 'write', 'import', 'verify', 'serve', 'doctor']) {
      const [id, en] = await Promise.all([
        ikrar([command, '--help'], { env }),
        ikrar([command, '--help', '--lang=en'], { env }),
      ])
      expect(id.text).toContain(`Pemakaian: ikrar ${command}`)
      expect(en.text).toContain(`Usage: ikrar ${command}`)
      expect([id.status, en.status]).toEqual([0, 0])
    }
  })

  test('a wrong command, option or file is one line on standard error and exit status 2', async () => {
    const wrong = [
      ['membaca'],
      ['read', '--jsn', document],
      ['read', join(folder, 'tidak ada.txt')],
      ['read'],
      ['--lang', 'fr'],
    ]
    for (const args of wrong) {
      const { status, text, error } = await ikrar(args, { env })
      expect(text).toBe('')
      expect(error, args.join(' ')).toMatch(/^ikrar: [^\n]+\n$/)
      expect(status).toBe(2)
    }
  })
})
