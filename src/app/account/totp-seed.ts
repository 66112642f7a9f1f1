import type { Database } from '../../db/database.ts'
import { openSeeds, type StoredSeed, sealTotp } from '../../db/totp.ts'
import type { Sealer } from '../../ports/sealing.ts'
import type { Deps } from '../deps.ts'

const encoder = new TextEncoder()
const decoder = new TextDecoder()

export const sealSeed = (sealer: Sealer, userId: string, secret: string): Promise<Uint8Array> =>
  sealer.seal('second-factor', userId, encoder.encode(secret))

/** The seed in base32; null where this installation's key does not open it. */
export const openSeed = async (sealer: Sealer, userId: string, seed: StoredSeed): Promise<string | null> => {
  if ('open' in seed) return seed.open
  const bytes = await sealer.open('second-factor', userId, seed.sealed)
  return bytes === null ? null : decoder.decode(bytes)
}

/** Seals a seed that its owner has just used and that still lies open, as one that came with an old backup. */
export const sealUsedSeed = async (tx: Database, sealer: Sealer, userId: string, seed: StoredSeed): Promise<void> => {
  if ('open' in seed) await sealTotp(tx, userId, seed.open, await sealSeed(sealer, userId, seed.open))
}

/** Seals every seed that still lies open; for the start of the service. Gives back how many there were. */
export const sealOpenSeeds =
  ({ db, sealer }: Pick<Deps, 'db' | 'sealer'>) =>
  async (): Promise<number> => {
    let sealed = 0
    for (let rest = await openSeeds(db); rest.length > 0; rest = await openSeeds(db)) {
      for (const { userId, secret } of rest) await sealTotp(db, userId, secret, await sealSeed(sealer, userId, secret))
      sealed += rest.length
    }
    return sealed
  }
