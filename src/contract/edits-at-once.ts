/** The most edits that travel in one parcel; what is more goes in parcels one after another. */
export const EDITS_AT_ONCE = 200

/** Edits cut into parcels, in their order. */
export const inParcels = <T>(edits: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(edits.length / EDITS_AT_ONCE) }, (_, i) =>
    edits.slice(i * EDITS_AT_ONCE, (i + 1) * EDITS_AT_ONCE),
  )
