import { createHmac } from 'node:crypto'
import { join } from 'node:path'
import type { Sealer } from '../ports/sealing.ts'
import { createSealer } from '../sealing/create-sealer.ts'
import { sealingKeyAt, sealingKeyIn } from '../sealing/sealing-key.ts'
import type { Config } from './config.ts'

/** Where this installation's key lies when the environment does not give it. */
const keyFile = (dataFolder: string): string => join(dataFolder, 'signing.key')

type Place = Pick<Config, 'signing' | 'dataFolder'>

/** The one sealer: SIGNING_KEY, else the key in the data folder, made when the first secret is sealed. */
export const makeSealer = ({ signing, dataFolder }: Place): Sealer =>
  createSealer(async () => signing.key ?? sealingKeyAt(keyFile(dataFolder)))

/** The key that is there, without making one. */
export const presentKey = async ({ signing, dataFolder }: Place): Promise<Uint8Array | null> =>
  signing.key ?? sealingKeyIn(keyFile(dataFolder))

/** By which a key is known again, and nothing more; null where there is no key. `carried`: it lies in the data folder. */
export const keyMark = async (place: Place): Promise<{ readonly mark: string; readonly carried: boolean } | null> => {
  const key = await presentKey(place)
  if (key === null) return null
  const mark = createHmac('sha256', key).update('ikrar/key-mark@1').digest('hex').slice(0, 16)
  return { mark, carried: place.signing.key === null }
}
