import { z } from 'zod'
import { STATES } from '../../core/agreement/lifecycle.ts'
import { CASCADE_METHODS } from '../../core/cascade/link.ts'

/** The view models of contract/cascade-view.ts as schemas; the tests of the API hold every answer against them. */
const id = z.uuid()
const count = z.number().int().min(0)
const way = z.enum(['adoption', 'derivation'])
const method = z.enum(CASCADE_METHODS)
const door = z.enum(['open', 'not-yours', 'locked', 'kept', 'none'])

const cell = z.object({
  column: count,
  at: z.string(),
  way,
  decided: method.nullable(),
  match: z.object({ how: z.enum(['exact', 'spacing', 'wording', 'decided']), score: z.number() }),
  text: z.string(),
  target: z.string().nullable(),
  relation: z.enum(['same', 'stronger', 'weaker', 'unit-changed', 'open']).nullable(),
})

export const cascadeMatrixSchema = z.object({
  unitId: id,
  unit: z.string(),
  office: z.string(),
  officeUnitId: id,
  year: z.number().int(),
  copyId: id.nullable(),
  agreementId: id.nullable(),
  revision: z.number().int().min(1).nullable(),
  columns: z.array(
    z.object({
      unitId: id,
      unit: z.string(),
      copyId: id.nullable(),
      agreementId: id.nullable(),
      state: z.enum(STATES).nullable(),
      door,
      mayStart: z.boolean(),
      lastYear: z.number().int().nullable(),
      carried: count,
      weaker: count,
      unsourced: count,
    }),
  ),
  rows: z.array(
    z.object({
      objective: count,
      indicator: count,
      no: z.string().nullable(),
      heading: z.string(),
      text: z.string(),
      target: z.string().nullable(),
      iku: z.boolean(),
      standing: z.enum(['gap', 'carried', 'doubled', 'parts-differ']),
      carriers: count,
      sum: z.string().nullable(),
      cells: z.array(cell),
    }),
  ),
  lastFill: z
    .object({
      id,
      kind: z.enum(['cell', 'unlink', 'column', 'row', 'last-year']),
      by: z.string(),
      when: z.iso.datetime(),
      rows: count,
      copies: count,
    })
    .nullable(),
  lastYear: z.number().int().nullable(),
})

export const filledCascadeSchema = z.object({ fillId: id, matrix: cascadeMatrixSchema })

export const fillPreviewSchema = z.object({
  columns: z.array(
    z.object({
      unitId: id,
      unit: z.string(),
      rows: z.array(
        z.object({
          source: z.string(),
          heading: z.string(),
          text: z.string(),
          target: z.string().nullable(),
          way,
          method: method.nullable(),
          added: z.boolean(),
          toConfirm: z.boolean(),
        }),
      ),
    }),
  ),
  skipped: z.array(z.object({ unitId: id, unit: z.string(), door })),
})
