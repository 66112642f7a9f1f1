import { mkdtemp, rm } from 'node:fs/promises'
import { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createAdaptorServer } from '@hono/node-server'
import chromium from '@sparticuz/chromium'
import { pino } from 'pino'
import { type Browser, type BrowserContextOptions, type Page, chromium as playwright } from 'playwright-core'
import { build } from 'vite'
import { KPU_PROFILE } from '../../src/core/profile/kpu/kpu-profile.ts'
import { openChangeFeed } from '../../src/db/change-feed.ts'
import { connect } from '../../src/db/connect.ts'
import type { Schema } from '../../src/db/schema.ts'
import { openTestDatabase } from '../../src/db/test-database.ts'
import { createHttpApp } from '../../src/http/app.ts'
import { startReadingBatches } from '../../src/jobs/read-waiting-batches.ts'
import { readConfig } from '../../src/main/config.ts'
import { wireApp } from '../../src/main/wire-app.ts'
import { setUpOffice } from '../app-world.ts'

const root = resolve(import.meta.dirname, '../..')

/** The client as it is in the sources now, built into a folder of its own. */
const buildClient = async (outDir: string): Promise<string> => {
  await build({
    root,
    configFile: join(root, 'vite.client.config.ts'),
    logLevel: 'error',
    build: { outDir, emptyOutDir: true },
  })
  return outDir
}

/** The whole product on a port of its own: real database, reader, writer and pages; and the Chromium from npm. */
export const openBrowserWorld = async (options: { readonly isSetUp: boolean }) => {
  const folder = await mkdtemp(join(tmpdir(), 'ikrar-e2e-'))
  const database = await openTestDatabase<Schema>()
  const own = await connect<Schema>(database.config)
  const read = readConfig({ DATA_DIR: folder, READ_WORKERS: '1' })
  if (!('config' in read)) throw new Error(`the configuration is refused: ${JSON.stringify(read.faults)}`)
  const changes = await openChangeFeed(own.pool)
  const { app, close: closeApp } = await wireApp(read.config, KPU_PROFILE, own.db, changes)
  const log = pino({ level: 'silent' })
  const http = createHttpApp({
    app,
    log,
    clientFolder: await buildClient(join(folder, 'client')),
    baseUrl: null,
    language: 'id',
    version: '0.0.0-test',
    limits: { fileBytes: read.config.reading.limits.fileBytes, files: 20 },
    isReady: async () => true,
  })
  const reading = startReadingBatches({ app, log, pauses: { lookAgainMs: 100, afterFailureMs: 1_000 } })
  const server = createAdaptorServer({ fetch: http.fetch })
  if (!(server instanceof Server)) throw new TypeError('expected an HTTP/1 server')
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  if (options.isSetUp) await setUpOffice(app)
  const browser: Browser = await playwright.launch({
    executablePath: await chromium.executablePath(),
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
  })

  /** A page of a new visitor, and everything the browser complained about while it was open. */
  const visit = async (context: BrowserContextOptions = {}): Promise<{ page: Page; complaints: string[] }> => {
    const visitor = await browser.newContext({ baseURL: address, locale: 'id-ID', ...context })
    const page = await visitor.newPage()
    const complaints: string[] = []
    page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`))
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning')
        complaints.push(`${page.url()}: ${message.text()}`)
    })
    return { page, complaints }
  }

  const close = async (): Promise<void> => {
    await browser.close()
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
    await reading.close()
    await closeApp()
    await changes.close()
    await own.close()
    await database.close()
    await rm(folder, { recursive: true, force: true })
  }
  return { app, address, visit, close }
}

export type BrowserWorld = Awaited<ReturnType<typeof openBrowserWorld>>
