/** NIST SP 800-63B: length is what counts; no rules of composition, but the passwords everybody tries first are refused. */
export const SHORTEST_PASSWORD = 10

const COMMON = [
  'password',
  'katasandi',
  'rahasia',
  'indonesia',
  'qwerty',
  'admin',
  'administrator',
  'bismillah',
  'sayang',
  'merdeka',
  'pemilu',
  'komisi',
  'ikrar',
  'kpu',
]

/** True for a password that may protect an account: long enough, not one letter repeated, not a common word with digits. */
export const isStrongPassword = (password: string, username: string): boolean => {
  const letters = [...password]
  if (letters.length < SHORTEST_PASSWORD || letters.length > 500) return false
  if (new Set(letters).size < 5) return false
  const bare = password.toLowerCase().replace(/[^a-z]+/g, '')
  const name = username.toLowerCase().replace(/[^a-z]+/g, '')
  if (bare === '' && /^(?:\d)+$/.test(password) && isRun(password)) return false
  return bare === '' || (bare !== name && !COMMON.some((word) => bare === word || bare === word + word))
}

/** "1234567890", "0987654321": each digit one above, or below, the one before. */
const isRun = (digits: string): boolean => {
  const steps = new Set([...digits].slice(1).map((d, i) => (Number(d) - Number(digits[i]) + 10) % 10))
  return steps.size === 1
}
