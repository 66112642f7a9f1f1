import { createHash, randomBytes, sign } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { fromBER } from 'asn1js'
import { TimeStampReq } from 'pkijs'
import { generalTime, integer, none, octets, oid, sequence, set, tagged } from './asn1.ts'
import { nameOf, type TestIdentity } from './test-authority.ts'

/** How a time-stamp service of the test misbehaves; `null` does as it should. */
export type Mischief = null | 'denies' | 'other-data' | 'other-nonce' | 'garbage' | 'silence' | 'flood' | 'error'

export type TimeStampServer = {
  readonly url: string
  at: Date
  mischief: Mischief
  readonly close: () => Promise<void>
}

const SHA256 = sequence(oid('2.16.840.1.101.3.4.2.1'), none())

const attribute = (id: string, value: Uint8Array): Buffer => sequence(oid(id), set(value))

/** A token as RFC 3161 has it, in CMS of version 3, with the service's certificate named by its hash. */
export const timeStampToken = (
  { key, certificate }: TestIdentity,
  chain: readonly TestIdentity[],
  imprint: Uint8Array,
  nonce: Uint8Array,
  at: Date,
): Buffer => {
  const info = sequence(
    integer(1),
    oid('1.2.3.4.1'),
    sequence(SHA256, octets(imprint)),
    integer(randomBytes(8)),
    generalTime(at),
    integer(nonce),
  )
  const issuer = nameOf(certificate.issuer.replace(/^CN=/, ''))
  const ownName = sequence(sequence(sequence(octets(createHash('sha256').update(certificate.raw).digest()))))
  const attributes = [
    attribute('1.2.840.113549.1.9.3', oid('1.2.840.113549.1.9.16.1.4')),
    attribute('1.2.840.113549.1.9.4', octets(createHash('sha256').update(info).digest())),
    attribute('1.2.840.113549.1.9.16.2.47', ownName),
  ].sort(Buffer.compare)
  const signature = sign('sha256', set(...attributes), key)
  const signer = sequence(
    integer(1),
    sequence(issuer, integer(Buffer.from(certificate.serialNumber, 'hex'))),
    SHA256,
    tagged(0, Buffer.concat(attributes)),
    sequence(oid('1.2.840.113549.1.1.11'), none()),
    octets(signature),
  )
  const signed = sequence(
    integer(3),
    set(SHA256),
    sequence(oid('1.2.840.113549.1.9.16.1.4'), tagged(0, octets(info))),
    tagged(0, Buffer.concat([certificate.raw, ...chain.map((one) => one.certificate.raw)])),
    set(signer),
  )
  return sequence(oid('1.2.840.113549.1.7.2'), tagged(0, signed))
}

/** A time-stamp service on this machine that answers as it is told to. */
export const startTimeStampServer = async (
  identity: TestIdentity,
  chain: readonly TestIdentity[] = [],
): Promise<TimeStampServer> => {
  const state = { at: new Date('2025-03-06T03:00:05Z'), mischief: null as Mischief }
  const server: Server = createServer(async (request, response) => {
    const { messageImprint, nonce } = new TimeStampReq({ schema: fromBER(await buffer(request)).result })
    const { mischief } = state
    if (mischief === 'silence') return
    if (mischief === 'error') return void response.writeHead(503).end()
    const imprint = Buffer.from(messageImprint.hashedMessage.valueBlock.valueHexView)
    if (mischief === 'other-data') imprint[0] = (imprint[0] ?? 0) ^ 1
    const given = mischief === 'other-nonce' ? randomBytes(8) : Buffer.from(nonce?.valueBlock.valueHexView ?? [])
    const token = timeStampToken(identity, chain, imprint, given, state.at)
    const granted = sequence(sequence(integer(0)), token)
    const body = {
      denies: sequence(sequence(integer(2))),
      garbage: Buffer.from('<html>'),
      flood: Buffer.alloc(9_000_000),
    }
    const known = mischief === 'denies' || mischief === 'garbage' || mischief === 'flood' ? body[mischief] : granted
    response.writeHead(200, { 'content-type': 'application/timestamp-reply' }).end(known)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return Object.assign(state, {
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise<void>((done) => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  })
}
