import { createHash } from 'node:crypto'
import type { Clock } from '../../src/ports/runtime.ts'
import type { SigningRequest } from '../../src/ports/signing.ts'
import { openPkcs12 } from '../../src/signing/certificate/open-pkcs12.ts'
import { filled, withSignatureSpace } from '../../src/signing/certificate/signature-space.ts'
import { buildMessage } from '../../src/signing/cms/build-message.ts'
import { written } from '../golden/written.ts'
import { PASSPHRASE } from './signing-world.ts'

/** Signs with a certificate that Ikrar itself would refuse, as another program might. */
export const buildOnly = async (request: SigningRequest, p12: Uint8Array, clock: Clock): Promise<Uint8Array> => {
  const opened = written(openPkcs12(p12, PASSPHRASE))
  const space = written(await withSignatureSpace(request, clock.now(), 8_192))
  const hash = createHash('sha256').update(space.bytes.subarray(0, space.start)).update(space.bytes.subarray(space.end))
  return filled(space, buildMessage(opened, hash.digest()).der(null))
}
