import { setTimeout as pause } from 'node:timers/promises'
import { StartFailure } from '../start-failure.ts'
import { findBinaries } from './binaries.ts'
import { clusterVersion, openDataFolder, refuseOtherVersion, takeOwnership } from './data-folder.ts'
import { type FolderLock, isLocked, lockFolder } from './folder-lock.ts'
import { initialiseCluster, passwordOf, sweepUnfinished } from './initialise.ts'
import { readPostmasterFile, stopOrphan } from './postmaster.ts'
import { chooseRunner } from './runner.ts'
import { startServer } from './server.ts'

/** How to reach a server over its Unix socket. */
export type SocketAddress = { readonly host: string; readonly port: number; readonly password: string }

export type EmbeddedPostgres = {
  readonly address: SocketAddress
  /** True on the first start of this data folder. */
  readonly fresh: boolean
  /** Settles when the server ends, also when nobody asked it to. */
  readonly ended: Promise<void>
  readonly stop: () => Promise<void>
}

const PORT = 5432
const PATIENCE_MS = 2_000

/**
 * Starts PostgreSQL from its npm package on a data folder (made at the first start), as a child whose life is tied to
 * ours. Throws StartFailure. `durable: false` is for tests: a power cut may lose everything.
 */
export const startEmbedded = async (
  path: string,
  options: { readonly durable?: boolean; readonly settings?: Readonly<Record<string, string>> } = {},
): Promise<EmbeddedPostgres> => {
  const durable = options.durable ?? true
  const binaries = await findBinaries()
  const folder = await openDataFolder(path)
  const lock = await claimFolder(folder.root)
  if (lock === null) {
    throw new StartFailure('database/folder-in-use', { folder: folder.root })
  }
  try {
    const version = await clusterVersion(folder)
    if (version !== null) refuseOtherVersion(folder, version, binaries.major)
    await stopOrphan(folder)
    await sweepUnfinished(folder)
    const runner = chooseRunner(binaries, folder.root)
    await takeOwnership(folder, runner.owner)
    if (version === null) await initialiseCluster(folder, binaries, runner, durable)
    const settings = { ...(durable ? {} : RECKLESS), ...options.settings }
    const server = await startServer(folder, binaries, runner, settings)
    const stop = async (): Promise<void> => {
      await server.stop()
      await lock.release()
    }
    const address = { host: server.sockets, port: PORT, password: await passwordOf(folder) }
    return { address, fresh: version === null, ended: server.ended, stop }
  } catch (error) {
    await lock.release()
    throw error
  }
}

/** Another Ikrar that was just told to stop, or whose starter was killed, may still be putting its things away. */
const claimFolder = async (root: string): Promise<FolderLock | null> => {
  const until = Date.now() + PATIENCE_MS
  for (;;) {
    const lock = await lockFolder(root)
    if (lock !== null || Date.now() > until) return lock
    await pause(50)
  }
}

/** Finds the server that another Ikrar runs on a data folder; null where none does. For commands beside a running service. */
export const findRunning = async (path: string): Promise<SocketAddress | null> => {
  const folder = await openDataFolder(path)
  if (!(await isLocked(folder.root))) return null
  const file = await readPostmasterFile(folder)
  return file?.ready ? { host: file.sockets, port: PORT, password: await passwordOf(folder) } : null
}

const RECKLESS = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_wal_size: '2GB' }
