import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

const findRoot = (from: string): string => {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package-lock.json'))) return folder
    if (folder === dirname(folder)) throw new Error(`no package-lock.json above ${from}`)
  }
}

/** The checkout's folder, the same from the sources and from the bundle in dist/. */
export const ROOT = findRoot(import.meta.dirname)

/** True where this runs from dist/, false where Node runs the sources by type stripping. */
const IS_BUNDLE = import.meta.filename.startsWith(join(ROOT, 'dist'))

/** The script of the reader's worker threads: from the bundle its bundle, from the sources its source. */
export const readerWorkerUrl = (): URL =>
  pathToFileURL(join(ROOT, IS_BUNDLE ? 'dist/server/worker.js' : 'src/reading/worker.ts'))

/** The script of the verifying thread. */
export const verifierWorkerUrl = (): URL =>
  pathToFileURL(join(ROOT, IS_BUNDLE ? 'dist/server/verifier.js' : 'src/signing/worker.ts'))

/** The script of the threads that write workbooks and books. */
export const writerWorkerUrl = (): URL =>
  pathToFileURL(join(ROOT, IS_BUNDLE ? 'dist/server/writer.js' : 'src/writing/worker.ts'))

/** The script of the thread that checks families. */
export const checkerWorkerUrl = (): URL =>
  pathToFileURL(join(ROOT, IS_BUNDLE ? 'dist/server/checker.js' : 'src/checking/worker.ts'))

/** The built files for browsers (islands, styles, fonts), as Vite wrote them with their manifest. */
export const CLIENT_FOLDER = join(ROOT, 'dist', 'client')

export const MIGRATIONS_FOLDER = join(ROOT, 'src', 'db', 'migrations')
