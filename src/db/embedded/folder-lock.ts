import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { codeOf } from '../start-failure.ts'

export type FolderLock = { readonly release: () => Promise<void> }

/**
 * Claims a folder for this process, or answers null where another living process has it. The claim is a listening socket
 * in Linux's abstract namespace, named after the folder's device and inode: it is made in one step, needs no file, and the
 * kernel drops it with the process, however that ends.
 */
export const lockFolder = async (folder: string): Promise<FolderLock | null> => {
  const path = await nameOf(folder)
  const server = createServer((socket) => socket.destroy())
  return new Promise((resolve, reject) => {
    server.once('error', (error) => (codeOf(error) === 'EADDRINUSE' ? resolve(null) : reject(error)))
    server.listen({ path }, () => {
      server.unref()
      resolve({ release: () => new Promise((done) => server.close(() => done())) })
    })
  })
}

/** True where some process, this one too, has claimed the folder. */
export const isLocked = async (folder: string): Promise<boolean> => {
  const path = await nameOf(folder)
  return new Promise((resolve) => {
    const socket = connect({ path })
    const answer = (locked: boolean) => {
      socket.destroy()
      resolve(locked)
    }
    socket.once('connect', () => answer(true))
    socket.once('error', () => answer(false))
  })
}

const nameOf = async (folder: string): Promise<string> => {
  const { dev, ino } = await stat(folder, { bigint: true })
  return `\0ikrar-${createHash('sha256').update(`${dev}:${ino}`).digest('hex').slice(0, 40)}`
}
