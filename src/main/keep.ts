import type { ImportedAgreement } from '../cli/world.ts'
import type { Config } from './config.ts'

export const keep = async (_config: Config, _interchange: unknown): Promise<readonly ImportedAgreement[]> => []
