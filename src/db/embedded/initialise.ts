import { randomBytes } from 'node:crypto'
import { chown, mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { codeOf, StartFailure } from '../start-failure.ts'
import type { Binaries } from './binaries.ts'
import type { DataFolder } from './data-folder.ts'
import type { Runner } from './runner.ts'

const PREFIX = '.initdb-'

/**
 * Makes a new cluster with the superuser "postgres" and the folder's password. initdb works in a folder beside its place,
 * which is renamed when it is whole: a start that is killed midway leaves rubbish to sweep, never half a database.
 */
export const initialiseCluster = async (
  folder: DataFolder,
  binaries: Binaries,
  runner: Runner,
  durable: boolean,
): Promise<void> => {
  const temporary = join(folder.root, `${PREFIX}${process.pid}`)
  await mkdir(temporary, { mode: 0o700 })
  await writeFile(join(temporary, 'password'), await passwordOf(folder), { mode: 0o600 })
  if (runner.owner !== null) {
    await chown(temporary, runner.owner.uid, runner.owner.gid)
    await chown(join(temporary, 'password'), runner.owner.uid, runner.owner.gid)
  }
  await runInitdb(join(temporary, 'cluster'), join(temporary, 'password'), folder, binaries, runner, durable)
  await rename(join(temporary, 'cluster'), folder.cluster)
  await syncFolder(folder.root)
  await rm(temporary, { recursive: true })
}

/** Removes what killed first starts left behind; only for the holder of the folder's lock. */
export const sweepUnfinished = async (folder: DataFolder): Promise<void> => {
  for (const name of await readdir(folder.root)) {
    if (name.startsWith(PREFIX)) await rm(join(folder.root, name), { recursive: true, force: true })
  }
}

/** The database's password: made once, kept in a file that only its owner can read. */
export const passwordOf = async (folder: DataFolder): Promise<string> => {
  try {
    const kept = (await readFile(folder.password, 'utf8')).trim()
    if (kept !== '') return kept
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
  }
  const password = randomBytes(24).toString('base64url')
  await writeFile(folder.password, `${password}\n`, { mode: 0o600, flush: true })
  return password
}

const runInitdb = async (
  cluster: string,
  passwordFile: string,
  folder: DataFolder,
  binaries: Binaries,
  runner: Runner,
  durable: boolean,
): Promise<void> => {
  const args = [
    ...['-D', cluster, '--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8'],
    // The built-in provider sorts alike on every machine and in every release: an index never rots under a new libc or ICU.
    ...['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions'],
    ...(durable ? [] : ['--no-sync']),
  ]
  const child = runner.run(binaries.initdb, args, { stdio: ['ignore', 'ignore', 'pipe'], cwd: '/', detached: true })
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  const [said, status] = await Promise.all([child.stderr === null ? '' : text(child.stderr), ended])
  if (status === 0) return
  if (/No space left on device/.test(said))
    throw new StartFailure('database/disk-full', { folder: folder.root, free: '0 MB' })
  const reason = said.split('\n').find((line) => /error|fatal|could not/i.test(line)) ?? `initdb ${status}`
  throw new StartFailure('database/start-failed', { reason: reason.trim(), log: folder.log })
}

const syncFolder = async (path: string): Promise<void> => {
  const handle = await open(path, 'r')
  await handle.sync()
  await handle.close()
}
