/** A version's number in an address; null where there is none. */
export const versionIn = (text: string | undefined): number | null =>
  text !== undefined && /^[1-9]\d{0,4}$/.test(text) ? Number(text) : null
