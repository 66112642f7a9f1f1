import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadCommonPasswords } from '../src/app/account/common-passwords.ts'
import type { App } from '../src/app/app.ts'
import { createApp } from '../src/app/create-app.ts'
import { createPasswordHasher } from '../src/app/password-hasher.ts'
import type { UploadedFile } from '../src/app/uploaded-file.ts'
import { createIds } from '../src/app/uuid.ts'
import { checkPlanned } from '../src/checking/check-planned.ts'
import { createFamilyChecker } from '../src/checking/family-checker.ts'
import { agreementFromInterchange } from '../src/contract/agreement-mapping.ts'
import { interchangeSchema } from '../src/contract/interchange.ts'
import type { Reader } from '../src/contract/view.ts'
import { type Role, rightsOf } from '../src/core/access/role.ts'
import type { Agreement } from '../src/core/agreement/agreement.ts'
import { problem } from '../src/core/problem.ts'
import type { AgencyProfile } from '../src/core/profile/agency-profile.ts'
import { KPU_PROFILE } from '../src/core/profile/kpu/kpu-profile.ts'
import { openChangeFeed } from '../src/db/change-feed.ts'
import { connect } from '../src/db/connect.ts'
import type { Schema } from '../src/db/schema.ts'
import { openTestDatabase } from '../src/db/test-database.ts'
import { createFileStore } from '../src/files/file-store.ts'
import { createLater } from '../src/main/later.ts'
import type { Mailer, SingleSignOn } from '../src/ports/account.ts'
import type { BatchReading, DocumentReader } from '../src/ports/reading.ts'
import type { Clock } from '../src/ports/runtime.ts'
import type { SignatureVerifier } from '../src/ports/signing.ts'
import type { DocumentWriter } from '../src/ports/writing.ts'
import { createWorkbookReader } from '../src/reading/workbook-reader.ts'
import { createSealer } from '../src/sealing/create-sealer.ts'
import { createCertificateStore } from '../src/signing/certificate/certificate-store.ts'
import { createSigner } from '../src/signing/signer.ts'
import { createSignatureVerifier } from '../src/signing/verify/signature-verifier.ts'
import { createWorkbookWriter } from '../src/writing/workbook-writer.ts'

/** A clock that tests set. */
export type SetClock = Clock & { readonly pass: (minutes: number) => void }

const setClock = (): SetClock => {
  let now = Date.UTC(2025, 0, 6, 3)
  return {
    now: () => new Date(now),
    pass: (minutes) => {
      now += minutes * 60_000
    },
  }
}

/**
 * A reader of documents for tests of what is done with a reading: a "document" is an interchange file, one page an
 * agreement. "rusak" cannot be read; `gate` holds every reading back until it settles.
 */
export const interchangeReader = (gate: () => Promise<void> = async () => undefined): DocumentReader => ({
  read: async ([file], options = {}) => {
    if (!file) throw new Error('nothing to read')
    options.onProgress?.({ file: 0, name: file.name, stage: 'recognising', page: 1, pages: 2 })
    await gate()
    if (options.signal?.aborted) throw new Error('cancelled')
    const text = new TextDecoder().decode(file.bytes)
    if (text === 'rusak') return unreadable(file.name)
    const agreements = interchangeSchema.parse(JSON.parse(text)).agreements.map(agreementFromInterchange)
    return readingOf(file.name, agreements)
  },
  pagePicture: async (_, page) => new TextEncoder().encode(`picture of page ${page}`),
  cutOut: async () => new Uint8Array(),
  pageCodes: async () => [],
  picturesAsPdf: async () => ({ ok: true, value: new Uint8Array() }),
  close: async () => undefined,
})

const unreadable = (name: string): BatchReading => ({
  agreements: [],
  origins: [],
  notes: [],
  files: [{ name, format: 'unknown', pages: [], problem: problem('file/broken', name, { name }) }],
})

const readingOf = (name: string, agreements: readonly Agreement[]): BatchReading => ({
  agreements,
  origins: agreements.map((_, agreement) => ({
    agreement,
    at: 'objectives/1/text',
    file: 0,
    page: agreement + 1,
    box: { x0: 1, y0: 2, x1: 3, y1: 4 },
    confidence: 0.9,
  })),
  notes: agreements.map((_, agreement) => ({
    agreement,
    at: 'objectives/1/text',
    confidence: 0.4,
    code: 'doubt/low-confidence' as const,
    printed: 'Sasarn',
  })),
  files: [{ name, format: 'pdf', pages: agreements.map(() => ({ width: 595, height: 842 })), problem: null }],
})

