import type { Level, OrganisationProfile } from '../profile/agency-profile.ts'
import { levelName, levelProfile } from './post-wording.ts'

type Headed = { readonly unit: string; readonly level: Level; readonly office: string }

const SECRETARIAT = /\s+Sekretariat\s+$/i

/**
 * How the post at the head of a unit is printed. The head of a whole office is named by its level and the office; others by
 * their unit: "Kepala Bagian Keuangan KPU Provinsi X" leads "Bagian Keuangan Sekretariat KPU Provinsi X", "Inspektur
 * Wilayah I" leads "Inspektorat Wilayah I".
 */
export const headPosition = ({ unit, level, office }: Headed, profile: OrganisationProfile): string => {
  const title = levelName(level, profile)
  const printed = levelProfile(level, profile)?.printed
  if (printed !== undefined) return printed.replace('{office}', office)
  if (profile.headLevels.includes(level)) return `${title} ${office}`
  const own = unit.endsWith(` ${office}`)
    ? `${unit.slice(0, -office.length).replace(SECRETARIAT, ' ')}${office}`.replace(/\s+/g, ' ')
    : unit
  const [first = title, ...rest] = title.split(' ')
  return rest.length > 0 ? `${first} ${own}` : `${title} ${own.split(/\s+/).slice(1).join(' ')}`.trim()
}
