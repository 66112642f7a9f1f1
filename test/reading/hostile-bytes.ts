import { strToU8, zipSync } from 'fflate'

/** Bytes that look like nothing, the same in each run. */
export const randomBytes = (length: number): Uint8Array => {
  let state = 12_345
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return state >>> 24
  })
}

/** Sets 16 or 32 bits at `offset` of every entry of the archive's directory. */
export const patchDirectory = (zip: Uint8Array, offset: number, value: number, wide = false): Uint8Array => {
  const copy = zip.slice()
  const view = new DataView(copy.buffer)
  for (let at = 0; at + 46 < copy.length; at += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) continue
    if (wide) view.setUint32(at + offset, value, true)
    else view.setUint16(at + offset, value, true)
  }
  return copy
}

/** A ZIP whose entries say that they need a password. */
export const lockedZip = (): Uint8Array => patchDirectory(zipSync({ 'pk.txt': strToU8('rahasia') }), 8, 1)

/** A ZIP whose one entry unfolds to so many bytes but claims to hold ten. */
export const lyingBomb = (name: string, bytes: number): Uint8Array =>
  patchDirectory(zipSync({ [name]: new Uint8Array(bytes) }), 24, 10, true)

/** An OLE compound file with a stream of this name in its directory. */
export const compoundFile = (stream: string): Uint8Array => {
  const bytes = new Uint8Array(2_048)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  bytes.set(Buffer.from(`${stream}\0`, 'utf16le'), 1_024)
  return bytes
}

/** A PDF that opens only with a password (PDF 1.7, 7.6.3: its user entry fits no empty password). */
export const lockedPdf = (): Uint8Array => {
  const hex = (byte: string): string => byte.repeat(32)
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
    `<< /Filter /Standard /V 1 /R 2 /O <${hex('A1')}> /U <${hex('B2')}> /P -44 >>`,
  ]
  let text = '%PDF-1.4\n'
  const offsets = objects.map((body, i) => {
    const at = text.length
    text += `${i + 1} 0 obj\n${body}\nendobj\n`
    return at
  })
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  text += `xref\n0 5\n0000000000 65535 f \n${table}trailer\n<< /Size 5 /Root 1 0 R /Encrypt 4 0 R /ID [<${hex('C3')}> <${hex('C3')}>] >>\nstartxref\n${text.length}\n%%EOF\n`
  return strToU8(text)
}
