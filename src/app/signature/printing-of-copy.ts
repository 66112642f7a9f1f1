import { agreementFromInterchange } from '../../contract/agreement-mapping.ts'
import type { StoredCopy } from '../../db/working-copies.ts'
import type { TypesettingOptions } from '../../ports/writing.ts'
import type { Deps } from '../deps.ts'
import { dayOfSigning } from '../drafting/parties-on.ts'
import { logoOf } from '../logo-of.ts'
import { printingOf, verificationAddress } from '../printed-form.ts'

/** How a copy is printed to be signed: with its emblem, its rows inside, and the address of its public page on each page. */
export const printingOfCopy = async (
  deps: Pick<Deps, 'db' | 'files' | 'publicAddress'>,
  copy: StoredCopy,
  how: 'electronic' | 'paper',
): Promise<{ readonly printing: TypesettingOptions; readonly address: string | null }> => {
  const agreement = agreementFromInterchange(copy.agreement)
  const address = verificationAddress(deps.publicAddress, copy.code)
  const logo = await logoOf(deps, copy.place[0] ?? '', agreement, dayOfSigning(copy.year, copy.created_at))
  return { printing: printingOf(agreement, { address, logo, electronic: how === 'electronic' }), address }
}
