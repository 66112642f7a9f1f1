import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'

/** Every entry of the package is dated so, and so is the file where no agreement date is known: the bytes must repeat. */
const EPOCH = '1980-01-01'

/**
 * An OOXML package again, with the same parts but without the moment of its making: entries carry a fixed time, the
 * document's own dates are `date` ("2025-01-02", "2025-01", or null).
 */
export const datedPackage = (bytes: Uint8Array, date: string | null): Uint8Array => {
  const moment = `${(date ?? EPOCH).padEnd(10, '-01')}T00:00:00Z`
  const parts: Zippable = {}
  for (const [path, content] of Object.entries(unzipSync(bytes))) {
    if (path.endsWith('/')) continue
    const dated =
      path === 'docProps/core.xml'
        ? strToU8(strFromU8(content).replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${moment}`))
        : content
    parts[path] = [dated, { mtime: `${EPOCH}T12:00:00`, level: 6 }]
  }
  return zipSync(parts)
}
