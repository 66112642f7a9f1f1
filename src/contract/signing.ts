import { z } from 'zod'
import { PARTIES } from '../core/agreement/standing.ts'

const passphrase = z.string().min(1, 'reason/missing').max(500)

/** A PKCS#12 in base64; real ones have some thousand bytes. */
const p12 = z.base64().min(1, 'reason/missing').max(400_000)

/** By what right somebody signs: a certificate kept here, one given for this signature alone, or an outside service. */
const credentialSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('kept'), certificateId: z.string().max(100), passphrase }),
  z.object({ kind: z.literal('certificate'), p12, passphrase }),
  z.object({ kind: z.literal('service'), nik: z.string().regex(/^\d{16}$/, 'reason/nik'), passphrase }),
])

export const signCopySchema = z.object({
  revision: z.number().int().min(1),
  party: z.enum(PARTIES),
  credential: credentialSchema,
  /** Why the certificate bears another name than the one printed, where it does. */
  otherName: z.string().trim().max(500).optional(),
})

export const newCertificateSchema = z.object({ p12, passphrase })

export type Credential = z.infer<typeof credentialSchema>
export type SignCopy = z.infer<typeof signCopySchema>
export type NewCertificate = z.infer<typeof newCertificateSchema>
