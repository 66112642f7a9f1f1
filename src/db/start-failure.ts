/** Why the database cannot be used; each code is a key of words/{id,en}/start.ts, `params` are the facts its line names. */
const DATABASE_FAILURES = [
  'database/unsupported-platform',
  'database/binaries-missing',
  'database/binaries-broken',
  'database/unreachable-folder',
  'database/folder-unusable',
  'database/folder-foreign',
  'database/folder-in-use',
  'database/folder-newer',
  'database/folder-older',
  'database/folder-damaged',
  'database/disk-full',
  'database/start-failed',
  'database/url-invalid',
  'database/unreachable',
  'database/wrong-password',
  'database/missing-database',
  'database/forbidden',
  'database/server-too-old',
  'database/too-many-connections',
  'database/schema-newer',
  'database/migration-changed',
  'database/migration-failed',
] as const

export type DatabaseFailureCode = (typeof DATABASE_FAILURES)[number]

/**
 * The one error the database's start throws for what an administrator can put right. It ends the start, so it is thrown
 * rather than handed back: nobody between here and the door could do anything about it.
 */
export class StartFailure extends Error {
  readonly code: DatabaseFailureCode
  readonly params: Readonly<Record<string, string | number>>

  constructor(code: DatabaseFailureCode, params: Readonly<Record<string, string | number>> = {}) {
    super(`${code} ${JSON.stringify(params)}`)
    this.name = 'StartFailure'
    this.code = code
    this.params = params
  }
}

/** The errno or SQLSTATE an error carries, "" where it carries none. */
export const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : ''

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
