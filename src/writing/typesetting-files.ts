import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where the typesetter's files lie, when not beside this module or in the package above it (as after bundling). */
export type TypesettingFiles = {
  /** Holds agreement.typ, book.typ and form.typ. */
  readonly templatesDir?: string
  /** Holds the @expo-google-fonts packages. */
  readonly fontsDir?: string
}

const FONT_FILES = [
  'tinos/400Regular/Tinos_400Regular.ttf',
  'tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf',
  'tinos/700Bold/Tinos_700Bold.ttf',
  'tinos/700Bold_Italic/Tinos_700Bold_Italic.ttf',
] as const

const ancestors = (from: string): string[] => {
  const parent = dirname(from)
  return parent === from ? [from] : [from, ...ancestors(parent)]
}

const nearest = (candidates: readonly string[], tried: readonly string[], what: string): string => {
  const found = tried.flatMap((dir) => candidates.map((c) => join(dir, c))).find((path) => existsSync(path))
  if (found === undefined)
    throw new Error(`${what} not found: looked for ${candidates.join(', ')} in ${tried.join(', ')}`)
  return found
}

/** The folder of the Typst templates. Throws where it is missing: a broken installation. */
export const templatesDirOf = (files: TypesettingFiles = {}, from: string = fileURLToPath(import.meta.url)): string =>
  files.templatesDir ??
  dirname(nearest(['typst/agreement.typ', 'src/writing/typst/agreement.typ'], ancestors(dirname(from)), 'templates'))

/** The bytes of the embedded fonts, regular first. Throws where one is missing: a broken installation. */
export const fontBytes = (
  files: TypesettingFiles = {},
  from: string = fileURLToPath(import.meta.url),
): readonly Uint8Array[] => {
  const dirs = files.fontsDir === undefined ? ancestors(dirname(from)) : [files.fontsDir]
  return FONT_FILES.map((file) =>
    readFileSync(nearest([file, `node_modules/@expo-google-fonts/${file}`], dirs, 'fonts')),
  )
}
