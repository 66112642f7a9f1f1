import { type Standing, type StandingFacts, standingOf } from './standing.ts'

/** What is known of a kept version: its number, and how it was signed here; null where it was read from a document. */
export type VersionFacts = {
  readonly version: number
  readonly signing: (StandingFacts & { readonly isAmendment: boolean }) | null
}

/** What a version is worth: as `Standing` says, or kept from a document that was signed elsewhere. */
export type VersionStanding = Standing | 'kept'

const isWhole = ({ signing }: VersionFacts): boolean => signing === null || signing.signatures >= signing.parties

/** What each version is worth beside the others; one from a document is replaced by any later one that all have signed. */
export const standingsOf = (versions: readonly VersionFacts[]): ReadonlyMap<number, VersionStanding> =>
  new Map(
    versions.map((v) => {
      const isReplaced = versions.some((later) => later.version > v.version && isWhole(later))
      return [v.version, v.signing === null ? (isReplaced ? 'superseded' : 'kept') : standingOf(v.signing)]
    }),
  )

/**
 * The version that an amendment is measured against: of those before `version` (of all, where it is null) the latest that all
 * its parties have signed, else the latest. Null where there is none.
 */
export const baseVersion = (versions: readonly VersionFacts[], version: number | null): number | null => {
  const earlier = versions.filter((v) => version === null || v.version < version).sort((a, b) => b.version - a.version)
  return (earlier.find(isWhole) ?? earlier[0])?.version ?? null
}

/** Why no amendment may be begun of these versions: one of them still waits for its second party. Null where it may. */
export const openVersion = (
  versions: readonly VersionFacts[],
): { readonly version: number; readonly isAmendment: boolean } | null => {
  const latest = versions.toSorted((a, b) => b.version - a.version)[0]
  if (!latest?.signing || standingOf(latest.signing) !== 'partly') return null
  return { version: latest.version, isAmendment: latest.signing.isAmendment }
}
