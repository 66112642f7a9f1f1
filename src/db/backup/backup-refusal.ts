/** Why a backup cannot be made or restored; each code has its sentence in words/{id,en}/safe.ts. */
const BACKUP_REFUSALS = [
  'backup/nothing-to-save',
  'backup/not-a-backup',
  'backup/truncated',
  'backup/altered',
  'backup/newer',
  'backup/other-migrations',
  'backup/not-empty',
  'backup/foreign-database',
  'backup/does-not-fit',
] as const

export type BackupRefusalCode = (typeof BACKUP_REFUSALS)[number]

/** What ends a backup or a restoring, with nothing changed. `params` are the facts its sentence names. */
export class BackupRefusal extends Error {
  override readonly name = 'BackupRefusal'
  readonly code: BackupRefusalCode
  readonly params: Readonly<Record<string, string | number>>

  constructor(code: BackupRefusalCode, params: Readonly<Record<string, string | number>> = {}) {
    super(`${code} ${JSON.stringify(params)}`)
    this.code = code
    this.params = params
  }
}
