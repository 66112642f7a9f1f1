import { z } from 'zod'
import { PAPER_ACTORS } from '../../core/agreement/paper-difference.ts'
import { PARTIES, WAYS_OF_SIGNING } from '../../core/agreement/standing.ts'
import { workingCopySchema } from './drafting-views.ts'
import { paperSchema } from './paper-views.ts'

/** The view models of contract/signing-view.ts as schemas; the tests of the API hold every answer against them. */
const moment = z.iso.datetime()
const party = z.enum(PARTIES)
const how = z.enum(WAYS_OF_SIGNING)

const certificateRow = z.object({
  id: z.uuid(),
  name: z.string(),
  issuer: z.string(),
  serial: z.string(),
  validFrom: moment,
  validTo: moment,
  keptAt: moment,
  isValid: z.boolean(),
})

export const certificatesSchema = z.object({ certificates: z.array(certificateRow) })

const publicSignature = z.object({
  party,
  how,
  name: z.string(),
  position: z.string(),
  signedAt: moment,
  certificate: z.object({ name: z.string(), issuer: z.string(), serial: z.string() }).nullable(),
  timeStamped: z.boolean(),
  otherName: z.string().nullable(),
})

export const signingSchema = z.object({
  copy: workingCopySchema,
  waitsFor: party.nullable(),
  asked: z.object({ party, unmet: z.array(z.string()) }).nullable(),
  signatures: z.array(publicSignature.extend({ signer: z.string(), reference: z.string().nullable() })),
  certificates: z.array(certificateRow),
  ways: z.array(how),
  paper: paperSchema,
  code: z.string(),
  address: z.string().nullable(),
})

export const publicDocumentSchema = z.object({
  code: z.string(),
  unit: z.string(),
  office: z.string(),
  year: z.number().int(),
  version: z.number().int().nullable(),
  standing: z.enum(['whole', 'partly', 'superseded', 'returned', 'unsigned']),
  successor: z.object({ code: z.string(), version: z.number().int().min(1) }).nullable(),
  trust: z.enum(['trusted', 'unknown-issuer', 'outside-validity']).nullable(),
  signatures: z.array(publicSignature),
  judged: z.object({ count: z.number().int().min(0), by: z.array(z.enum(PAPER_ACTORS)) }),
})

export const knownDocumentSchema = z.object({
  document: publicDocumentSchema,
  match: z.enum(['same', 'earlier', 'different']),
})
