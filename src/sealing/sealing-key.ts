import { randomBytes } from 'node:crypto'
import { link, mkdir, open, readFile, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

/** AES-256 asks for as many. */
const SEALING_KEY_BYTES = 32

/** The key in a file that only its owner can read; made where there is none. Two that make it at once get the same one. */
export const sealingKeyAt = async (path: string): Promise<Uint8Array> => {
  const known = await sealingKeyIn(path)
  if (known !== null) return known
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const mine = `${path}.${randomBytes(6).toString('hex')}`
  const file = await open(mine, 'wx', 0o600)
  try {
    await file.writeFile(randomBytes(SEALING_KEY_BYTES))
    await file.sync()
  } finally {
    await file.close()
  }
  // A link appears whole or not at all, and never over one that is there.
  await link(mine, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  await rm(mine, { force: true })
  const made = await sealingKeyIn(path)
  if (made === null) throw new Error(`no key in ${path}`)
  return made
}

/** The key in a file; null where there is none. */
export const sealingKeyIn = async (path: string): Promise<Uint8Array | null> => {
  try {
    const key = await readFile(path)
    if (key.length !== SEALING_KEY_BYTES) throw new Error(`${path} does not hold a key of ${SEALING_KEY_BYTES} bytes`)
    return key
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
