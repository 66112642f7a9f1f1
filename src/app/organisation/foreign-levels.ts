import type { Level } from '../../core/profile/agency-profile.ts'
import { isInstalled } from '../../db/installation.ts'
import { levelsOfOpenUnits } from '../../db/read/levels-of-units.ts'
import type { Deps } from '../deps.ts'

/**
 * Levels that open units stand on and the profile does not know: it is then another agency's, or has lost some. None where the
 * profile's own offices are still to be planted in the place of what is there.
 */
export const foreignLevels =
  ({ db, profile }: Pick<Deps, 'db' | 'profile'>) =>
  async (): Promise<readonly Level[]> => {
    if (profile.offices !== null && !(await isInstalled(db))) return []
    const known = profile.levels.map(({ id }) => id)
    return (await levelsOfOpenUnits(db)).filter((level) => !known.includes(level))
  }
