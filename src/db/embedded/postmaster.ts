import { existsSync } from 'node:fs'
import { readdir, readFile, readlink, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { codeOf, StartFailure } from '../start-failure.ts'
import type { DataFolder } from './data-folder.ts'

/** What a running server writes into postmaster.pid; `ready` once it accepts connections. */
export type PostmasterFile = { readonly pid: number; readonly sockets: string; readonly ready: boolean }

/** Reads the cluster's postmaster.pid; null where there is none (no server, or an orderly stop). */
export const readPostmasterFile = async (folder: DataFolder): Promise<PostmasterFile | null> => {
  try {
    const lines = (await readFile(join(folder.cluster, 'postmaster.pid'), 'utf8')).split('\n').map((l) => l.trim())
    return { pid: Math.abs(Number(lines[0])), sockets: lines[4] ?? '', ready: lines[7] === 'ready' }
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}

/** Every live PostgreSQL process that works in the cluster: server and sessions alike stand in its folder. */
const processesIn = async (cluster: string): Promise<readonly number[]> => {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const found = await Promise.all(pids.map(async (pid) => ((await isServerIn(pid, cluster)) ? [Number(pid)] : [])))
  return found.flat()
}

/** Its name is asked too: somebody's shell may stand in that folder. */
const isServerIn = async (pid: string, cluster: string): Promise<boolean> => {
  const folder = await readlink(`/proc/${pid}/cwd`).catch(() => '')
  return folder === cluster && (await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '')).trim() === 'postgres'
}

const signal = (pid: number, name: NodeJS.Signals): void => {
  try {
    process.kill(pid, name)
  } catch (error) {
    if (codeOf(error) !== 'ESRCH') throw error
  }
}

/**
 * Stops a server that outlived the program that started it (killed with -9 where its life could not be tied to ours), and
 * waits for one that is dying already. Only for the holder of the folder's lock.
 */
export const stopOrphan = async (folder: DataFolder): Promise<void> => {
  const file = await readPostmasterFile(folder)
  for (const [name, seconds] of [
    ['SIGINT', 30],
    ['SIGQUIT', 10],
    ['SIGKILL', 5],
  ] as const) {
    const living = await processesIn(folder.cluster)
    if (living.length === 0) break
    const chief = living.filter((pid) => pid === file?.pid)
    for (const pid of chief.length > 0 ? chief : living) signal(pid, name)
    await waitForNone(folder.cluster, seconds)
  }
  const left = await processesIn(folder.cluster)
  if (left.length > 0) throw new StartFailure('database/folder-in-use', { folder: folder.root })
  await forgetReusedPid(folder, file)
}

const waitForNone = async (cluster: string, seconds: number): Promise<void> => {
  const until = Date.now() + seconds * 1000
  while (Date.now() < until && (await processesIn(cluster)).length > 0) await pause(25)
}

/**
 * The pid in the file may be another program's by now (after a power cut), or that of a dead server whom nobody has
 * buried (in a container without an init); PostgreSQL would take either for a living server and refuse to start.
 */
const forgetReusedPid = async (folder: DataFolder, file: PostmasterFile | null): Promise<void> => {
  if (file !== null && existsSync(`/proc/${file.pid}`)) {
    await rm(join(folder.cluster, 'postmaster.pid'), { force: true })
  }
}
