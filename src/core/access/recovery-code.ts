/** A recovery code is twelve letters of base32, printed in fours: the first four find it, all of it proves it. */
const LENGTH = 12
const SELECTOR_LENGTH = 4

export type RecoveryCode = { readonly selector: string; readonly whole: string }

/** The code as kept, from how it was typed: any case, with or without dashes and spaces; null for anything else. */
export const parseRecoveryCode = (typed: string): RecoveryCode | null => {
  const letters = typed
    .slice(0, 100)
    .toUpperCase()
    .replace(/[\s-]+/g, '')
    // No code has these, so that nobody need tell them from O, I and B.
    .replace(/[018]/g, (digit) => ({ '0': 'O', '1': 'I', '8': 'B' })[digit] ?? digit)
  if (letters.length !== LENGTH || !/^[A-Z2-7]+$/.test(letters)) return null
  return { selector: letters.slice(0, SELECTOR_LENGTH), whole: letters }
}

/** "ABCD-EFGH-IJKL", as it is printed. */
export const printedRecoveryCode = (whole: string): string => whole.match(/.{4}/g)?.join('-') ?? whole

/** The six digits of an authenticator from how they were typed ("123 456"); null for anything else. */
export const parseTotpCode = (typed: string): string | null => {
  const digits = typed.slice(0, 20).replace(/\s+/g, '')
  return /^\d{6}$/.test(digits) ? digits : null
}
