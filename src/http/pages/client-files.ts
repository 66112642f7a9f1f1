import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ClientFiles } from '../../web/pages/page-context.ts'

type Chunk = { readonly file: string; readonly css?: readonly string[]; readonly assets?: readonly string[] }
type Manifest = Readonly<Record<string, Chunk>>

const BASE = '/aset/'

/** Where the built styles, fonts and the islands' loader are, by Vite's manifest in the client's folder. */
const readClientFiles = (folder: string): ClientFiles => {
  const manifest: Manifest = JSON.parse(readFileSync(join(folder, '.vite', 'manifest.json'), 'utf8'))
  const of = (source: string): Chunk => {
    const chunk = manifest[source]
    if (!chunk) throw new Error(`${source} is not in the client's manifest: build it with vite.client.config.ts`)
    return chunk
  }
  const font = of('src/web/assets/inter.css')
  return {
    styles: [BASE + font.file, BASE + of('src/web/assets/face.css').file],
    fonts: (font.assets ?? []).map((file) => BASE + file),
    loader: BASE + of('src/web/islands/loader.ts').file,
  }
}

const NOTHING_BUILT: ClientFiles = { styles: [], fonts: [], loader: '' }
let mounted: ClientFiles = NOTHING_BUILT

/** Reads the manifest once, when the pages are mounted. */
export const mountClientFiles = (folder: string): void => {
  mounted = readClientFiles(folder)
}

/** The files of the client that was mounted; refusals before any page need them too. */
export const clientFiles = (): ClientFiles => mounted
