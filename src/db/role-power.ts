import type pg from 'pg'

/** What lets the program's role pass every wall between offices: a superuser, or BYPASSRLS; null where nothing does. */
export const rolePower = async (
  pool: pg.Pool,
): Promise<{ readonly role: string; readonly power: 'SUPERUSER' | 'BYPASSRLS' } | null> => {
  const { rows } = await pool.query<{ role: string; all: boolean; passes: boolean }>(
    `SELECT rolname AS role, rolsuper AS all, rolbypassrls AS passes FROM pg_roles
     WHERE rolname IN (current_user, session_user) AND (rolsuper OR rolbypassrls) LIMIT 1`,
  )
  const [found] = rows
  return found ? { role: found.role, power: found.all ? 'SUPERUSER' : 'BYPASSRLS' } : null
}
