import { existsSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Diagnosis } from '../../cli/world.ts'

const LEAST_BYTES = 500 * 1024 * 1024

/** How much room is left where the data lies, or would lie. */
export const diagnoseDisk = async (folder: string): Promise<Diagnosis> => {
  let place = folder
  while (!existsSync(place) && place !== dirname(place)) place = dirname(place)
  const { bavail, bsize } = await statfs(place)
  const free = bavail * bsize
  const facts = { free: printed(free), folder, least: printed(LEAST_BYTES) }
  return free >= LEAST_BYTES
    ? { what: 'doctor/disk', good: true, finding: 'doctor/disk-free', facts }
    : { what: 'doctor/disk', good: false, finding: 'doctor/disk-low', facts }
}

const printed = (bytes: number): string => {
  const giga = bytes / 1024 ** 3
  return giga >= 1 ? `${giga.toFixed(1).replace('.', ',')} GB` : `${Math.floor(bytes / 1024 ** 2)} MB`
}
