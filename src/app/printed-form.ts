import { agreementToInterchange } from '../contract/agreement-mapping.ts'
import { FORMAT, type Interchange } from '../contract/interchange.ts'
import type { Agreement } from '../core/agreement/agreement.ts'
import type { FileStore } from '../ports/file.ts'
import type { TypesettingOptions } from '../ports/writing.ts'

/** What a file is called when it is taken away: letters that no file system minds. */
export const fileNameOf = (title: string, extension: string): string => {
  const plain = title.replace(/[^\p{L}\p{N} ().,-]+/gu, ' ')
  return `${plain.replace(/\s+/g, ' ').trim().slice(0, 120)}.${extension}`
}

/** "PK 2025 Bagian Keuangan.pdf". */
export const fileName = (a: Agreement, extension: string): string =>
  fileNameOf(`PK ${a.year ?? ''} ${a.unit || a.satker}`, extension)

export const interchangeOf = (agreements: readonly Agreement[]): Uint8Array => {
  const file: Interchange = { format: FORMAT, agreements: agreements.map(agreementToInterchange) }
  return new TextEncoder().encode(`${JSON.stringify(file, null, 2)}\n`)
}

type Printed = {
  readonly address?: string | null
  readonly logo?: Uint8Array | null
  /** True where it will be signed electronically. */
  readonly electronic?: boolean
}

/** How an agreement's PDF is printed: it carries its interchange file within, its emblem, and on each page the address it is checked at. */
export const printingOf = (
  a: Agreement,
  { address = null, logo = null, electronic = false }: Printed = {},
): TypesettingOptions => ({
  attachment: { name: fileName(a, 'json'), mimeType: 'application/json', bytes: interchangeOf([a]) },
  ...(address !== null && { qr: address }),
  ...(logo && { logo }),
  ...(electronic && { electronic }),
})

/** Where anybody looks up what was signed; null where this installation has no public address. */
export const verificationAddress = (publicAddress: string | null, code: string): string | null =>
  publicAddress === null ? null : `${publicAddress}/keaslian/${code}`

/** A PDF that a signature names. That it is gone is a loss of data, not a refusal. */
export const keptPdf = async (files: FileStore, hash: string): Promise<Uint8Array> => {
  const bytes = await files.get(hash)
  if (bytes === null) throw new Error(`the signed PDF ${hash} is not in the file store`)
  return bytes
}
