import { agreementFromInterchange } from '../../contract/agreement-mapping.ts'
import type { Reader } from '../../contract/view.ts'
import { stateSignedBy } from '../../core/agreement/standing.ts'
import type { Deed } from '../../db/audit.ts'
import { sourcesStand } from '../../db/cascade-links.ts'
import type { Database } from '../../db/database.ts'
import { beyondScope } from '../../db/scope.ts'
import { addSignature, type NewSignature } from '../../db/signatures.ts'
import { stepWorkingCopy } from '../../db/working-copies.ts'
import { concludeKeeping } from '../conclude-keeping.ts'
import type { Deps } from '../deps.ts'
import { partiesToday, superiorUnitOf } from '../drafting/parties-today.ts'
import { type Keeping, keepVersion } from '../keep-version.ts'
import { printedParty } from './signing-request.ts'
import { partiesOf, type Turn } from './signing-turn.ts'
import { supersedeEarlier } from './supersede-earlier.ts'

/** What came of signing, with the PDFs by the hashes they are kept under. */
export type Signed = Pick<
  NewSignature,
  | 'how'
  | 'signed_at'
  | 'pdf_before'
  | 'pdf_after'
  | 'certificate'
  | 'time_stamped'
  | 'reference'
  | 'scan_id'
  | 'other_name'
>

/**
 * Binds a signature to the locked copy: with the first one its content is kept as a version of the agreement, which the list,
 * the findings and the search know like any other. The whole office is looked at, though the signer may see one unit of it.
 * `more` is told of it in the trail besides. Whoever calls it holds `lockKeeping`, taken before the copy's lock: so does who keeps
 * documents, and then reaches for the copies they touch.
 */
export const bindSignature = (
  { ids, clock, profile }: Pick<Deps, 'ids' | 'clock' | 'profile'>,
  tx: Database,
  reader: Reader,
  turn: Turn,
  signed: Signed,
  more: NonNullable<Deed['detail']> = {},
): Promise<void> =>
  beyondScope(tx, async (all) => {
    const { copy, party } = turn
    const now = clock.now()
    const keeping: Keeping = { tx: all, ids, profile, reader, now, written: new Map(), deeds: [], replaced: [] }
    const agreement = agreementFromInterchange(copy.agreement)
    const place = { satkerId: copy.satker_id, unitId: copy.unit_id, agreementId: copy.amends_id }
    const content = { draftId: null, agreement, sourceFileId: null, origins: [] }
    const { version_id, agreement_id } = copy
    const kept =
      version_id !== null && agreement_id !== null
        ? { versionId: version_id, agreementId: agreement_id }
        : await keepVersion(keeping, place, content)
    const { versionId, agreementId } = kept
    const { name, position } = printedParty(turn)
    const printed = { printed_name: name, printed_position: position }
    const own = { id: ids.next(), copy_id: copy.id, version_id: versionId, party, signer_id: reader.userId }
    await addSignature(all, { ...own, ...printed, ...signed })
    const to = stateSignedBy(party)
    // Whoever is the superior when the first party signs stays it: what is signed no longer follows the organisation.
    const superiorUnitId = superiorUnitOf(copy, await partiesToday(all, profile, copy, now))
    if (version_id === null && copy.amends_id !== null) await sourcesStand(all, copy.unit_id, copy.year)
    const step = { from: copy.state, to, by: reader.userId, at: now, note: null, versionId, superiorUnitId }
    await stepWorkingCopy(all, copy.id, step)
    const isWhole = party === 'second' || partiesOf(copy) === 1
    const replaced = isWhole ? await supersedeEarlier(all, reader, { agreementId, copyId: copy.id, at: now }) : []
    const common = { at: now, actor: reader, unitId: copy.unit_id } as const
    keeping.deeds.push(
      { ...common, verb: 'step-copy', subject: 'copy', subjectId: copy.id, detail: { from: copy.state, to } },
      {
        ...common,
        verb: party === 'first' ? 'sign-first' : 'sign-second',
        subject: 'agreement',
        subjectId: agreementId,
        detail: { how: signed.how, ...more },
      },
      ...replaced,
    )
    await concludeKeeping(keeping)
  })
