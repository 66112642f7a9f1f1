import type { CascadeCell, CascadeColumn, CascadeMatrixView, CascadeRow } from '../../contract/cascade-view.ts'
import type { Reader } from '../../contract/view.ts'
import { may } from '../../core/access/may.ts'
import type { MatrixRow } from '../../core/cascade/matrix.ts'
import { ok, type Result } from '../../core/result.ts'
import { lastFill } from '../../db/cascade-fills.ts'
import type { Database } from '../../db/database.ts'
import { rootOfOffice } from '../../db/organisation.ts'
import { lastAgreements } from '../../db/read/office-units.ts'
import { asReader } from '../../db/scope.ts'
import type { Deps } from '../deps.ts'
import { type LoadedMatrix, loadMatrix, type MatrixAsked } from './load-matrix.ts'

const rowOf = (row: MatrixRow): CascadeRow => ({
  ...row.place,
  no: row.objective.no,
  heading: row.objective.text,
  text: row.indicator.text,
  target: row.indicator.target?.raw ?? null,
  iku: row.indicator.iku ?? false,
  standing: row.standing,
  carriers: row.carriers,
  sum: row.sum,
  cells: row.cells.flatMap((cells, column) =>
    cells.map(
      ({ link, at, text, target, relation }): CascadeCell => ({
        column,
        at,
        way: link.method,
        decided: link.decided ?? null,
        match: link.match,
        text,
        target,
        relation,
      }),
    ),
  ),
})

const columnOf = (
  reader: Reader,
  { columns, matrix, own }: LoadedMatrix,
  index: number,
  lastYear: number | null,
): CascadeColumn[] => {
  const column = columns[index]
  const counted = matrix.columns[index]
  if (!column || !counted) return []
  const { unit, copy, member, door, place } = column
  return [
    {
      unitId: unit.id,
      unit: unit.name,
      copyId: copy?.id ?? null,
      agreementId: member === null ? null : (own.members[member]?.agreementId ?? null),
      state: copy?.state ?? null,
      door,
      mayStart: door === 'none' && may(reader, 'draft', place),
      lastYear,
      carried: counted.carried,
      weaker: counted.weaker,
      unsourced: counted.unsourced,
    },
  ]
}

/** A loaded matrix as it is shown. */
export const matrixView = async (tx: Database, reader: Reader, loaded: LoadedMatrix): Promise<CascadeMatrixView> => {
  const { unitId, unit, office, satkerId, year, own, superior, copy, columns, matrix } = loaded
  const last = await lastAgreements(tx, [unitId, ...columns.map((c) => c.unit.id)], year)
  const fill = await lastFill(tx, unitId, year)
  return {
    unitId,
    unit,
    office,
    officeUnitId: await rootOfOffice(tx, satkerId),
    year,
    copyId: copy?.id ?? null,
    agreementId: own.members[superior]?.agreementId ?? null,
    revision: copy?.revision ?? null,
    columns: columns.flatMap((c, i) => columnOf(reader, loaded, i, last.get(c.unit.id)?.year ?? null)),
    rows: matrix.rows.map(rowOf),
    lastFill: fill && {
      id: fill.id,
      kind: fill.kind,
      by: fill.by,
      when: fill.made_at.toISOString(),
      rows: Number(fill.rows),
      copies: Number(fill.copies),
    },
    lastYear: last.get(unitId)?.year ?? null,
  }
}

/** A matrix as its reader may see it, in a transaction that is open already. */
export const showMatrix = async (
  tx: Database,
  reader: Reader,
  asked: MatrixAsked,
): Promise<Result<CascadeMatrixView>> => {
  const loaded = await loadMatrix(tx, reader, asked)
  return loaded.ok ? ok(await matrixView(tx, reader, loaded.value)) : loaded
}

export const showCascade =
  ({ db, clock, profile }: Pick<Deps, 'db' | 'clock' | 'profile'>) =>
  (reader: Reader, unitId: string, year: number): Promise<Result<CascadeMatrixView>> =>
    asReader(db, reader, (tx) => showMatrix(tx, reader, { profile, unitId, year, now: clock.now() }))
