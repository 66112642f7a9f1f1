import { existsSync } from 'node:fs'
import { chmod, chown, lchown, mkdir, readdir, readFile, realpath, stat, statfs } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { codeOf, messageOf, StartFailure } from '../start-failure.ts'
import type { Runner } from './runner.ts'

/** The places inside a data folder. Nothing else may lie in it, so that a wrong DATA_DIR can do no harm. */
export type DataFolder = {
  readonly root: string
  readonly cluster: string
  readonly password: string
  readonly log: string
  readonly sockets: string
}

/** Below this PostgreSQL cannot even recover: its log is written in pieces of 16 MB. */
const LEAST_FREE_BYTES = 64 * 1024 * 1024

const OURS =
  /^(?:postgres|postgres\.(?:password|log|log\.1)|run|files|signing\.key(?:\.[0-9a-f]{12})?|lost\+found|\.initdb-.*)$/

/** Opens or makes a data folder and gives back its places; refuses folders that hold anything else, and full disks. */
export const openDataFolder = async (path: string): Promise<DataFolder> => {
  try {
    await makeFolder(path)
    const root = await realpath(path)
    await refuseForeign(root)
    await refuseFull(root)
    return {
      root,
      cluster: join(root, 'postgres'),
      password: join(root, 'postgres.password'),
      log: join(root, 'postgres.log'),
      sockets: join(root, 'run'),
    }
  } catch (error) {
    if (error instanceof StartFailure) throw error
    if (codeOf(error) === 'ENOSPC') throw new StartFailure('database/disk-full', { folder: path, free: '0 MB' })
    throw new StartFailure('database/folder-unusable', { folder: path, reason: messageOf(error) })
  }
}

/** As `mkdir -p`; Node's own never comes back from a place where nothing can be made, such as /proc. */
const makeFolder = async (path: string): Promise<void> => {
  try {
    await mkdir(path, { mode: 0o700 })
  } catch (error) {
    if (codeOf(error) === 'EEXIST' && (await stat(path)).isDirectory()) return
    if (codeOf(error) !== 'ENOENT' || existsSync(dirname(path))) throw error
    await makeFolder(dirname(path))
    await mkdir(path, { mode: 0o700 })
  }
}

const refuseForeign = async (root: string): Promise<void> => {
  const foreign = (await readdir(root)).find((name) => !OURS.test(name))
  if (foreign !== undefined) throw new StartFailure('database/folder-foreign', { folder: root, entry: foreign })
}

const refuseFull = async (root: string): Promise<void> => {
  const { bavail, bsize } = await statfs(root)
  const free = bavail * bsize
  if (free < LEAST_FREE_BYTES) {
    throw new StartFailure('database/disk-full', { folder: root, free: `${Math.floor(free / 1024 / 1024)} MB` })
  }
}

/** Makes the folder the owner's alone, and hands all of PostgreSQL's part to the user PostgreSQL runs as. */
export const takeOwnership = async (folder: DataFolder, owner: Runner['owner']): Promise<void> => {
  const to = owner ?? { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 }
  try {
    await mkdir(folder.sockets, { recursive: true, mode: 0o700 })
    for (const place of [folder.root, folder.sockets]) {
      await chmod(place, 0o700)
      if ((await stat(place)).uid !== to.uid) await chown(place, to.uid, to.gid)
    }
    const cluster = await stat(folder.cluster).catch(() => null)
    if (cluster !== null && cluster.uid !== to.uid) await handOver(folder.cluster, to)
  } catch (error) {
    throw new StartFailure('database/folder-unusable', { folder: folder.root, reason: messageOf(error) })
  }
}

/** `chown -R`, needed when the program is started as another user, or in another way, than the last time. */
const handOver = async (path: string, to: { readonly uid: number; readonly gid: number }): Promise<void> => {
  for (const entry of await readdir(path, { recursive: true, withFileTypes: true })) {
    await lchown(join(entry.parentPath, entry.name), to.uid, to.gid)
  }
  await lchown(path, to.uid, to.gid)
}

/** The major version that made the cluster, null where there is no cluster yet. */
export const clusterVersion = async (folder: DataFolder): Promise<number | null> => {
  try {
    return Number.parseInt(await readFile(join(folder.cluster, 'PG_VERSION'), 'utf8'), 10)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
    const exists = await stat(folder.cluster).catch(() => null)
    if (exists !== null) throw new StartFailure('database/folder-damaged', { folder: folder.cluster })
    return null
  }
}

/** Refuses a cluster of another major version than the programs': it can only be carried over on purpose. */
export const refuseOtherVersion = (folder: DataFolder, cluster: number, programs: number): void => {
  if (cluster === programs) return
  const code = cluster > programs ? 'database/folder-newer' : 'database/folder-older'
  throw new StartFailure(code, { folder: dirname(folder.cluster), version: cluster, supported: programs })
}
