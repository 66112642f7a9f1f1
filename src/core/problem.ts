/**
 * Every refusal Ikrar can give. Each code has a status at the HTTP door (http/problem-status.ts) and a sentence in both
 * languages (words/); a test holds all three against each other.
 */
export const PROBLEM_CODES = [
  'input/invalid',
  'input/too-large',
  'access/sign-in-required',
  'access/wrong-credentials',
  'access/too-many-attempts',
  'access/forbidden',
  'access/csrf',
  'access/out-of-scope',
  'access/own-roles',
  'not-found',
  'post/filled',
  'post/stood-in',
  'unit/circle',
  'unit/name-taken',
  'unit/has-units',
  'unit/has-agreements',
  'unit/closed',
  'unit/is-office',
  'unit/other-office',
  'conflict/stale-revision',
  'conflict/already-set-up',
  'conflict/already-kept',
  'conflict/batch-not-ready',
  'conflict/role-held',
  'setup/required',
  'setup/weak-password',
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
  'signing/wrong-passphrase',
  'signing/certificate-expired',
  'signing/certificate-not-yet-valid',
  'signing/weak-key',
  'signing/legacy-p12',
  'signing/broken-p12',
  'signing/no-key',
  'signing/not-for-signing',
  'signing/not-kept-here',
  'signing/document',
  'signing/field-taken',
  'signing/time-stamp-failed',
  'signing/no-service',
  'signing/service-unreachable',
  'signing/service-credentials',
  'signing/service-refused',
  'signing/service-broken',
  'signing/not-registered',
  'signing/service-certificate',
  'service/not-ready',
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
