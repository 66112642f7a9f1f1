import { agreementToInterchange } from '../contract/agreement-mapping.ts'
import { FORMAT, type Interchange } from '../contract/interchange.ts'
import type { Reader } from '../contract/view.ts'
import type { Agreement } from '../core/agreement/agreement.ts'
import { isDay } from '../core/calendar/term.ts'
import { ok, type Result } from '../core/result.ts'
import { letterheadOf } from '../db/read/letterheads.ts'
import { asReader } from '../db/scope.ts'
import type { DocumentWriter } from '../ports.ts'
import { loadAgreement } from './agreement-view.ts'
import type { TakeAway, TakeAwayFormat } from './app.ts'
import type { Deps } from './deps.ts'

const MIME: Readonly<Record<TakeAwayFormat, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
}

/** "PK 2025 Bagian Keuangan": what a file is called when it is taken away; letters that no file system minds. */
const fileName = (a: Agreement, format: TakeAwayFormat): string => {
  const plain = `PK ${a.year ?? ''} ${a.unit || a.satker}`.replace(/[^\p{L}\p{N} ().,-]+/gu, ' ')
  return `${plain.replace(/\s+/g, ' ').trim().slice(0, 120)}.${format}`
}

const interchangeOf = (agreement: Agreement): Uint8Array => {
  const file: Interchange = { format: FORMAT, agreements: [agreementToInterchange(agreement)] }
  return new TextEncoder().encode(`${JSON.stringify(file, null, 2)}\n`)
}

const bytesOf = async (
  w: DocumentWriter,
  a: Agreement,
  format: TakeAwayFormat,
  logo: Uint8Array | null,
): Promise<Result<Uint8Array>> => {
  const json = interchangeOf(a)
  if (format === 'json') return ok(json)
  if (format === 'docx') return w.docx(a)
  if (format === 'xlsx') return w.xlsx([a])
  const attachment = { name: fileName(a, 'json'), mimeType: MIME.json, bytes: json }
  return w.pdf(a, { attachment, ...(logo && { logo }) })
}

/** The emblem of the unit on the day of the agreement, where the agreement has a letterhead for it to stand in. */
const logoOf = async ({ db, files }: Deps, unitId: string, a: Agreement): Promise<Uint8Array | null> => {
  const day = a.statementDate?.padEnd(10, '-01') ?? (a.year === null ? '' : `${a.year}-01-01`)
  const found = a.letterhead !== null && isDay(day) ? await letterheadOf(db, unitId, day) : null
  return found?.letterhead.logo ? files.get(found.letterhead.logo.hash) : null
}

/** A kept agreement to take away; the PDF carries its interchange file within. */
export const agreementFile =
  (deps: Deps) =>
  async (reader: Reader, id: string, format: TakeAwayFormat): Promise<Result<TakeAway>> => {
    const kept = await asReader(deps.db, reader, (tx) => loadAgreement(tx, reader, id))
    if (!kept.ok) return kept
    const { agreement, place } = kept.value
    const logo = format === 'pdf' ? await logoOf(deps, place[0] ?? '', agreement) : null
    const bytes = await bytesOf(deps.writer, agreement, format, logo)
    return bytes.ok ? ok({ name: fileName(agreement, format), mimeType: MIME[format], bytes: bytes.value }) : bytes
  }
