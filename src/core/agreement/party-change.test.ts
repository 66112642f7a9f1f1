import { describe, expect, test } from 'vitest'
import type { Party } from './agreement.ts'
import { partyChanges, partyEdits } from './party-change.ts'

const party = (name: string | null, position: string, acting = false): Party => ({ name, position, acting })
const HEAD = party('Ratna Contoh, S.Sos.', 'Kepala Bagian Keuangan')
const SECRETARY = party('Bima Teladan', 'Sekretaris KPU Provinsi Contoh')
const CHAIR = party('Wulan Contoh', 'Ketua KPU Provinsi Contoh')
const written = { firstParty: HEAD, secondParty: SECRETARY }

describe('the parties of a copy beside the organisation of the day', () => {
  test('are the same while nobody else holds the posts, however names and posts are spelt', () => {
    const today = {
      firstParty: party('Ratna Contoh, S.Sos., M.Si.', 'KEPALA BAGIAN KEUANGAN'),
      secondParty: party(null, SECRETARY.position),
    }
    expect(partyChanges(written, today)).toEqual([])
  })

  test('have changed with another holder, one who acts, or another post above', () => {
    const other = party('Surya Contoh', HEAD.position)
    const which = (today: typeof written) => partyChanges(written, today).map((c) => c.party)
    expect(which({ ...written, firstParty: other })).toEqual(['first'])
    expect(which({ ...written, secondParty: { ...SECRETARY, acting: true } })).toEqual(['second'])
    expect(which({ firstParty: other, secondParty: CHAIR })).toEqual(['first', 'second'])
  })

  test('are written field by field; one that is there no more, or newly there, as a whole', () => {
    const edits = partyChanges(written, { ...written, secondParty: CHAIR }).flatMap(partyEdits)
    expect(edits).toEqual([
      { kind: 'set', at: 'secondParty/position', text: CHAIR.position },
      { kind: 'set', at: 'secondParty/name', text: 'Wulan Contoh' },
      { kind: 'set-acting', at: 'secondParty', acting: false },
    ])
    const alone = { firstParty: HEAD, secondParty: null }
    expect(partyChanges(written, alone).flatMap(partyEdits)).toEqual([{ kind: 'set-second-party', party: null }])
    const joined = partyChanges(alone, written).flatMap(partyEdits)
    expect(joined).toEqual([{ kind: 'set-second-party', party: SECRETARY }])
  })

  test('keep a name that the organisation does not know where the own post is called otherwise', () => {
    const renamed = { ...written, firstParty: party(null, 'Kepala Bagian Umum') }
    expect(partyChanges(written, renamed).flatMap(partyEdits)).toEqual([
      { kind: 'set', at: 'firstParty/position', text: 'Kepala Bagian Umum' },
    ])
  })
})
