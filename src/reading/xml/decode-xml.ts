/**
 * The text of an XML part by its byte order mark or, without one, by how its first "<" is written. Guessing here as an XML
 * parser would keeps a declaration from hiding in UTF-16.
 */
export const decodeXml = (bytes: Uint8Array): string => new TextDecoder(encodingOf(bytes)).decode(bytes)

const encodingOf = (bytes: Uint8Array): string => {
  const [a = 0, b = 0] = bytes
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  if (a === 0x3c && b === 0x00) return 'utf-16le'
  if (a === 0x00 && b === 0x3c) return 'utf-16be'
  const head = String.fromCharCode(...bytes.subarray(0, 120))
  const declared = /^[^<]{0,4}<\?xml[^>]*encoding\s*=\s*["']([\w-]+)["']/i.exec(head)?.[1]?.toLowerCase()
  return declared !== undefined && /^(?:iso-8859-1|windows-1252|us-ascii)$/.test(declared) ? 'windows-1252' : 'utf-8'
}
