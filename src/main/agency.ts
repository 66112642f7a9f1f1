import { readFile } from 'node:fs/promises'
import { agencyProfileSchema } from '../contract/agency-profile.ts'
import type { AgencyProfile } from '../core/profile/agency-profile.ts'
import { KPU_PROFILE } from '../core/profile/kpu/kpu-profile.ts'
import type { Config } from './config.ts'
import { ServeFailure } from './start-words.ts'

/** The configured agency; the built-in one where no file is named. Throws ServeFailure with every fault of the file. */
export const loadAgency = async ({ agencyProfile: path }: Config): Promise<AgencyProfile> => {
  if (path === null) return KPU_PROFILE
  const refused = (reason: string) => new ServeFailure('config/agency', { path, reason })
  let raw: unknown
  try {
    raw = JSON.parse(await readFile(path, 'utf8'))
  } catch (error) {
    throw refused(error instanceof Error ? error.message : String(error))
  }
  const parsed = agencyProfileSchema.safeParse(raw)
  if (parsed.success) return parsed.data
  throw refused(parsed.error.issues.map(({ path: at, message }) => `${at.join('/') || '/'}: ${message}`).join('; '))
}
