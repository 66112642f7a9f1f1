import { capacityOf, positionInCapacity } from '../../core/organisation/acting.ts'
import { levelOfPosition } from '../../core/organisation/post-wording.ts'
import type { Level } from '../../core/profile/agency-profile.ts'
import { agency } from './reading-profile.ts'

const ACTING =
  /^[("'\s]*(?:(?:p[il1]t|ptl|p[il1]h|pjs|pj|plt|pgs)\b\s*[.,:]?|pelaksana\s+(?:tugas|harian)|penjabat(?:\s+sementara)?)\s*[.,]?\s*/i

const POST =
  /^(?:wakil\s+)?(?:ketua|sekretaris|kepala|kabag|kasubb?ag|kabiro|inspektur|direktur|deputi|staf|anggota|bupati|wali\s?kota|gubernur|camat|lurah|menteri|rektor|dekan|koordinator|pejabat|panitera|jaksa|asisten|pimpinan|auditor|analis|kasi|ka\.)/i

export const withoutActing = (text: string): { readonly position: string; readonly acting: boolean } => {
  const rest = text.replace(ACTING, '')
  return rest !== text && rest !== '' ? { position: rest, acting: true } : { position: text, acting: false }
}

/** The same for what is kept of a party: "Plh." stays with the position, for `acting` alone is read as "Plt.". */
export const keptPosition = (text: string): { readonly position: string; readonly acting: boolean } => {
  const { position, acting } = withoutActing(text)
  return { position: positionInCapacity(position, capacityOf(text, acting)), acting }
}

/** Whether a line begins as a position does: "Ketua …", "Plt. Sekretaris …", "KEPALA SUB BAGIAN …". */
export const startsAsPosition = (text: string): boolean => POST.test(withoutActing(text).position)

/** The level a position stands on; null where it is none of those that make agreements. */
export const levelOf = (position: string): Level | null =>
  levelOfPosition(withoutActing(position).position, agency().profile)
