import { readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { MIGRATIONS, restore, rowsOf, withTarget } from '../../../test/backup-world.ts'
import { verifyTrail } from '../audit-chain.ts'
import { catalogueOf } from '../catalogue.ts'
import { migrate } from '../migrate.ts'

describe('what a released Ikrar wrote', () => {
  const RELEASED = resolve(import.meta.dirname, '../../../test/released')

  test('every released schema with data in it comes up to this program, and is then as a fresh one', async () => {
    const releases = (await readdir(RELEASED)).filter((name) => name.endsWith('.tar'))
    expect(releases).toContain('0008.tar')
    for (const release of releases) {
      await withTarget(async (target) => {
        const fresh = await catalogueOf(target.pool)
        const { contents } = await restore(target, join(RELEASED, release))
        expect(await catalogueOf(target.pool), release).toEqual(fresh)
        const verdict = await verifyTrail(target.pool, contents.head ? { anchor: contents.head } : {})
        expect(verdict, release).toMatchObject({ faultCount: 0, entries: (contents.head?.number ?? 0) + 1 })
        const is = await rowsOf(target.pool)
        for (const table of ['agreement', 'agreement_version', 'indicator', 'budget_line', 'app_user', 'finding']) {
          expect(is.get(table), table).toHaveLength(contents.tables.find((t) => t.name === table)?.rows ?? -1)
        }
        expect(await migrate(target.pool, await MIGRATIONS)).toEqual([])
      })
    }
  })
})