/** A writer whose documents say what they are of; the real one has its own tests. */
const plainWriter: DocumentWriter = {
  pdf: async (a, options) => {
    const carried = options?.attachment ? new TextDecoder().decode(options.attachment.bytes) : ''
    return { ok: true, value: new TextEncoder().encode(`%PDF ${a.unit} ${carried}`) }
  },
  signaturePlaces: async () => ({ ok: true, value: [] }),
  signatureMark: async ({ name }) => ({ ok: true, value: new TextEncoder().encode(`%PDF ${name}`) }),
  bookPdf: async ({ parts }) => ({
    ok: true,
    value: new TextEncoder().encode(`%PDF ${parts.map((part) => part.agreement.unit).join()}`),
  }),
  drawnPagesPdf: async ({ title, pages }) => ({
    ok: true,
    value: new TextEncoder().encode(`%PDF ${title} ${pages.map((page) => page.svg).join('')}`),
  }),
  docx: async (a) => ({ ok: true, value: new TextEncoder().encode(`DOCX ${a.unit}`) }),
  xlsx: async ([a]) => ({ ok: true, value: new TextEncoder().encode(`XLSX ${a?.unit}`) }),
}

type WorldOptions = {
  readonly profile?: AgencyProfile
  /** The real one, for documents that are signed. */
  readonly writer?: DocumentWriter
  readonly reader?: DocumentReader
  readonly mailer?: Mailer
  readonly sso?: SingleSignOn
  readonly verifier?: SignatureVerifier
  readonly publicAddress?: string
  readonly secondFactorOf?: readonly Role[]
}

const COMMON_PASSWORDS = join(import.meta.dirname, '../src/app/account/common-passwords.bloom')

/** Use cases on a database of their own; `db` and `pool` look at all of it, past the walls between offices. */
export const openWorld = async (options: WorldOptions = {}) => {
  const database = await openTestDatabase<Schema>()
  const own = await connect<Schema>({ ...database.config, max: 4 })
  const folder = await mkdtemp(join(tmpdir(), 'ikrar-files-'))
  const clock = setClock()
  const { later, settle } = createLater((error) => {
    throw error
  })
  const changes = await openChangeFeed(own.pool)
  const workbookReader = createWorkbookReader({ workerUrl: new URL('../src/reading/worker.ts', import.meta.url) })
  const limits = { fileBytes: 50 * 1024 * 1024 }
  const sealer = createSealer(async () => Buffer.alloc(32, 5))
  const verifier = options.verifier ?? createSignatureVerifier({ anchors: [], limits })
  const deps = {
    db: own.db,
    profile: options.profile ?? KPU_PROFILE,
    changes,
    clock,
    ids: createIds(clock),
    files: createFileStore(folder),
    reader: options.reader ?? interchangeReader(),
    writer: options.writer ?? plainWriter,
    workbookReader,
    workbookWriter: createWorkbookWriter(new URL('../src/writing/worker.ts', import.meta.url)),
    verifier,
    signer: createSigner({ clock, verifier, timeStamps: null, service: null }),
    certificates: createCertificateStore(clock, sealer),
    publicAddress: options.publicAddress ?? null,
    // Cheap on purpose: what the real cost protects is not what these tests are about.
    hasher: createPasswordHasher({ memory: 64, passes: 1, parallelism: 1 }),
    sealer,
    isCommonPassword: await loadCommonPasswords(COMMON_PASSWORDS),
    mailer: options.mailer ?? null,
    sso: options.sso ?? null,
    later,
    checker: createFamilyChecker(checkPlanned(options.profile ?? KPU_PROFILE)),
    checkPatience: null,
    secondFactorOf: options.secondFactorOf ?? [],
    sample: async () => (await import('../samples/agreements.json', { with: { type: 'json' } })).default as unknown,
  }
  const close = async (): Promise<void> => {
    await settle()
    await workbookReader.close()
    await changes.close()
    await own.close()
    await database.close()
    await rm(folder, { recursive: true })
  }
  return { ...database, app: createApp(deps), deps, clock, folder, settle, close }
}

export type World = Awaited<ReturnType<typeof openWorld>>

export const PASSWORD = 'lima gunung di utara'

/** The value of a result that must be good. */
export const good = <T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: unknown },
): T => {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.problem)}`)
  return result.value
}

/** The same person with another role for the same unit. */
export const inRole = (reader: Reader, role: Role): Reader => ({
  ...reader,
  grants: reader.grants.slice(0, 1).map((grant) => ({ ...grant, role })),
  may: rightsOf([role]),
})

/** The first administrator of a regency office that was just set up. */
export const setUpOffice = async (app: App): Promise<Reader> =>
  good(await app.setUp({ officeCode: '64.02', name: 'Ratna Contoh', username: 'ratna', password: PASSWORD })).reader

export const upload = (name: string, content: unknown): UploadedFile => {
  const bytes = new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content))
  return { name, size: bytes.length, bytes: async () => bytes }
}

/** Reads everything that waits. */
export const readAll = async (app: App): Promise<void> => {
  while (await app.readNextBatch(new AbortController().signal));
}
