import { z } from 'zod'
import type { VerifiedDocument } from '../signing-view.ts'
import { endpoint, json } from './endpoint.ts'
import { none } from './parameters.ts'
import { knownDocumentSchema } from './signing-views.ts'

const FAULTS = [
  'too-large',
  'too-costly',
  'not-pdf',
  'unreadable',
  'unsigned',
  'byte-range',
  'revision-unreadable',
  'signature-format',
  'digest',
  'signature-value',
  'time-stamp',
  'content-changed',
  'pages-changed',
  'bytes-after-signature',
  'unknown-issuer',
  'outside-validity',
] as const

const signatureSchema = z.object({
  field: z.string(),
  signer: z.string(),
  issuer: z.string(),
  serial: z.string(),
  byteRange: z.array(z.number()),
  digest: z.object({ algorithm: z.string(), value: z.string() }),
  claimedAt: z.string().nullable(),
  timeStampedAt: z.string().nullable(),
  timeProven: z.boolean(),
  trust: z.enum(['trusted', 'unknown-issuer', 'outside-validity']),
  fault: z.enum(FAULTS).nullable(),
})

const verificationSchema: z.ZodType<VerifiedDocument> = z.object({
  judgement: z.enum(['genuine', 'untrusted', 'altered', 'appended', 'page-swapped', 'not-ours']),
  reason: z.enum(['none', ...FAULTS]),
  signatures: z.array(signatureSchema),
  changedPages: z.array(z.number()),
  appendedBytes: z.number(),
  known: knownDocumentSchema.nullable(),
})

/** Whether a signed PDF is genuine; for anybody. */
export const VERIFICATION = {
  verifyDocument: endpoint({
    id: 'verifyDocument',
    method: 'post',
    path: '/verification',
    tag: 'agreements',
    summary: {
      id: 'Periksa keaslian satu PDF bertanda tangan; tidak disimpan',
      en: 'Verify one signed PDF; nothing is kept',
    },
    access: 'public',
    params: none,
    query: none,
    body: { kind: 'files', field: 'files' },
    answer: json('Verification', verificationSchema),
    problems: ['input/invalid', 'input/too-large', 'file/too-large', 'access/too-many-attempts', 'service/not-ready'],
  }),
} as const
