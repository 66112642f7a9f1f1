import { describe, expect, test } from 'vitest'
import type { UnitRow } from '../../../contract/organisation-view.ts'
import { deedOf, type Pressed } from './tree-keys.ts'
import {
  openEnds,
  openTree,
  rowsInSight,
  type TreeState,
  treeAddress,
  withBranches,
  withoutBranch,
} from './tree-state.ts'

const unit = (id: string, name: string, below = 0): UnitRow => ({
  id,
  name,
  kind: 'bagian',
  level: null,
  below,
  closedOn: null,
})
const view = {
  branches: [
    { of: null, units: [unit('kpu', 'KPU', 2)], more: 0 },
    { of: 'kpu', units: [unit('bali', 'KPU Provinsi Bali', 1), unit('riau', 'KPU Provinsi Riau', 1)], more: 0 },
  ],
  hits: null,
  administered: [],
  today: '2025-01-06',
}
const tree = openTree(view, ['tidak-ada', 'bali'])
const below = (of: string, ...units: readonly UnitRow[]) => ({ of, units, more: 0 })
const opened = withBranches(tree, [
  below('bali', unit('sek', 'Sekretariat KPU Provinsi Bali', 1)),
  below('sek', unit('hukum', 'Sub Bagian Hukum Sekretariat KPU Provinsi Bali')),
])
const ids = (state: TreeState) => rowsInSight(state).map((row) => row.unit.id)
const at = (state: TreeState, current: string): TreeState => ({ ...state, current })
const key = (name: string, more: Partial<Pressed> = {}): Pressed => ({
  ...{ key: name, code: '', altKey: false, ctrlKey: false, metaKey: false },
  ...more,
})

describe('the tree on the screen', () => {
  test('begins at the first wished unit in sight, and shows what is open from top to bottom', () => {
    expect(tree.current).toBe('bali')
    expect(ids(tree)).toEqual(['kpu', 'bali', 'riau'])
    expect(ids(opened)).toEqual(['kpu', 'bali', 'sek', 'hukum', 'riau'])
    expect(rowsInSight(opened).map((row) => [row.name, row.position, row.sisters, row.above.length])).toEqual([
      ['KPU', 1, 1, 0],
      ['KPU Provinsi Bali', 1, 2, 1],
      ['Sekretariat', 1, 1, 2],
      ['Sub Bagian Hukum', 1, 1, 3],
      ['KPU Provinsi Riau', 2, 2, 1],
    ])
  })

  test('a folded branch folds what is open in it and takes the keyboard out of it', () => {
    const folded = withoutBranch(at(opened, 'hukum'), 'bali')
    expect([ids(folded), folded.current]).toEqual([['kpu', 'bali', 'riau'], 'bali'])
    expect(ids(withBranches(folded, [below('bali', unit('sek', 'S'))]))).toEqual(['kpu', 'bali', 'sek', 'riau'])
  })

  test('its address names the innermost open units alone, or the words searched for', () => {
    expect(openEnds(opened)).toEqual(['sek'])
    expect(treeAddress(openEnds(opened), 'hukum')).toBe('/organisasi?buka=sek&unit=hukum')
    expect(treeAddress([], null, 'hukum & data')).toBe('/organisasi?cari=hukum%20%26%20data')
  })
})

describe('the keys of the tree', () => {
  const deed = (current: string, name: string, typed = '', more: Partial<Pressed> = {}) =>
    deedOf(at(opened, current), rowsInSight(opened), key(name, more), typed)

  test('lead up and down, to the ends, into a branch and out of it', () => {
    expect(deed('bali', 'ArrowDown')).toEqual({ do: 'go', unit: 'sek' })
    expect(deed('kpu', 'ArrowUp')).toEqual({ do: 'go', unit: 'kpu' })
    expect(deed('kpu', 'End')).toEqual({ do: 'go', unit: 'riau' })
    expect(deed('riau', 'Home')).toEqual({ do: 'go', unit: 'kpu' })
    expect(deed('riau', 'ArrowRight')).toEqual({ do: 'open', unit: 'riau' })
    expect(deed('bali', 'ArrowRight')).toEqual({ do: 'go', unit: 'sek' })
    expect(deed('hukum', 'ArrowRight')).toBeNull()
    expect(deed('bali', 'ArrowLeft')).toEqual({ do: 'fold', unit: 'bali' })
    expect(deed('hukum', 'ArrowLeft')).toEqual({ do: 'go', unit: 'sek' })
    expect(deed('hukum', 'Enter')).toEqual({ do: 'page', unit: 'hukum' })
  })

  test('open all sisters that are closed, move and take back; other keys with Alt or Ctrl stay the browser’s', () => {
    expect(deed('bali', '*', '*')).toEqual({ do: 'open-all', units: ['riau'] })
    expect(deed('hukum', 'p', '', { altKey: true, code: 'KeyP' })).toEqual({ do: 'move', unit: 'hukum' })
    expect(deed('hukum', 'z', '', { ctrlKey: true, code: 'KeyZ' })).toEqual({ do: 'undo' })
    expect(deed('hukum', 'f', '', { ctrlKey: true, code: 'KeyF' })).toBeNull()
    expect(deed('hukum', 'Tab')).toBeNull()
  })

  test('letters jump to the next unit with a word that begins so, around the end and by the name in sight', () => {
    expect(deed('kpu', 'h', 'h')).toEqual({ do: 'go', unit: 'hukum' })
    expect(deed('hukum', 'u', 'hu')).toEqual({ do: 'go', unit: 'hukum' })
    expect(deed('bali', 'k', 'k')).toEqual({ do: 'go', unit: 'riau' })
    expect(deed('riau', 'k', 'k')).toEqual({ do: 'go', unit: 'kpu' })
    expect(deed('kpu', 's', 'sekretariat kpu')).toBeNull()
    expect(deed('kpu', ' ', ' ')).toBeNull()
  })
})
