import { agreementFromInterchange } from '../../contract/agreement-mapping.ts'
import { printedMoment } from '../../core/calendar/printed-moment.ts'
import { spokenPosition } from '../../core/organisation/acting.ts'
import { ok, type Result } from '../../core/result.ts'
import type { SigningRequest } from '../../ports/signing.ts'
import type { Deps } from '../deps.ts'
import { keptPdf } from '../printed-form.ts'
import { printingOfCopy } from './printing-of-copy.ts'
import type { Turn } from './signing-turn.ts'

/** In the language of the documents, whatever language the signer reads. */
const HEADING = 'Ditandatangani secara elektronik'
const REASON = 'Perjanjian kinerja'

/** The name printed under a party's signature, and their position. */
export const printedParty = ({ copy, party }: Turn): { readonly name: string | null; readonly position: string } => {
  const { firstParty, secondParty } = copy.agreement
  const printed = party === 'first' ? firstParty : secondParty
  return { name: printed?.name ?? null, position: printed ? spokenPosition(printed.position, printed.acting) : '' }
}

/**
 * What is handed to the signer: the first party signs what is typeset now, the second what the first signed; each with a mark
 * in the room of their signature on the statement.
 */
export const signingRequest = async (
  deps: Pick<Deps, 'db' | 'writer' | 'files' | 'clock' | 'publicAddress'>,
  turn: Turn,
): Promise<Result<SigningRequest>> => {
  const { writer, files, clock } = deps
  const { copy, party, signatures } = turn
  const agreement = agreementFromInterchange(copy.agreement)
  const { printing, address } = await printingOfCopy(deps, copy, 'electronic')
  const before = signatures.at(-1)
  const pdf = before ? ok(await keptPdf(files, before.pdf_after)) : await writer.pdf(agreement, printing)
  if (!pdf.ok) return pdf
  const places = await writer.signaturePlaces(agreement, printing)
  if (!places.ok) return places
  const own = places.value.filter((one) => one.party === party)
  const place = own.find((one) => one.on === 'statement') ?? own[0]
  const request = {
    pdf: pdf.value,
    field: party === 'first' ? 'pihak-pertama' : 'pihak-kedua',
    reason: REASON,
    location: agreement.place,
  }
  if (place === undefined) return ok({ ...request, visible: null })
  const { name, position } = printedParty(turn)
  const words = { name: name ?? position, heading: HEADING, when: printedMoment(clock.now()) }
  const mark = await writer.signatureMark({ ...words, ...(address !== null && { qr: address }) }, place)
  return mark.ok ? ok({ ...request, visible: { place, mark: mark.value, qr: address } }) : mark
}
