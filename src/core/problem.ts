/**
 * Every refusal Ikrar can give. Each code has a status at the HTTP door (http/problem-status.ts) and a sentence in both
 * languages (words/); a test holds all three against each other.
 */
export const PROBLEM_CODES = [
  'input/invalid',
  'input/too-large',
  'access/sign-in-required',
  'access/wrong-credentials',
  'access/wrong-password',
  'access/code-required',
  'access/wrong-code',
  'access/half-session-over',
  'access/link-over',
  'access/too-many-attempts',
  'access/forbidden',
  'access/csrf',
  'access/out-of-scope',
  'access/own-roles',
  'not-found',
  'conflict/stale-revision',
  'conflict/already-set-up',
  'conflict/second-factor-there',
  'conflict/second-factor-missing',
  'conflict/own-account',
  'conflict/last-administrator',
  'conflict/user-state',
  'conflict/no-password',
  'conflict/already-kept',
  'conflict/batch-not-ready',
  'conflict/role-held',
  'setup/required',
  'setup/weak-password',
  'sso/off',
  'sso/unreachable',
  'sso/denied',
  'sso/wrong-state',
  'sso/unknown-user',
  'file/empty',
  'file/too-large',
  'file/too-many-pages',
  'file/too-many-rows',
  'file/too-deep',
  'file/too-much-decompressed',
  'file/too-many-entries',
  'file/too-slow',
  'file/encrypted',
  'file/macros',
  'file/xml-entities',
  'file/wrong-extension',
  'file/unknown-format',
  'file/broken',
  'file/no-agreement',
  'file/reader-crashed',
  'interchange/invalid',
  'agreement/no-party',
  'database/constraint',
  'typesetting/failed',
  'internal',
] as const

export type ProblemCode = (typeof PROBLEM_CODES)[number]

/** An expected refusal: what (`code`), where (`at`: a field path, a file name, or ""), and the facts its sentence names. */
export type Problem = {
  readonly code: ProblemCode
  readonly at: string
  readonly params: Readonly<Record<string, string | number>>
}

export const problem = (code: ProblemCode, at = '', params: Problem['params'] = {}): Problem => ({ code, at, params })
