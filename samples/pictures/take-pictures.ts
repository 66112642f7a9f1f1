import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import chromium from '@sparticuz/chromium'
import { type Browser, chromium as playwright } from 'playwright-core'
import type { AgreementList, BatchView } from '../../src/contract/view.ts'
import { amendmentScene, type Scene, scenesOf } from './scenes.ts'
import { type SampleService, startService } from './service.ts'
import { smallPng } from './small-png.ts'
import { drawUpYear } from './year.ts'

/**
 * Takes the guide's pictures of the running product anew, all or those named, into docs/gambar; by `npm run pictures`, which
 * builds first.
 */
const ROOT = join(import.meta.dirname, '..', '..')
const FOLDER = join(ROOT, 'docs', 'gambar')
const PORT = 3985
const MOST_BYTES = 120_000

const readDocument = async ({ call, tokenOf }: SampleService): Promise<string> => {
  const planner = await tokenOf('perencana')
  const file = join(ROOT, 'samples', 'documents', 'nusa-contoh-2025-dengan-kesalahan.pdf')
  const form = new FormData()
  form.append('files', new Blob([readFileSync(file)], { type: 'application/pdf' }), basename(file))
  const { id } = await call<{ readonly id: string }>(planner, 'POST', '/batches', form)
  for (;;) {
    const { state } = await call<BatchView>(planner, 'GET', `/batches/${id}`)
    if (state !== 'waiting' && state !== 'reading') return id
    await new Promise((done) => setTimeout(done, 500))
  }
}

const take = async (browser: Browser, service: SampleService, scene: Scene): Promise<void> => {
  const { name, as, width, height, path, before } = scene
  const context = await browser.newContext({
    baseURL: service.base,
    locale: 'id-ID',
    viewport: { width, height },
    reducedMotion: 'reduce',
    ...(as !== null && { extraHTTPHeaders: { authorization: `Bearer ${await service.tokenOf(as)}` } }),
  })
  const page = await context.newPage()
  const answer = await page.goto(path)
  if (answer?.status() !== 200) throw new Error(`${path} answered ${answer?.status()}`)
  await before?.(page)
  const bytes = smallPng(await page.screenshot({ caret: 'hide', animations: 'disabled' }))
  await context.close()
  writeFileSync(join(FOLDER, `${name}.png`), bytes)
  process.stdout.write(`${name}: ${bytes.length} bytes\n`)
  if (bytes.length > MOST_BYTES) throw new Error(`${name} has ${bytes.length} bytes; ${MOST_BYTES} are the most`)
}

const data = mkdtempSync(join(tmpdir(), 'ikrar-pictures-'))
mkdirSync(FOLDER, { recursive: true })
const service = await startService(data, PORT)
try {
  const year = await drawUpYear(service)
  const batch = await readDocument(service)
  const planner = await service.tokenOf('perencana')
  const { rows } = await service.call<AgreementList>(planner, 'GET', '/agreements?year=2025')
  const agreement = rows.find(({ unit }) => unit.startsWith('Bagian Perencanaan'))?.id ?? ''
  const browser = await playwright.launch({
    executablePath: await chromium.executablePath(),
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
  })
  const places = {
    office: year.office,
    units: year.units,
    secretariat: year.secretariat,
    batch,
    agreement,
    copies: year.copies,
    code: await year.codeOf(year.copies.ofChair),
  }
  const names = process.argv.slice(2)
  const isWanted = ({ name }: Scene): boolean => names.length === 0 || names.includes(name)
  for (const scene of scenesOf(places)) if (isWanted(scene)) await take(browser, service, scene)
  const amendment = amendmentScene(await year.amend())
  if (isWanted(amendment)) await take(browser, service, amendment)
  await browser.close()
} finally {
  await service.close()
  rmSync(data, { recursive: true, force: true })
}
