import type { ListedOffice } from '../profile/agency-profile.ts'

/** Listed offices from the top down, each after the one above it, with how far below the head it stands; those in a circle are left out. */
export const officesFromTheTop = (
  offices: readonly ListedOffice[],
): readonly { readonly office: ListedOffice; readonly depth: number }[] => {
  const below = new Map<string | null, ListedOffice[]>()
  for (const office of offices) below.set(office.below, [...(below.get(office.below) ?? []), office])
  const stand = (code: string | null, depth: number): readonly { office: ListedOffice; depth: number }[] =>
    (below.get(code) ?? []).flatMap((office) => [{ office, depth }, ...stand(office.code, depth + 1)])
  return stand(null, 0)
}
