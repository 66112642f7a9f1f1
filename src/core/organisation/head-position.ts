import type { AgencyProfile } from './agency-profile.ts'
import type { Level } from './level.ts'

type Headed = { readonly unit: string; readonly level: Level; readonly office: string }

const SECRETARIAT = /\s+Sekretariat\s+$/i

/**
 * How the post at the head of a unit is printed. The head of a whole office is named by its level and the office; others by
 * their unit: "Kepala Bagian Keuangan KPU Provinsi X" leads "Bagian Keuangan Sekretariat KPU Provinsi X", "Inspektur
 * Wilayah I" leads "Inspektorat Wilayah I".
 */
export const headPosition = ({ unit, level, office }: Headed, profile: AgencyProfile): string => {
  const title = profile.levelNames[level]
  if (profile.headLevels.includes(level)) return `${title} ${office}`
  const own = unit.endsWith(` ${office}`)
    ? `${unit.slice(0, -office.length).replace(SECRETARIAT, ' ')}${office}`.replace(/\s+/g, ' ')
    : unit
  const [first = title, ...rest] = title.split(' ')
  return rest.length > 0 ? `${first} ${own}` : `${title} ${own.split(/\s+/).slice(1).join(' ')}`.trim()
}
